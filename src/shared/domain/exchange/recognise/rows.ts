import type { ColumnField, ColumnMapping, ContentKind, IgnoredCause } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { speaksOfAward } from './form-of-group.ts'
import type { Grid } from './grid.ts'
import { type Group, nextGroup } from './group.ts'
import type { HeadingBlock } from './headings.ts'
import { isVillageOrTime, sortLoneName } from './lone-name.ts'
import { sortParent } from './parent-row.ts'
import { isOrganisation, isPersonName, startsWithFamilyName } from './person-words.ts'
import {
  type Frame,
  frameOf,
  isAboveNumber,
  isHintRow,
  isNewPage,
  isNumberedKind,
  isNumberingRow,
  isNumberMark,
  kindBeside,
  mergeWidth,
  numberedWithin,
  saysNothingMore,
} from './row-frame.ts'
import {
  groupKind,
  hasEnumerator,
  isClosing,
  isEnumeratorAlone,
  isFootnote,
  isLabelled,
  isNil,
  isPageMark,
  isSignatureText,
  isTotal,
} from './row-words.ts'
import { isOfficeAbove, isSignatureRow } from './signature-row.ts'
import { isBlankMark, isEmptyText, tidy } from './words.ts'

export type DataRow = { row: number; group: Group; isAfterSignature: boolean }

export type SortedRows = {
  data: DataRow[]
  aside: { row: number; cause: IgnoredCause }[]
  /** Filled rows that could be neither: shown to the clerk. */
  unclear: number[]
  /** Records that may be none: shown to the clerk, too. */
  doubtful: number[]
  /** Rows that say there is nothing to report. */
  nilRows: number[]
  lastGroup: Group
}

/** Columns whose content alone makes no record: numbers, answers printed beforehand. */
const printedFields: Record<ContentKind, ReadonlySet<ColumnField>> = {
  nomination: new Set(['number', 'honorific', 'proposedForm', 'awardLevel', 'subjectKind']),
  activities: new Set(['number']),
  selfcheck: new Set(['number']),
  remedy: new Set(['number']),
}

const keyCellOf = (frame: Frame, row: number): Cell | undefined => {
  for (const column of frame.keyColumns) {
    const cell = frame.grid.at(row, column)
    if (cell !== undefined && !isEmptyText(cell.text) && !isBlankMark(tidy(cell.text))) return cell
  }
  return undefined
}

type Sort = IgnoredCause | 'data' | 'doubtful' | 'unclear' | 'nil'

/**
 * A numbered row with nothing beside it is a heading above rows of its own: "n.1", a dash, or one that is not numbered.
 * Above number one it may be the last record of a part.
 */
const sortUnanswered = (
  frame: Frame,
  text: string,
  rows: readonly number[],
  index: number,
): 'group' | 'doubtful' | 'data' => {
  const next = rows[index + 1]
  const key = next === undefined ? undefined : keyCellOf(frame, next)
  if (next === undefined || key === undefined || isNewPage(frame, rows[index] ?? 0, next)) return 'data'
  if (isAboveItsOwn(frame, text, rows, index)) return 'group'
  return /^1\s*[.)/-]\s*[^\d\s]/u.test(tidy(key.text)) && frame.content !== 'selfcheck' ? 'doubtful' : 'data'
}

const isAboveItsOwn = (frame: Frame, text: string, rows: readonly number[], index: number): boolean => {
  const next = rows[index + 1]
  const key = next === undefined ? undefined : keyCellOf(frame, next)
  if (next === undefined || key === undefined) return false
  const below = tidy(key.text)
  const number = /^\d+(?:\.\d+)*/u.exec(text)?.[0] ?? ''
  if (below.startsWith(`${number}.`) && /^\d/u.test(below.slice(number.length + 1))) return true
  if (/^(?:[-–+•*]\s*|\p{Ll}\s*[.)]\s*)\p{L}/u.test(below)) return true
  if (numberedWithin.test(below) || visibleCells(frame.grid.cellsOf(next)).length < 2) return false
  return sortRow(frame, rows, index + 1) === 'data'
}

