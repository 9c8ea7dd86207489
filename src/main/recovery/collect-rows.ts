/** Gathers what is left of a register, table by table: from the tables, and from the journal where they lack a row. */
import type { SalvagedTable } from '#shared/contract/recovery.ts'
import type { Steps } from '#shared/steps.ts'
import { type Connection, SqliteError } from '../db/connect.ts'
import type { Row } from '../db/database.ts'
import { agrees, laterOf, notingLast } from './journal-notes.ts'
import { type ReadRows, readIndexedIds, readingRows } from './read-rows.ts'
import type { ReadableImage } from './readable-image.ts'
import type { Shape } from './schema-shape.ts'

export type CollectedRow = {
  row: Row
  from: 'table' | 'journal'
  /** What the journal says of it, where the table says something else: for a row that cannot stand as it is. */
  otherwise: Row | null
  /** The journal has it, but not whole: it may also say that the row was removed. */
  isUncertain: boolean
}

export type CollectedTable = Pick<SalvagedTable, 'table' | 'doubtful' | 'mayLackMore'> & {
  rows: CollectedRow[]
  /** Known by their ids only. */
  lostIds: string[]
}

/** Written by dispatch beside the notes, or not noted at all. */
const withoutNotes = new Set(['journal', 'changes', 'journal_seals', 'drafts'])

/** Whether SQLite finds no fault with a table, its indexes among it: pages that are cut off are missed there. */
const isSound = (connection: Connection, table: string): boolean => {
  try {
    return connection.pragma(`integrity_check("${table}")`, { simple: true }) === 'ok'
  } catch (error) {
    if (error instanceof SqliteError) return false
    throw error
  }
}

type Merging = {
  read: ReadRows
  notes: ReadonlyMap<string, Row | null>
  hasBrokenLog: boolean
  /** Whether rows may be missing from the table, and from the journal. */
  lacksRows: boolean
  lacksNotes: boolean
  isNoted: boolean
}

const merge = (table: string, merging: Merging): CollectedTable => {
  const { read, notes, hasBrokenLog, lacksRows, lacksNotes, isNoted } = merging
  const rows: CollectedRow[] = []
  const seen = new Set<string>()
  let doubtful = 0
  for (const row of read.rows) {
    const id = String(row.id)
    if (seen.has(id)) continue
    const note = notes.get(id)
    // An older page brings back what was removed since.
    if (note === null && hasBrokenLog) continue
    seen.add(id)
    // Every row was noted: one that no whole journal knows has another id than it had.
    const isDoubtful =
      note === undefined ? isNoted && lacksRows && !lacksNotes : note === null || !agrees(row, note)
    const kept = note && isDoubtful ? laterOf(row, note) : row
    rows.push({ row: kept, from: 'table', otherwise: isDoubtful ? (note ?? null) : null, isUncertain: false })
    if (isDoubtful) doubtful += 1
  }
  // Of a whole table, a row that the journal alone has was removed in a part of the journal that is lost.
  for (const [id, note] of lacksRows ? notes : []) {
    if (note === null || seen.has(id)) continue
    rows.push({ row: note, from: 'journal', otherwise: null, isUncertain: lacksNotes })
    if (lacksNotes) doubtful += 1
  }
  return { table, rows, doubtful, lostIds: [], mayLackMore: false }
}

/** Every table of the shape, in the shape's order. `told` hears of each before it is read. */
export function* collecting(
  { connection, hasBrokenLog }: ReadableImage,
  shape: Shape,
  told: (table: string) => void = () => undefined,
): Steps<CollectedTable[]> {
  const reading = (table: string): Steps<ReadRows> => readingRows(connection, table, shape.get(table) ?? [])
  told('changes')
  const changes = yield* reading('changes')
  const byPlace = changes.rows.toSorted((a, b) => Number(a.id) - Number(b.id))
  const notes = yield* notingLast(byPlace)
  const lacks = (table: string, { hasGap }: ReadRows): boolean =>
    hasGap || hasBrokenLog || !isSound(connection, table)
  const lacksNotes = lacks('changes', changes)
  const collected: CollectedTable[] = []
  for (const table of shape.keys()) {
    if (table !== 'changes') told(table)
    const read = table === 'changes' ? changes : yield* reading(table)
    yield
    const isNoted = !withoutNotes.has(table)
    const lacksRows = lacks(table, read)
    yield
    const noted = (isNoted ? notes.get(table) : undefined) ?? new Map<string, Row | null>()
    const merged = merge(table, { read, notes: noted, hasBrokenLog, lacksRows, lacksNotes, isNoted })
    const mayLackMore = lacksRows && !(isNoted && !lacksNotes)
    const indexed = read.hasGap && table !== 'changes' ? idsWithoutRow(connection, merged) : []
    // An index may be as old as a page that a log did not reach: what was removed is not lost.
    collected.push({ ...merged, lostIds: indexed.filter((id) => noted.get(id) !== null), mayLackMore })
  }
  return collected
}

const idsWithoutRow = (connection: Connection, { table, rows }: CollectedTable): string[] => {
  const have = new Set(rows.map(({ row }) => String(row.id)))
  return readIndexedIds(connection, table).filter((id) => !have.has(id))
}
