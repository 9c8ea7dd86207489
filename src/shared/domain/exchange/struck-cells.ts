/** A row crossed out is one the commune took back; one value crossed out is only asked about. */
import type { Cell } from './sheet.ts'

/** The cells with a line through all of their text; undefined where there is none. */
export const struckOf = (
  cells: readonly Cell[],
  isKeyColumn: (column: number) => boolean,
): { first: Cell; count: number; isWhole: boolean } | undefined => {
  const struck = cells.filter(({ isStruck }) => isStruck === true)
  const [first] = struck
  if (first === undefined) return undefined
  const texts = cells.filter(({ kind }) => kind === 'text').length
  const isWhole = struck.length * 2 >= texts || struck.some(({ column }) => isKeyColumn(column))
  return { first, count: struck.length, isWhole }
}
