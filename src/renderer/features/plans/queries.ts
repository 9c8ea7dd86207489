import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

export const usePlans = () => useCallQuery('plans.list', {})
export const usePlan = (id: string) => useCallQuery('plans.get', { id }, { keepPrevious: true })
export const useUnits = () => useCallQuery('units.list', {})
export const useCodes = () => useCallQuery('checklists.codes', {})
export const useOffice = () => useCallQuery('office.state', {})
export const useCreatePlan = () => useCallMutation('plans.create')
export const useUpdatePlan = () => useCallMutation('plans.update')
export const useSetScope = () => useCallMutation('plans.setScope')
export const useSetTeam = () => useCallMutation('plans.setTeam')
export const useMovePlan = () => useCallMutation('plans.move')
export const useCopyPlan = () => useCallMutation('plans.copyFrom')
export const useRemovePlan = () => useCallMutation('plans.remove')
