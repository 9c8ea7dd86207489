/** A row crossed out is one the commune took back; one value crossed out is only asked about. */
import type { Cell } from './sheet.ts'

const isText = ({ kind }: Cell): boolean => kind === 'text'

/** The cells with a line through all they say, of which `first` is the first text; undefined where there is none. */
export const struckOf = (
  cells: readonly Cell[],
  isKeyColumn: (column: number) => boolean,
): { first: Cell; count: number; isWhole: boolean } | undefined => {
  const struck = cells.filter(({ isStruck }) => isStruck === true)
  const texts = cells.filter(isText)
  const struckTexts = struck.filter(isText)
  const first = struckTexts[0] ?? struck[0]
  if (first === undefined) return undefined
  const isMost = struckTexts.length > 0 && struckTexts.length * 2 >= texts.length
  const isWhole = isMost || struck.some(({ column }) => isKeyColumn(column))
  return { first, count: struck.length, isWhole }
}
