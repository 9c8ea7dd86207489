import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

export const useRounds = (planId: string | null) => useCallQuery('rounds.list', { planId })
export const useRound = (id: string) => useCallQuery('rounds.get', { id }, { keepPrevious: true })
export const usePlan = (id: string) => useCallQuery('plans.get', { id })
export const useToday = () => useCallQuery('office.state', {})
export const useCreateRound = () => useCallMutation('rounds.create')
export const useUpdateRound = () => useCallMutation('rounds.update')
export const useSetUnits = () => useCallMutation('rounds.setUnits')
export const useSetTeam = () => useCallMutation('rounds.setTeam')
export const useSchedule = () => useCallMutation('rounds.schedule')
export const useMoveRound = () => useCallMutation('rounds.move')
export const useRemoveRound = () => useCallMutation('rounds.remove')
