import { useCallQuery } from './client.tsx'

/** The office's today, YYYY-MM-DD, which in the practice office is not the clock's; null until it is known. */
export const useOfficeDay = (): string | null => useCallQuery('office.state', {}).data?.today ?? null
