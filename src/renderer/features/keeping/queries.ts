import { useCallMutation } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask, useReadingTask } from '../../platform/tasks.tsx'

export const useKeeping = () =>
  useReadingTask('keeping.overview', {}, useMessages().keeping.looking, { keepPrevious: true })
export const useSaveTerm = () => useCallMutation('keeping.saveTerm')
export const useKeepLonger = () => useCallTask('keeping.keep', useMessages().keeping.keeping)
export const useFinishReview = () => useCallMutation('keeping.finish')
export const useEraseKept = () => useCallTask('keeping.erase', useMessages().keeping.erasing)
