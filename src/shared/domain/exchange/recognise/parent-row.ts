import type { Cell } from '../sheet.ts'
import { isPersonName } from './person-words.ts'
import { type Frame, isNumberMark, numeralOf } from './row-frame.ts'
import { isBlankMark, tidy } from './words.ts'

/** The number of the row below says that it stands below this one: "1.1" below "1", a dash, a letter, number one again. */
const isNumberedBelow = (own: string, below: Cell): boolean => {
  const text = tidy(below.text)
  if (/^[-–+•*]$/u.test(text) || /^\p{Ll}\s*[.)]?$/u.test(text)) return true
  const [number] = /^\d+(?:\.\d+)*/u.exec(own) ?? ['']
  if (text.startsWith(`${number}.`) && /^\d/u.test(text.slice(number.length + 1))) return true
  return isNumberMark(below) && !/\d\.\d/u.test(text) && numeralOf(below) === 1
}

/** "1 | Thôn Đông" above "- | Họp dân | …": a number, a name and at most counts, above rows numbered below it. */
export const isParentRow = (
  frame: Frame,
  rows: readonly number[],
  index: number,
  cells: readonly Cell[],
  key: Cell | undefined,
): boolean => {
  const { grid, numberColumn = 0 } = frame
  const number = grid.at(rows[index] ?? 0, numberColumn)
  const next = rows[index + 1]
  const below = next === undefined ? undefined : grid.at(next, numberColumn)
  if (key === undefined || number === undefined || next === undefined || below === undefined) return false
  if (frame.content === 'nomination' && isPersonName(key.text)) return false
  const isBare = cells.every(
    (cell) =>
      cell === number ||
      cell === key ||
      (cell.kind === 'number' && frame.fieldOf.get(cell.column) !== 'birth') ||
      isBlankMark(tidy(cell.text)),
  )
  return isBare && grid.cellsOf(next).length >= 3 && isNumberedBelow(tidy(number.text), below)
}
