/** Large tables read piece by piece, so that others have their turn in between. */
import type { Steps } from '#shared/steps.ts'
import type { ReadDb } from '../database.ts'

export type Range = { from: number; to: number }

const rowsAtOnce = 2_000

/** What `read` answers of each piece of a table, by `rowid BETWEEN :from AND :to`, in their order. */
export function* readingInRanges<T>(
  db: ReadDb,
  table: string,
  read: (range: Range) => readonly T[],
): Steps<T[]> {
  const last = db.get<{ last: number | null }>(`SELECT max(rowid) AS last FROM ${table}`)?.last ?? 0
  const found: T[] = []
  for (let from = 1; from <= last; from += rowsAtOnce) {
    found.push(...read({ from, to: from + rowsAtOnce - 1 }))
    yield
  }
  return found
}
