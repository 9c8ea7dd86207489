/** Where a question about a row stands: at the cell that gave the field, where one did. */
import type { IncomingRow } from './incoming.ts'

export const placeInRow = ({ sheet, rows, origins }: IncomingRow, field: string) => {
  const cell = origins.of(field)?.cell
  return { sheet, row: rows[0] ?? 0, field, ...(cell === undefined ? {} : { cell }) }
}

/** Names the row itself, where it is not the first of several people in a cell. */
export const aboutRow = ({ id }: IncomingRow) => (id.includes('#') ? { about: id } : {})
