/** Reads a table of a damaged file row by row, past the stretches that cannot be read. */
import type { Steps } from '#shared/steps.ts'
import { type Connection, SqliteError } from '../db/connect.ts'
import type { Row } from '../db/database.ts'

export type ReadRows = {
  rows: Row[]
  /** A stretch could not be read; how many rows were in it is not known from here. */
  hasGap: boolean
}

type Placed = Row & { place_: number }

/** Rows that could stand in one unreadable stretch: far more than in any table of an office. */
const widestGap = 200_000
/** So many places in a row without one, where nothing says how far the table goes: as many as many pages hold. */
const patience = 400

/** What a damaged page makes SQLite say; anything else is a fault of the program. */
const isDamage = (error: unknown): boolean => error instanceof SqliteError

/** Rows between two pauses. */
const rowsAtOnce = 200

/** Reads until the end or until a row cannot be read. */
function* reading(rows: IterableIterator<unknown>, into: Map<number, Row>): Steps<boolean> {
  try {
    for (const row of rows) {
      const { place_, ...content } = row as Placed
      if (into.has(place_)) return false
      into.set(place_, content)
      if (into.size % rowsAtOnce === 0) yield
    }
    return true
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

/** A place of zeros is no row: every row of ours has an id. */
const withoutEmpty = (rows: Row[], hasGap: boolean): ReadRows => {
  const whole = rows.filter((row) => row.id !== null)
  return { rows: whole, hasGap: hasGap || whole.length < rows.length }
}

export function* readingRows(
  connection: Connection,
  table: string,
  columns: readonly string[],
): Steps<ReadRows> {
  const select = `SELECT rowid AS place_, ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}" NOT INDEXED`
  const found = new Map<number, Row>()
  if (yield* reading(connection.prepare(`${select} ORDER BY rowid`).iterate(), found))
    return withoutEmpty([...found.values()], false)
  const fromStart = Math.max(0, ...found.keys())
  const fromEnd = new Map<number, Row>()
  yield* reading(
    connection.prepare(`${select} WHERE rowid > ? ORDER BY rowid DESC`).iterate(fromStart),
    fromEnd,
  )
  const hasEnd = fromEnd.size > 0
  const last = Math.min(fromStart + widestGap, ...fromEnd.keys())
  const one = connection.prepare(`${select} WHERE rowid = ?`)
  let misses = 0
  for (let place = fromStart + 1; place < last && (hasEnd || misses < patience); place++) {
    const before = found.size
    yield* reading(one.iterate(place), found)
    if (place % rowsAtOnce === 0) yield
    misses = found.size > before ? 0 : misses + 1
  }
  for (const [place, row] of fromEnd) found.set(place, row)
  const inOrder = [...found].sort(([a], [b]) => a - b)
  return withoutEmpty(
    inOrder.map(([, row]) => row),
    true,
  )
}

/** The ids that the table's own index still names, as far as it can be read. */
export const readIndexedIds = (connection: Connection, table: string): string[] => {
  const ids = new Set<string>()
  for (const order of ['ASC', 'DESC']) {
    try {
      const select = connection.prepare(`SELECT id FROM "${table}" ORDER BY id ${order}`).pluck()
      for (const id of select.iterate()) if (id !== null) ids.add(String(id))
      break
    } catch (error) {
      if (!isDamage(error)) throw error
    }
  }
  return [...ids]
}
