/**
 * Moments as a person of the office reads them. Everything done in the practice office was done on its own day, by the
 * hour of the computer's clock: a file that came and its import never lie years apart. What is about files themselves
 * (copies, versions) and the sealed journal keeps the computer's time, and says so there.
 *
 *   officeTimes(null, '').time('2018-10-03T02:30:00.000Z')            // '03/10/2018 09:30'
 *   officeTimes('2018-10-05', '(giờ máy)').machine(instant)           // '30/11/2026 09:30 (giờ máy)'
 */
import { type CivilDate, civilDateAt, formatDate, formatInstant, type Instant } from './dates.ts'

export type OfficeTimes = {
  /** The day of something done in the register. */
  day: (at: Instant) => CivilDate
  /** The same as `05/10/2018 14:29`. */
  time: (at: Instant) => string
  /** By the computer's clock; marked where that is not the office's day. */
  machine: (at: Instant) => string
  /** Heads a column of such times, which are not marked one by one. */
  machineHead: (header: string) => string
}

/** @param mark what says that a time is the computer's. */
export const officeTimes = (practiceDay: CivilDate | null, mark: string): OfficeTimes => {
  const day = (at: Instant): CivilDate => practiceDay ?? civilDateAt(at)
  const marked = (text: string): string => (practiceDay === null ? text : `${text} ${mark}`)
  return {
    day,
    time: (at) => `${formatDate(day(at))} ${formatInstant(at).slice(-5)}`,
    machine: (at) => marked(formatInstant(at)),
    machineHead: marked,
  }
}
