/**
 * Heading rows told by shape alone, for a table in words we do not know: so that the clerk can point out the
 * columns. A row of three or more short texts, the rows its merged cells reach, and content below.
 */
import type { Cell } from '../sheet.ts'
import type { Grid } from './grid.ts'
import { type HeadingBlock, headingColumns, MOST_COLUMNS } from './headings.ts'
import { isNoHeading } from './letterhead.ts'
import { folded, tidy } from './words.ts'

const LOOK = 60
const MOST_TIERS = 6

const isShortText = (cell: Cell): boolean => {
  const text = tidy(cell.text)
  return cell.kind === 'text' && text.length <= 120 && /\p{L}/u.test(text)
}

const isHeadingShape = (grid: Grid, row: number): boolean => {
  const cells = grid.cellsOf(row)
  if (cells.length < 3 || cells.length > MOST_COLUMNS || cells.some((cell) => isNoHeading(cell.text)))
    return false
  const texts = cells.filter(isShortText)
  return texts.length === cells.length && new Set(texts.map((cell) => folded(cell.text))).size >= 3
}

/** The tier below stands only under cells that span columns. */
const isTier = (grid: Grid, upper: number, lower: number): boolean => {
  const cells = grid.cellsOf(lower)
  if (cells.length === 0 || !cells.every(isShortText)) return false
  return cells.every((cell) => {
    const merge = grid.mergeAt(upper, cell.column)
    return merge !== undefined && merge.right > merge.left
  })
}

const bottomOf = (grid: Grid, top: number): number => {
  let bottom = grid.cellsOf(top).reduce((lowest, cell) => {
    const merge = grid.mergeAt(top, cell.column)
    return merge !== undefined && merge.bottom - merge.top < MOST_TIERS
      ? Math.max(lowest, merge.bottom)
      : lowest
  }, top)
  while (bottom - top < MOST_TIERS && isTier(grid, bottom, bottom + 1)) bottom += 1
  return bottom
}

/** The first such block of the sheet, or undefined. */
export const plainHeading = (grid: Grid): HeadingBlock | undefined => {
  for (const row of grid.rows.slice(0, LOOK)) {
    if (!isHeadingShape(grid, row)) continue
    const bottom = bottomOf(grid, row)
    const hasContent = grid.rows.some((other) => other > bottom && grid.cellsOf(other).length >= 2)
    if (hasContent) return { top: row, bottom, columns: headingColumns(grid, row, bottom) }
  }
  return undefined
}
