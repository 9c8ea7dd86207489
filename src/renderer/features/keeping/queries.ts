import { useCallMutation, useCallQuery } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

export const useKeeping = () => useCallQuery('keeping.overview', {}, { keepPrevious: true })
export const useSaveTerm = () => useCallMutation('keeping.saveTerm')
export const useKeepLonger = () => useCallMutation('keeping.keep')
export const useFinishReview = () => useCallMutation('keeping.finish')
export const useEraseKept = () => useCallTask('keeping.erase', useMessages().keeping.erasing)
