import { useCallQuery } from '../../platform/client.tsx'

export const useDesk = (planId: string | null) =>
  useCallQuery('desk.overview', { planId }, { keepPrevious: true })
