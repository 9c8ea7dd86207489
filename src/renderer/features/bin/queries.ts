import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

export const useBin = () => useCallQuery('history.bin', {})
export const useRestoreRecord = () => useCallMutation('history.restore')
