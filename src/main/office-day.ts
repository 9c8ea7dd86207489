/** The day that counts as today: in the practice office a day of its own year, else the day in Việt Nam. */
import type { CivilDate, Instant } from '#shared/dates.ts'
import type { ReadDb } from './db/database.ts'
import { daysOf } from './db/queries/office.ts'

export const officeDay = (db: ReadDb, now: Instant): CivilDate => daysOf(db)(now)
