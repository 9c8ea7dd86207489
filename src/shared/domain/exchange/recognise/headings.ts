import type { Cell } from '../sheet.ts'
import { isDatePartWord } from './date-parts.ts'
import type { Grid } from './grid.ts'
import { matchHeading } from './heading-match.ts'
import { anyPhrases, choicesOf, contentKinds } from './vocabulary.ts'
import { folded, tidy } from './words.ts'

/** The rows that head a table, and for each column its heading from the top tier to the lowest. */
export type HeadingBlock = { top: number; bottom: number; columns: HeadingColumn[] }
type HeadingColumn = { column: number; tiers: string[] }

const LONGEST_HEADING = 90
const LONGEST_EXPLAINED = 400
const MOST_TIERS = 4
/** No list of a commune has more columns; a row of thousands is no heading. */
export const MOST_COLUMNS = 256
/** Rows read closely from the top; further down a heading must be worded as the vocabulary has it. */
const CLOSE_READING = 60

const choicePhrases: ReadonlySet<string> = new Set(
  contentKinds.flatMap((kind) => choicesOf(kind).map((choice) => choice.phrase)),
)
const numberPhrases = new Set(['stt', 'tt', 'so tt', 's t t', 'so thu tu', 'thu tu'])

const isExactHeading = (text: string): boolean => {
  const whole = folded(text)
  if (choicePhrases.has(whole) && whole !== 'tap the' && whole !== 'ca nhan') return false
  if (anyPhrases.has(whole)) return true
  const bare = folded(text.replace(/\([^)]*\)/gu, ' '))
  return bare !== whole && anyPhrases.has(bare) && !choicePhrases.has(bare)
}

const kindWords = new Set(['tap the', 'ca nhan', 'ho gia dinh', 'chu ho'])

/** Worded as the vocabulary has a column, and neither a kind of subject nor an answer. */
export const isPlainHeading = (text: string): boolean => {
  const bare = text.replace(/[\s:.]+$/u, '')
  return isExactHeading(bare) && !kindWords.has(folded(bare))
}

const isHeadingLike = (text: string): boolean =>
  isExactHeading(text) || contentKinds.some((kind) => (matchHeading([text], kind)[0]?.score ?? 0) >= 0.75)

/** A short heading with a long instruction in brackets: "Kết quả (ghi rõ Đạt, Chưa đạt …; nếu chưa đạt ghi lý do …)". */
const isExplained = (text: string): boolean =>
  text.length <= LONGEST_EXPLAINED && text.replace(/\([^()]*\)/gu, '').length <= LONGEST_HEADING

const headingTexts = (cells: readonly Cell[]): string[] | undefined => {
  const texts: string[] = []
  for (const cell of cells) {
    if (cell.kind !== 'text') return undefined
    const text = tidy(cell.text)
    if (text.length > LONGEST_HEADING && !isExplained(text)) return undefined
    texts.push(text)
  }
  return texts
}

const isBaseRow = (grid: Grid, row: number, known: (text: string) => boolean): boolean => {
  // Headings are texts; a long list has a number in every row.
  if (grid.hasNumber(row)) return false
  const cells = grid.cellsOf(row)
  if (cells.length < 2 || cells.length > MOST_COLUMNS) return false
  const texts = headingTexts(cells)
  if (texts === undefined) return false
  // Pages and text files hold their numbers as texts; a code of a criterion is no heading either.
  if (texts.some((text) => /^(?:\d+[.)]?|\p{Lu}{1,2}[.-]?\d{1,3})$/u.test(text))) return false
  // Likenesses are looked for only beside one wording that is known: most rows are not headings.
  if (!texts.some(isExactHeading)) return false
  const hits = texts.filter(known).length
  const hasNumber = texts.some((text) => numberPhrases.has(folded(text)))
  return (hits >= 2 && hits / texts.length >= 0.5) || (hasNumber && hits >= 2 && texts.length >= 3)
}

const isNumbering = (text: string): boolean => /^\(?\s*[\dA-Z]{1,2}\s*\)?$/u.test(text)

const spansColumns = (grid: Grid, row: number, column: number): boolean => {
  const merge = grid.mergeAt(row, column)
  return merge !== undefined && merge.right > merge.left
}

/** What stands below a heading without saying a field by itself: Nam, Nữ, Đạt, Ngày, Tháng. */
const isSubHeading = (text: string): boolean =>
  choicePhrases.has(folded(text)) || isDatePartWord(text) || isHeadingLike(text)

/**
 * Two tiers that lost their merges, as in CSV or after "paste values": only sub-headings, none below STT, and one of
 * them to the right of its parent's first.
 */
const isUnmergedTier = (grid: Grid, left: number, upper: number, lower: number): boolean => {
  const cells = grid.cellsOf(lower)
  if (cells.length < 2 || cells.some((cell) => cell.column <= left)) return false
  return (
    cells.every((cell) => isSubHeading(cell.text)) &&
    cells.some(
      (cell) =>
        grid.valueAt(upper, cell.column) === undefined &&
        parentToTheLeft(grid, upper, lower, cell.column) !== undefined,
    )
  )
}

