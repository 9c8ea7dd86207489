import { useMemo } from 'react'
import { type OfficeTimes, officeTimes } from '#shared/office-times.ts'
import { useCallQuery } from './client.tsx'
import { useMessages } from './messages.tsx'

/** The one way by which a page shows a moment; a screen that works without the register has the clock alone. */
export const useOfficeTimes = (): OfficeTimes => {
  const { machineClock } = useMessages().common
  const office = useCallQuery('office.state', {}).data
  const practiceDay = office?.isPractice ? office.today : null
  return useMemo(() => officeTimes(practiceDay, machineClock), [practiceDay, machineClock])
}
