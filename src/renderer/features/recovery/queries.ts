import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

export const useRecoveryState = (folder: string) =>
  useCallQuery('recovery.state', { folder }, { keepPrevious: true })
export const useRestoreCopy = () => useCallMutation('recovery.restore')
export const useSalvage = () => useCallMutation('recovery.salvage')
export const useExportReadable = () => useCallMutation('recovery.export')
