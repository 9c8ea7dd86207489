import type { ReadDb } from '../database.ts'

/** The id of the newest entry; null in an empty register. */
export const newestEntry = (db: ReadDb): string | null =>
  db.get<{ id: string | null }>('SELECT max(id) AS id FROM journal')?.id ?? null

export const isNoted = (db: ReadDb, id: string): boolean =>
  db.get('SELECT id FROM journal WHERE id = ?', [id]) !== undefined

/** What was written after an entry; null when the journal does not have that entry, so another course was taken. */
export const entriesSince = (
  db: ReadDb,
  id: string,
): { entries: number; firstAt: string; lastAt: string } | null => {
  if (!isNoted(db, id)) return null
  const since = db.get<{ entries: number; first_at: string | null; last_at: string | null }>(
    'SELECT count(*) AS entries, min(happened_at) AS first_at, max(happened_at) AS last_at FROM journal WHERE id > ?',
    [id],
  )
  return { entries: since?.entries ?? 0, firstAt: since?.first_at ?? '', lastAt: since?.last_at ?? '' }
}

/** When the register was last put back to a copy; null when it never was. */
export const lastRestore = (db: ReadDb): string | null =>
  db.get<{ at: string | null }>(
    "SELECT max(happened_at) AS at FROM journal WHERE operation = 'backups.restore'",
  )?.at ?? null