const sortLoneCell = (frame: Frame, cell: Cell, rows: readonly number[], index: number): Sort => {
  const text = tidy(cell.text)
  const isWide = mergeWidth(frame, cell) >= Math.max(2, frame.width / 2)
  const isKey = frame.keyColumns.includes(cell.column) && !isWide
  const isPerson = frame.content === 'nomination' && isKey && isPersonName(text)
  if (isNil(text)) return 'nil'
  if (isPageMark(text)) return 'note'
  if (isWide && isLabelled(text)) return 'unclear'
  if (isBareTotal(frame, [cell])) return 'total'
  if (groupKind(text) !== undefined && frame.content === 'nomination') return 'group'
  if (isTotal(text) && !isPerson) return 'total'
  if (isClosing(text)) return 'closing'
  if (isFootnote(text)) return 'note'
  if (isSignatureText(text) && !isPerson)
    return isOfficeAbove(frame, [cell], rows, index) ? 'group' : 'signature'
  if (cell.column === frame.numberColumn && !isWide && (isNumberMark(cell) || isEnumeratorAlone(text)))
    return 'empty-form-row'
  if (isPerson) return 'data'
  // Further to the right it may go on with the reason of the row above.
  const isFirst = cell.column <= Math.min(...frame.keyColumns)
  if (frame.content === 'nomination' && isFirst && speaksOfAward(text) && isAboveNumber(frame, rows, index))
    return 'group'
  // Among rows that are numbered so, one without an answer is still a row.
  if (frame.isNumberedWithin && isKey && numberedWithin.test(text))
    return sortUnanswered(frame, text, rows, index)
  if (hasEnumerator(text) && (isWide || !isKey || frame.content !== 'nomination')) return 'group'
  if (isWide) return 'group'
  if (isKey) return 'data'
  const field = frame.fieldOf.get(cell.column)
  if (field !== undefined && field !== null && field !== 'number') return 'data'
  const isNamed = isVillageOrTime(text) || isOrganisation(text)
  return isNamed && isAboveNumber(frame, rows, index) ? 'group' : 'note'
}

const isVisible = (cell: Cell): boolean => cell.kind === 'error' || !isEmptyText(cell.text)

/** Rows are many and nearly all visible through and through: most need no list of their own. */
const visibleCells = (cells: readonly Cell[]): readonly Cell[] =>
  cells.every(isVisible) ? cells : cells.filter(isVisible)

/**
 * The usual row of a list: a number, and a name that begins as a person's does. No group, total or closing line has
 * both; told from two cells, for a list of a hundred thousand rows has a million.
 */
const isUsualRow = ({ grid, numberColumn, keyColumns: [key = 0] }: Frame, row: number): boolean => {
  if (numberColumn === undefined || !isNumberMark(grid.peek(row, numberColumn))) return false
  const name = grid.peek(row, key)
  return name?.kind === 'text' && startsWithFamilyName(name.text)
}

const sortRow = (frame: Frame, rows: readonly number[], index: number): Sort => {
  const row = rows[index] ?? 0
  if (isUsualRow(frame, row)) return 'data'
  const cells = visibleCells(frame.grid.cellsOf(row))
  const [first] = cells
  if (first === undefined) return 'empty-form-row'
  if (cells.length === 1) {
    const sort = sortLoneCell(frame, first, rows, index)
    return sort === 'data' ? sortLoneName(frame, first, rows, index) : sort
  }
  const number = frame.numberColumn === undefined ? undefined : frame.grid.at(row, frame.numberColumn)
  const key = keyCellOf(frame, row)
  if (isNumberMark(number)) {
    if (isNumberedKind(frame, cells, number, key)) return 'group'
    return sortParent(frame, rows, index, cells, key) ?? sortFilled(frame, cells, key)
  }
  const said = cells.find(
    (cell) => cell.kind === 'text' && !(cell === number && isEnumeratorAlone(cell.text)),
  )
  if (
    said !== undefined &&
    (key === undefined || said === key || said.column <= Math.min(...frame.keyColumns)) &&
    isTotal(said.text)
  )
    return 'total'
  if (said !== undefined && isClosing(said.text)) return 'closing'
  if (isSignatureRow(frame, cells, key))
    return isOfficeAbove(frame, cells, rows, index) ? 'unclear' : 'signature'
  if (isGroupRow(frame, cells, number, key ?? kindBeside(frame, number, said))) return 'group'
  if (number !== undefined && /^(?:vd|ví dụ|mẫu)\s*[:.]?$/iu.test(tidy(number.text))) return 'note'
  const sort = sortFilled(frame, cells, key)
  return sort === 'data' && number === undefined && isBelowNumbers(frame, row) ? 'doubtful' : sort
}

/** Without a number below the last one: what fills several columns there may be a signature in words nobody knows. */
const isBelowNumbers = ({ grid, numberColumn = 0, lastNumbered }: Frame, row: number): boolean =>
  lastNumbered !== undefined && row > lastNumbered && grid.mergeAt(row, numberColumn) === undefined

