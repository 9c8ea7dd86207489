/**
 * The chain of seals. Guarantees: every entry is sealed in the transaction that writes it, by SHA-256 over the seal
 * before it and its own content with every change in order; `verifyingChain` names the first entry that does not fit.
 * What that shows and what it does not: docs/decisions/0029.
 *
 *   sealEntry(connection, entryId)
 *   const { firstBreak } = atOnce(verifyingChain(readDb(connection)))
 */
import { createHash } from 'node:crypto'
import type {
  ChainBreak,
  ChainEntry,
  ChainFault,
  ChainHead,
  ChainReport,
} from '#shared/domain/journal-chain.ts'
import type { Steps } from '#shared/steps.ts'
import type { Connection } from './connect.ts'
import { type ReadDb, readDb } from './database.ts'

export type EntryRow = {
  id: string
  happened_at: string
  actor: string
  operation: string
  input_json: string
}
export type ChangeRow = {
  id: number
  table_name: string
  row_id: string
  before_json: string | null
  after_json: string | null
}

const entryColumns = 'id, happened_at, actor, operation, input_json'

/** The seal of an entry, made piece by piece: each is JSON on a line of its own, so no two contents read alike. */
export const sealing = (
  previous: string,
  entry: EntryRow,
): { add(change: ChangeRow): void; seal(): string } => {
  const hash = createHash('sha256')
  const add = (piece: readonly unknown[]): void => void hash.update(`${JSON.stringify(piece)}\n`)
  add([previous, entry.id, entry.happened_at, entry.actor, entry.operation, entry.input_json])
  return {
    add: ({ id, table_name, row_id, before_json, after_json }) =>
      add([id, table_name, row_id, before_json, after_json]),
    seal: () => hash.digest('hex'),
  }
}

const sealOf = (previous: string, entry: EntryRow, changes: readonly ChangeRow[]): string => {
  const { add, seal } = sealing(previous, entry)
  for (const change of changes) add(change)
  return seal()
}

/** An entry and the seal before it; undefined for one that came in past the program and has no seal. */
export const sealedEntry = (
  db: ReadDb,
  entryId: string,
): { entry: EntryRow; previous: string } | undefined => {
  const found = db.get<EntryRow & { previous: string }>(
    `SELECT j.id, j.happened_at, j.actor, j.operation, j.input_json,
       coalesce((SELECT seal FROM journal_seals WHERE position = s.position - 1), '') AS previous
     FROM journal_seals s JOIN journal j ON j.id = s.id WHERE s.id = ?`,
    [entryId],
  )
  if (found === undefined) return undefined
  const { previous, ...entry } = found
  return { entry, previous }
}

const sealOfEntry = (db: ReadDb, entryId: string, previous: string): string => {
  const entry = db.get<EntryRow>(`SELECT ${entryColumns} FROM journal WHERE id = ?`, [entryId])
  if (entry === undefined) throw new Error(`no journal entry ${entryId}`)
  return sealOf(previous, entry, changesOf(db, entryId))
}

const changesOf = (db: ReadDb, entryId: string): ChangeRow[] =>
  db.all<ChangeRow>(
    'SELECT id, table_name, row_id, before_json, after_json FROM changes WHERE journal_id = ? ORDER BY id',
    [entryId],
  )

/** A register from before there were seals has no place for them. */
export const hasChain = (db: ReadDb): boolean =>
  db.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'journal_seals'") !== undefined

/** The newest seal; null in a journal without one. */
export const chainHead = (db: ReadDb): ChainHead | null =>
  db.get<ChainHead>('SELECT position, seal FROM journal_seals ORDER BY position DESC LIMIT 1') ?? null

export const sealAt = (db: ReadDb, position: number): string | undefined =>
  db.get<{ seal: string }>('SELECT seal FROM journal_seals WHERE position = ?', [position])?.seal

/** Seals all that stands in a journal without any seal: one from before there were seals, or a salvaged one. */
export const sealWholeJournal = (connection: Connection): void => {
  const db = readDb(connection)
  if (chainHead(db) !== null) return
  const entries = connection.prepare(`SELECT ${entryColumns} FROM journal ORDER BY rowid`)
  const insert = connection.prepare('INSERT INTO journal_seals (id, position, seal) VALUES (?, ?, ?)')
  let head: ChainHead = { position: 0, seal: '' }
  for (const entry of entries.all() as EntryRow[]) {
    head = { position: head.position + 1, seal: sealOf(head.seal, entry, changesOf(db, entry.id)) }
    insert.run(entry.id, head.position, head.seal)
  }
}

