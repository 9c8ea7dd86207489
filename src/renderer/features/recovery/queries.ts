import { useCallMutation, useCallQuery } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

export const useRecoveryState = (folder: string) =>
  useCallQuery('recovery.state', { folder }, { keepPrevious: true })
export const useRestoreCopy = () => useCallMutation('recovery.restore')
export const useSalvage = () => useCallTask('recovery.salvage', useMessages().recovery.salvage)
export const useExportReadable = () => useCallTask('recovery.export', useMessages().recovery.export)