/** True when the row below continues the heading: it stands only under parents, or completes broken headings. */
const isLowerTier = (grid: Grid, top: number, upper: number, lower: number): boolean => {
  const cells = grid.cellsOf(lower)
  const texts = headingTexts(cells)
  if (cells.length > MOST_COLUMNS) return false
  if (cells.length === 0 || texts === undefined || texts.every(isNumbering)) return false
  if (isBroken(grid, upper, cells) || isUnmergedTier(grid, grid.cellsOf(top)[0]?.column ?? 1, upper, lower))
    return true
  return cells.every((cell, index) => {
    const text = texts[index] ?? ''
    const above = grid.valueAt(upper, cell.column)
    if (above !== undefined && spansColumns(grid, upper, cell.column)) {
      const merge = grid.mergeAt(upper, cell.column)
      return merge !== undefined && !coversTable(grid, upper, merge.left, merge.right)
    }
    if (above === undefined) return isHeadingLike(text) || choicePhrases.has(folded(text))
    const joined = folded(`${above.text} ${text}`)
    return anyPhrases.has(joined) && !anyPhrases.has(folded(text))
  })
}

/** Headings typed over two rows: "Họ và" above "tên", "Năm" above "sinh". */
const isBroken = (grid: Grid, upper: number, cells: readonly Cell[]): boolean => {
  const whole = cells.filter((cell) => {
    const above = grid.at(upper, cell.column)
    return (
      above !== undefined && above.kind === 'text' && anyPhrases.has(folded(`${above.text} ${cell.text}`))
    )
  })
  return whole.length >= 2 && whole.length >= cells.length / 2
}

/** A merge over all that stands in its row is a title, not a parent heading. */
const coversTable = (grid: Grid, row: number, left: number, right: number): boolean =>
  grid.cellsOf(row).every((cell) => cell.column >= left && cell.column <= right)

const mergedBottom = (grid: Grid, row: number): number =>
  grid.cellsOf(row).reduce((bottom, cell) => {
    const merge = grid.mergeAt(row, cell.column)
    return merge !== undefined && merge.bottom - merge.top < MOST_TIERS
      ? Math.max(bottom, merge.bottom)
      : bottom
  }, row)

const blockBottom = (grid: Grid, top: number): number => {
  let bottom = mergedBottom(grid, top)
  while (bottom - top < MOST_TIERS - 1 && isLowerTier(grid, top, bottom, bottom + 1)) bottom += 1
  return bottom
}

const blockTop = (grid: Grid, base: number): number => {
  const reaching = grid.cellsOf(base).map((cell) => grid.mergeAt(base, cell.column)?.top ?? base)
  const above = base - 1
  const cells = grid.cellsOf(above)
  const texts = headingTexts(cells)
  const isTier =
    cells.length >= 2 &&
    texts !== undefined &&
    !texts.some((text) => /^(cong hoa xa hoi|doc lap tu do|ubnd|uy ban nhan dan)/u.test(folded(text))) &&
    (isBroken(grid, above, grid.cellsOf(base)) ||
      (cells.some((cell) => spansColumns(grid, above, cell.column)) && isLowerTier(grid, above, above, base)))
  return Math.min(...reaching, isTier ? above : base)
}

const tiersOf = (grid: Grid, top: number, bottom: number, column: number): string[] => {
  const tiers: string[] = []
  for (let row = top; row <= bottom; row += 1) {
    const cell = grid.valueAt(row, column) ?? parentToTheLeft(grid, row, bottom, column)
    const text = cell === undefined ? '' : tidy(cell.text)
    if (text !== '' && text !== tiers.at(-1)) tiers.push(text)
  }
  return tiers
}

/** A parent typed over its first column only, without a merge: it also heads the sub-headings to its right. */
const parentToTheLeft = (grid: Grid, row: number, bottom: number, column: number): Cell | undefined => {
  if (row === bottom || grid.at(bottom, column) === undefined) return undefined
  for (let left = column - 1; left >= 1; left -= 1) {
    const parent = grid.valueAt(row, left)
    if (parent !== undefined) return grid.at(bottom, left) === undefined ? undefined : parent
    if (grid.at(bottom, left) === undefined) return undefined
  }
  return undefined
}

/** Headings by column, merged parents over all their columns. */
export const headingColumns = (grid: Grid, top: number, bottom: number): HeadingColumn[] => {
  const columns = new Set<number>()
  for (let row = top; row <= bottom; row += 1) {
    for (const cell of grid.cellsOf(row)) {
      const merge = grid.mergeAt(row, cell.column)
      const right = merge === undefined ? cell.column : Math.min(merge.right, cell.column + 60)
      for (let column = cell.column; column <= right; column += 1) columns.add(column)
    }
  }
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({ column, tiers: tiersOf(grid, top, bottom, column) }))
    .filter((heading) => heading.tiers.length > 0)
}

/** All heading blocks of a sheet, from the top. A list printed in blocks has several. */
export const headingBlocks = (grid: Grid): HeadingBlock[] => {
  const blocks: HeadingBlock[] = []
  let done = 0
  grid.rows.forEach((row, index) => {
    if (row <= done) return
    if (!isBaseRow(grid, row, index < CLOSE_READING ? isHeadingLike : isExactHeading)) return
    const top = Math.max(blockTop(grid, row), done + 1)
    const bottom = blockBottom(grid, row)
    done = bottom
    blocks.push({ top, bottom, columns: headingColumns(grid, top, bottom) })
  })
  return blocks
}