/** "II | CÁ NHÂN", "A | Đối với cán bộ …", "CÁ NHÂN | 9": a name of a group and at most a count beside it. */
const isGroupRow = (
  frame: Frame,
  cells: readonly Cell[],
  number: Cell | undefined,
  key: Cell | undefined,
): boolean => {
  const others = cells.filter((cell) => cell !== number && cell !== key)
  const isOnlyCounts = others.every((cell) => cell.kind === 'number' || /^\d+$/u.test(tidy(cell.text)))
  if (!isOnlyCounts) return false
  const name = key ?? number
  if (name === undefined) return false
  if (frame.content === 'nomination' && groupKind(name.text) !== undefined) return true
  return (
    number !== undefined && key !== undefined && isEnumeratorAlone(number.text) && !isPersonName(key.text)
  )
}

const sortFilled = (frame: Frame, cells: readonly Cell[], key: Cell | undefined): Sort => {
  if (key !== undefined) return isNil(key.text) && saysNothingMore(frame, cells, key) ? 'nil' : 'data'
  const telling = cells.filter((cell) => {
    const field = frame.fieldOf.get(cell.column)
    if (isBlankMark(tidy(cell.text)) && cell.kind !== 'error') return false
    return field !== undefined && field !== null && !printedFields[frame.content].has(field)
  })
  if (telling.length === 0) return 'empty-form-row'
  if (isBareTotal(frame, cells)) return 'total'
  if (telling.every((cell) => frame.fieldOf.get(cell.column) === 'note')) return 'unclear'
  return 'data'
}

/** Sums that nobody named: numbers only, below counts, and no number before them. */
const isBareTotal = (frame: Frame, cells: readonly Cell[]): boolean =>
  frame.content === 'activities' &&
  cells.every((cell) => cell.kind === 'number' && cell.column !== frame.numberColumn) &&
  cells.some((cell) => frame.fieldOf.get(cell.column) === 'participants')

/**
 * After a signature only a numbered row with a key and something beside it is a record again; in a list without
 * numbers one that holds an amount, a year or a day in a column of the list.
 */
const isDataAfterSignature = (frame: Frame, row: number): boolean => {
  const cells = frame.grid.cellsOf(row)
  if (cells.length < 3 || keyCellOf(frame, row) === undefined) return false
  if (frame.numberColumn !== undefined) return isNumberMark(frame.grid.at(row, frame.numberColumn))
  return cells.some(
    ({ kind, column }) =>
      (kind === 'number' || kind === 'date') && (frame.fieldOf.get(column) ?? null) !== null,
  )
}

/** Sorts the filled rows of a table (below its heading) into records and what is left aside. */
export const sortRows = (
  grid: Grid,
  block: HeadingBlock,
  rows: readonly number[],
  content: ContentKind,
  columns: readonly ColumnMapping[],
  start: Group,
  repeats: readonly HeadingBlock[] = [],
): SortedRows => {
  const frame = frameOf(
    grid,
    rows,
    content,
    columns,
    repeats.map(({ top }) => top),
  )
  const sorted: SortedRows = { data: [], aside: [], unclear: [], doubtful: [], lastGroup: start, nilRows: [] }
  const pages = [...repeats]
  let isSigned = false
  /** The heading last printed, and whether no record stands below it yet. */
  let head = block.bottom
  let isFresh = true
  for (const [index, row] of rows.entries()) {
    // A heading printed again opens the table again, after signatures too; "nt" does not reach over those.
    for (let page = pages[0]; page !== undefined && row > page.bottom; page = pages[0]) {
      if (isSigned) sorted.lastGroup = { ...sorted.lastGroup, index: sorted.lastGroup.index + 1 }
      isSigned = false
      head = page.bottom
      isFresh = true
      pages.shift()
    }
    if (isFresh && row <= head + 2 && (isNumberingRow(grid.cellsOf(row)) || isHintRow(grid.cellsOf(row)))) {
      sorted.aside.push({ row, cause: 'numbering' })
      continue
    }
    if (isSigned && !isDataAfterSignature(frame, row)) {
      sorted.aside.push({ row, cause: 'signature' })
      continue
    }
    const sort = sortRow(frame, rows, index)
    if (sort === 'nil') {
      sorted.nilRows.push(row)
      sorted.aside.push({ row, cause: 'note' })
    } else if (sort === 'data' || sort === 'doubtful') {
      sorted.data.push({ row, group: sorted.lastGroup, isAfterSignature: isSigned })
      if (sort === 'doubtful') sorted.doubtful.push(row)
      isFresh = false
    } else if (sort === 'unclear') sorted.unclear.push(row)
    else sorted.aside.push({ row, cause: sort })
    if (sort === 'signature') isSigned = true
    if (sort === 'group') sorted.lastGroup = nextGroup(frame, row, sorted.lastGroup)
  }
  return sorted
}
