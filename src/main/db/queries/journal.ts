import type { JournalLine, RecordChange } from '#shared/contract/journal.ts'
import type { ReadDb, Row } from '../database.ts'

/** The id of the newest entry; null in an empty register. */
export const newestEntry = (db: ReadDb): string | null =>
  db.get<{ id: string | null }>('SELECT max(id) AS id FROM journal')?.id ?? null

/** What was written after an entry; null when the journal does not have that entry, so another course was taken. */
export const entriesSince = (
  db: ReadDb,
  id: string,
): { entries: number; firstAt: string; lastAt: string } | null => {
  if (db.get('SELECT id FROM journal WHERE id = ?', [id]) === undefined) return null
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

type LineRow = { id: string; happened_at: string; actor: string; operation: string; touched_json: string }

/** Newest first; `before` is the id of the last line already seen. */
export const listJournal = (db: ReadDb, before: string | null, limit: number): JournalLine[] =>
  db
    .all<LineRow>(
      `SELECT j.id, j.happened_at, j.actor, j.operation,
         (SELECT json_group_object(table_name, n) FROM
           (SELECT table_name, count(*) AS n FROM changes c WHERE c.journal_id = j.id GROUP BY table_name)) AS touched_json
       FROM journal j WHERE :before IS NULL OR j.id < :before ORDER BY j.id DESC LIMIT :limit`,
      { before, limit },
    )
    .map((row) => ({
      id: row.id,
      happenedAt: row.happened_at,
      actor: row.actor,
      operation: row.operation,
      touched: JSON.parse(row.touched_json) as Record<string, number>,
    }))

type ChangeRow = {
  journal_id: string
  happened_at: string
  actor: string
  operation: string
  before_json: string | null
  after_json: string | null
}

const asRow = (json: string | null): Row | null => (json === null ? null : (JSON.parse(json) as Row))

/** Every change of one record, newest first. */
export const changesOfRecord = (db: ReadDb, table: string, id: string): RecordChange[] =>
  db
    .all<ChangeRow>(
      `SELECT c.journal_id, j.happened_at, j.actor, j.operation, c.before_json, c.after_json
       FROM changes c JOIN journal j ON j.id = c.journal_id
       WHERE c.table_name = ? AND c.row_id = ? ORDER BY c.id DESC`,
      [table, id],
    )
    .map((row) => ({
      journalId: row.journal_id,
      happenedAt: row.happened_at,
      actor: row.actor,
      operation: row.operation,
      before: asRow(row.before_json),
      after: asRow(row.after_json),
    }))
