import type { Cell } from '../sheet.ts'
import { isVillageOrTime, numeralBefore } from './lone-name.ts'
import { isPersonName } from './person-words.ts'
import { type Frame, isNewPage, isNumberMark, numeralOf } from './row-frame.ts'
import { isBlankMark, tidy } from './words.ts'

/** The number of the row below says that it stands below this one ("1.1" below "1", a dash, a letter), or begins again. */
const numberingBelow = (own: string, below: Cell): 'below' | 'again' | undefined => {
  const text = tidy(below.text)
  if (/^[-–+•*]$/u.test(text) || /^\p{Ll}\s*[.)]?$/u.test(text)) return 'below'
  const [number] = /^\d+(?:\.\d+)*/u.exec(own) ?? ['']
  if (text.startsWith(`${number}.`) && /^\d/u.test(text.slice(number.length + 1))) return 'below'
  return isNumberMark(below) && !/\d\.\d/u.test(text) && numeralOf(below) === 1 ? 'again' : undefined
}

/** A number, a name and at most counts. */
const isBare = (frame: Frame, cells: readonly Cell[], number: Cell, key: Cell): boolean =>
  cells.every(
    (cell) =>
      cell === number ||
      cell === key ||
      (cell.kind === 'number' && frame.fieldOf.get(cell.column) !== 'birth') ||
      isBlankMark(tidy(cell.text)),
  )

/**
 * A village or a time above numbers that begin again. One whose number goes on from the row above may be the last
 * record of a part; it is none where the village numbered before it heads the rows between.
 */
const isNamedParent = (frame: Frame, rows: readonly number[], index: number): boolean => {
  const { grid, numberColumn = 0, keyColumns } = frame
  const row = rows[index] ?? 0
  const own = numeralOf(grid.at(row, numberColumn))
  if (own === undefined || !keyColumns.some((key) => isVillageOrTime(grid.at(row, key)?.text ?? '')))
    return false
  if (numeralBefore(frame, rows, index) !== own - 1) return true
  const before = index - own
  return (
    numeralOf(grid.at(rows[before] ?? 0, numberColumn)) === own - 1 &&
    numeralOf(grid.at(rows[before + 1] ?? 0, numberColumn)) === 1 &&
    isNamedParent(frame, rows, before)
  )
}

/**
 * "1 | Thôn Đông" above "- | Họp dân | …": a number, a name and at most counts, above rows numbered below it. Numbers
 * that merely begin again make no heading of a record: it is taken and asked about, and a criterion stays one.
 */
export const sortParent = (
  frame: Frame,
  rows: readonly number[],
  index: number,
  cells: readonly Cell[],
  key: Cell | undefined,
): 'group' | 'unclear' | 'doubtful' | undefined => {
  const { grid, content, numberColumn = 0 } = frame
  const row = rows[index] ?? 0
  const number = grid.at(row, numberColumn)
  const next = rows[index + 1]
  const below = next === undefined ? undefined : grid.at(next, numberColumn)
  if (key === undefined || number === undefined || next === undefined || below === undefined) return undefined
  if (content === 'nomination' && isPersonName(key.text)) return undefined
  if (!isBare(frame, cells, number, key) || grid.cellsOf(next).length < 3) return undefined
  const numbering = numberingBelow(tidy(number.text), below)
  if (numbering === undefined) return undefined
  if (numbering === 'again' && (content === 'selfcheck' || isNewPage(frame, row, next))) return undefined
  if (isNewPage(frame, row, next)) return 'doubtful'
  if (numbering === 'again' && !isNamedParent(frame, rows, index)) return 'doubtful'
  // Of a shortcoming in parts the whole says what the parts leave out.
  return content === 'remedy' ? 'unclear' : 'group'
}
