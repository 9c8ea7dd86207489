/** Which rows of the original to ask for: whole lots, so that going from row to row asks seldom. */

const around = 2
const lot = 40
/** A lot reaches this far beyond its end, so that a row near it has its neighbours in the same lot. */
const overlap = 12

/** Of a sheet that is shown from its beginning. */
export const sheetRowsAtOnce = 60

export type RowWindow = { from: number; to: number }

/** What is shown around the rows of one record. */
export const shownRows = (rows: readonly number[]): RowWindow => {
  const first = rows[0] ?? 1
  const last = Math.min(rows.at(-1) ?? first, first + overlap - 2 * around - 1)
  return { from: Math.max(1, first - around), to: last + around }
}

/** The lot that holds all that is shown. */
export const askedRows = ({ from }: RowWindow): RowWindow => {
  const start = Math.floor((from - 1) / lot) * lot + 1
  return { from: start, to: start + lot - 1 + overlap }
}

/** `C6` → column 3; undefined when it is no reference. */
export const columnOf = (cell: string | undefined): number | undefined => {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(cell ?? '')?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}
