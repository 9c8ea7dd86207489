import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

/** All units valid on a day, of every kind; the page narrows them itself. */
export const useUnits = (validOn: string | null) =>
  useCallQuery('units.list', { validOn }, { keepPrevious: true })
export const useUnit = (id: string) => useCallQuery('units.get', { id })
export const useToday = () => useCallQuery('office.state', {})
export const useCreateUnit = () => useCallMutation('units.create')
export const useUpdateUnit = () => useCallMutation('units.update')
export const useRemoveUnit = () => useCallMutation('units.remove')
