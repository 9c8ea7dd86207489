/** The day before which a commune is asked to answer. */
import { addDays, type CivilDate } from '#shared/dates.ts'

const YEAR = 366

export const lastReplyDay = (today: CivilDate): CivilDate => addDays(today, YEAR)

/** A letter of today asks for no day that has passed, and for none that nobody waits for. */
export const isReplyDay = (day: CivilDate, today: CivilDate): boolean =>
  day >= today && day <= lastReplyDay(today)
