import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

export type ActivityFilter = {
  unitId: string | null
  form: string | null
  from: string | null
  to: string | null
  scope: FiguresScope | null
}

export const useActivities = (filter: ActivityFilter) =>
  useCallQuery('outreach.list', filter, { keepPrevious: true })
export const useOverview = (filter: ActivityFilter) =>
  useCallQuery('outreach.overview', filter, { keepPrevious: true })
export const useActivity = (id: string) => useCallQuery('outreach.get', { id })
export const useForms = () => useCallQuery('outreach.forms', {})
export const useUnits = () => useCallQuery('units.list', {})
export const useCodes = () => useCallQuery('checklists.codes', {})
export const useToday = () => useCallQuery('office.state', {})
export const useCreateActivity = () => useCallMutation('outreach.create')
export const useCreateActivities = () => useCallMutation('outreach.createMany')
export const useUpdateActivity = () => useCallMutation('outreach.update')
export const useRemoveActivity = () => useCallMutation('outreach.remove')
export const usePlan = (year: number) => useCallQuery('outreach.plan', { year }, { keepPrevious: true })
export const useAddTarget = () => useCallMutation('outreach.addTarget')
export const useRemoveTarget = () => useCallMutation('outreach.removeTarget')
