/** The office profile of a day, its signers, and the settings. */
import type { OfficeProfile, Signer } from '#shared/contract/office.ts'
import { type CivilDate, civilDateAt, type Instant } from '#shared/dates.ts'
import type { ReadDb, WriteDb } from '../database.ts'

type ProfileRow = {
  id: string
  valid_from: string
  valid_to: string | null
  name: string
  short_name: string
  level: OfficeProfile['level']
  superior_name: string
  area_name: string
  place_name: string
  symbol_suffix: string
  revision: number
}

type SignerRow = { name: string; job_title: string; issuer: Signer['issuer']; title_lines_json: string }

const columns = `id, valid_from, valid_to, name, short_name, level, superior_name, area_name, place_name,
  symbol_suffix, revision`

const signersOf = (db: ReadDb, profileId: string): Signer[] =>
  db
    .all<SignerRow>(
      'SELECT name, job_title, issuer, title_lines_json FROM office_signers WHERE profile_id = ? ORDER BY position',
      [profileId],
    )
    .map((row) => ({
      name: row.name,
      jobTitle: row.job_title,
      issuer: row.issuer,
      titleLines: JSON.parse(row.title_lines_json) as string[],
    }))

const toProfile = (db: ReadDb, row: ProfileRow): OfficeProfile => ({
  id: row.id,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  name: row.name,
  shortName: row.short_name,
  level: row.level,
  superiorName: row.superior_name,
  areaName: row.area_name,
  placeName: row.place_name,
  symbolSuffix: row.symbol_suffix,
  signers: signersOf(db, row.id),
  revision: row.revision,
})

/** All profiles, newest first. */
export const listProfiles = (db: ReadDb): OfficeProfile[] =>
  db
    .all<ProfileRow>(`SELECT ${columns} FROM office_profiles ORDER BY valid_from DESC`)
    .map((row) => toProfile(db, row))

/** The profile in force on a day; before the first one, the first. Null in an empty register. */
export const profileOn = (db: ReadDb, day: string): OfficeProfile | null => {
  const row =
    db.get<ProfileRow>(
      `SELECT ${columns} FROM office_profiles WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
       ORDER BY valid_from DESC LIMIT 1`,
      { day },
    ) ?? db.get<ProfileRow>(`SELECT ${columns} FROM office_profiles ORDER BY valid_from LIMIT 1`)
  return row === undefined ? null : toProfile(db, row)
}

/** A setting's value, or the fallback when it was never set. */
export const readSetting = <T extends string | number | boolean | null>(
  db: ReadDb,
  name: string,
  fallback: T,
): T => {
  const row = db.get<{ value_json: string }>('SELECT value_json FROM settings WHERE id = ?', [name])
  return row === undefined ? fallback : (JSON.parse(row.value_json) as T)
}

/** The day that the practice office works on; null in every other. */
export const practiceDay = (db: ReadDb): CivilDate | null =>
  readSetting<string | null>(db, 'practice_day', null)

/** The day on which something counts as done, which in the practice office is always its own. */
export const daysOf = (db: ReadDb): ((at: Instant) => CivilDate) => {
  const practice = practiceDay(db)
  return (at) => practice ?? civilDateAt(at)
}

/** Where backups go besides the data folder; null until the office names a place. */
export const awayFolderOf = (db: ReadDb): string | null =>
  readSetting<string | null>(db, 'backup_folder', null)

export const writeSetting = (db: WriteDb, name: string, value: string | number | boolean | null): void => {
  const known = db.get('SELECT id FROM settings WHERE id = ?', [name])
  const row = { value_json: JSON.stringify(value) }
  if (known === undefined) db.insert('settings', { id: name, ...row })
  else db.update('settings', name, row)
}
