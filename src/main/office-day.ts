/** The day that counts as today: in the practice office a day of its own year, else the day in Việt Nam. */
import { type CivilDate, civilDateAt, type Instant } from '#shared/dates.ts'
import type { ReadDb } from './db/database.ts'
import { readSetting } from './db/queries/office.ts'

export const officeDay = (db: ReadDb, now: Instant): CivilDate =>
  readSetting<string | null>(db, 'practice_day', null) ?? civilDateAt(now)
