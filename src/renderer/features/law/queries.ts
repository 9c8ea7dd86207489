import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

export const useLaw = () => useCallQuery('law.all', {})
export const useToday = () => useCallQuery('office.state', {}).data?.today ?? null
export const useSaveForm = () => useCallMutation('law.saveForm')
export const useSaveTitle = () => useCallMutation('law.saveTitle')
export const useSaveRate = () => useCallMutation('law.saveRate')
export const useSaveBasePay = () => useCallMutation('law.saveBasePay')
export const useSaveHoliday = () => useCallMutation('law.saveHoliday')
export const useRemoveEntry = () => useCallMutation('law.remove')
