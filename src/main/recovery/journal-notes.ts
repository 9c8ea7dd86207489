/** What the journal says of each row: every row was noted when it was written, so a row can be made again from it. */
import { mapping, type Steps } from '#shared/steps.ts'
import type { Row } from '../db/database.ts'

/** The last that was noted of a row: its columns, or null where it was removed. */
export type Notes = ReadonlyMap<string, ReadonlyMap<string, Row | null>>

const asRow = (json: unknown): Row | undefined => {
  if (typeof json !== 'string') return undefined
  try {
    const row: unknown = JSON.parse(json)
    return row !== null && typeof row === 'object' && !Array.isArray(row) ? (row as Row) : undefined
  } catch {
    return undefined
  }
}

/** What one row of `changes` says of the row that it names; undefined when it is of another. */
const noteOf = (id: string, change: Row): Row | null | undefined => {
  const after = asRow(change.after_json)
  if (after !== undefined) return after.id === id ? after : undefined
  return change.after_json === null && asRow(change.before_json)?.id === id ? null : undefined
}

/** From rows of `changes`, oldest first. A note that is not of the row that it names is no note. */
export function* notingLast(changes: readonly Row[]): Steps<Notes> {
  const last = new Map<string, Map<string, Row>>()
  yield* mapping(changes, (change) => {
    const table = String(change.table_name)
    const rows = last.get(table) ?? new Map<string, Row>()
    last.set(table, rows)
    rows.set(String(change.row_id), change)
  })
  const notes = new Map<string, Map<string, Row | null>>()
  for (const [table, rows] of last) {
    const noted = new Map<string, Row | null>()
    notes.set(table, noted)
    yield* mapping([...rows], ([id, change]) => {
      const note = noteOf(id, change)
      if (note !== undefined) noted.set(id, note)
    })
  }
  return notes
}

/** Whether a row is as its note says, in the columns that both have. */
export const agrees = (row: Row, note: Row): boolean =>
  Object.entries(note).every(([column, value]) => !(column in row) || row[column] === value)

/** A character that was none: bytes that are no UTF-8. */
const isBroken = (row: Row): boolean =>
  Object.values(row).some((value) => typeof value === 'string' && value.includes('�'))

/** Which of two that disagree is the later one; the table's own where nothing tells. */
export const laterOf = (row: Row, note: Row): Row => {
  const isNoteLater = Number(note.revision ?? 0) > Number(row.revision ?? 0)
  return isNoteLater || isBroken(row) ? { ...row, ...pick(note, row) } : row
}

const pick = (note: Row, row: Row): Row =>
  Object.fromEntries(Object.entries(note).filter(([column]) => column in row))