/**
 * Seals an entry that was just written. Others without a seal are left so when there is a chain: they came in past
 * the program, and that is to show.
 */
export const sealEntry = (connection: Connection, entryId: string): void => {
  const db = readDb(connection)
  const head = chainHead(db)
  if (head === null) {
    sealWholeJournal(connection)
    return
  }
  connection
    .prepare('INSERT INTO journal_seals (id, position, seal) VALUES (?, ?, ?)')
    .run(entryId, head.position + 1, sealOfEntry(db, entryId, head.seal))
}

type Link = { position: number; seal: string } & {
  [K in keyof EntryRow]: EntryRow[K] | null
}

const isWhole = (link: Link): link is Link & EntryRow => link.id !== null

const named = (entry: Pick<EntryRow, 'happened_at' | 'actor' | 'operation'>): ChainEntry => ({
  at: entry.happened_at,
  actor: entry.actor,
  operation: entry.operation,
})

const linksAfter = (db: ReadDb, position: number): Link[] =>
  db.all<Link>(
    `SELECT s.position, s.seal, j.id, j.happened_at, j.actor, j.operation, j.input_json
     FROM journal_seals s LEFT JOIN journal j ON j.id = s.id
     WHERE s.position > ? ORDER BY s.position LIMIT 50`,
    [position],
  )

const firstUnsealed = (db: ReadDb): EntryRow | undefined => {
  const counts = db.get<{ entries: number; seals: number }>(
    'SELECT (SELECT count(*) FROM journal) AS entries, (SELECT count(*) FROM journal_seals) AS seals',
  )
  if (counts?.entries === counts?.seals) return undefined
  return db.get<EntryRow>(
    `SELECT ${entryColumns} FROM journal j
     WHERE NOT EXISTS (SELECT 1 FROM journal_seals s WHERE s.id = j.id) ORDER BY rowid LIMIT 1`,
  )
}

type Vouched = { seal: string; position: number }

/**
 * Entries whose content was rewritten because a person asked to be erased: what each is to be sealed with since, as a
 * later entry says, which is itself sealed.
 */
const vouchedSeals = (db: ReadDb): Map<string, Vouched> =>
  new Map(
    db
      .all<{ id: string; row: string | null; position: number }>(
        `SELECT c.row_id AS id, c.after_json AS row, s.position
         FROM changes c JOIN journal_seals s ON s.id = c.journal_id
         WHERE c.table_name = 'erased_entries' AND c.after_json IS NOT NULL ORDER BY c.id`,
      )
      .map(({ id, row, position }) => [id, { seal: sealIn(row), position }]),
  )

const sealIn = (row: string | null): string => {
  try {
    return String((JSON.parse(row ?? 'null') as { seal?: unknown } | null)?.seal ?? '')
  } catch {
    return ''
  }
}

/** Computes every seal anew, pausing after each entry; entries written meanwhile are taken along. `told` hears how many. */
export function* verifyingChain(
  db: ReadDb,
  told: (sealed: number) => void = () => undefined,
): Steps<ChainReport> {
  let head: ChainHead | null = null
  let lastGood: ChainEntry | null = null
  let erased = 0
  const vouched = vouchedSeals(db)
  const broken = (fault: ChainFault, position: number | null, entry: ChainEntry | null): ChainReport => {
    const firstBreak: ChainBreak = { fault, position, entry, lastGood }
    return { sealed: head?.position ?? 0, erased, head, firstBreak }
  }
  for (;;) {
    const links = linksAfter(db, head?.position ?? 0)
    for (const link of links) {
      const place: number = (head?.position ?? 0) + 1
      if (link.position !== place || !isWhole(link)) return broken('missing', place, null)
      const seal = sealOf(head?.seal ?? '', link, changesOf(db, link.id))
      if (seal !== link.seal) {
        const since = vouched.get(link.id)
        if (since?.seal !== seal || since.position <= place) return broken('altered', place, named(link))
      }
      // Also where a salvaged journal was sealed anew, as it stands since.
      if (vouched.has(link.id)) erased += 1
      head = { position: place, seal: link.seal }
      lastGood = named(link)
      yield
    }
    if (links.length === 0) break
    told(head?.position ?? 0)
  }
  const unsealed = firstUnsealed(db)
  if (unsealed !== undefined) return broken('unsealed', null, named(unsealed))
  return { sealed: head?.position ?? 0, erased, head, firstBreak: null }
}
