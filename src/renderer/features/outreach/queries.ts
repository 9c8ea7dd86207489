import { useCallMutation, useCallQuery, usePlatform } from '../../platform/client.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

export type ActivityFilter = {
  unitId: string | null
  form: string | null
  from: string | null
  to: string | null
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

/** Writes the list and offers it to be saved. */
export const useExport = (title: string) => {
  const { bridge } = usePlatform()
  const write = useCallTask('outreach.exportExcel', title)
  return {
    isPending: write.isPending,
    run: async (ids: string[]) => bridge.saveFile((await write.mutateAsync({ ids })).handle),
  }
}
