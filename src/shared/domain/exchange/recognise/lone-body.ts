/** A village or another body alone in a row of a list: a heading, a nominee, or a question. */
import type { Cell } from '../sheet.ts'
import { isOrganisation, isPersonName } from './person-words.ts'
import { type Frame, isNumberMark, numeralOf } from './row-frame.ts'
import { plain } from './words.ts'

const villages = /^(thôn|xóm|làng|tổ dân phố|tdp|tổ (?=\d)|khu|khối|cụm)(?![\p{L}])/u

/** Rows looked back on for the number before. */
const LOOK_BACK = 12

/** The numbers above and below leave room for one more: 1, a row without a number, 3. */
const isNumberMissing = (frame: Frame, rows: readonly number[], index: number): boolean => {
  const numeralAt = (row: number | undefined): number | undefined =>
    row === undefined ? undefined : numeralOf(frame.grid.at(row, frame.numberColumn ?? 0))
  const before = rows
    .slice(Math.max(0, index - LOOK_BACK), index)
    .map(numeralAt)
    .findLast((numeral) => numeral !== undefined)
  const after = numeralAt(rows[index + 1])
  return before !== undefined && after !== undefined && after - before >= 2
}

/**
 * A body alone in the names of a numbered list, above a numbered row: "Thôn Đông" is a heading where a person stands
 * below and no number is missing. Else a village, or any body above a person, is asked about.
 */
export const sortLoneBody = (
  frame: Frame,
  only: Cell,
  rows: readonly number[],
  index: number,
): 'data' | 'group' | 'unclear' => {
  const [column] = frame.keyColumns
  const next = rows[index + 1]
  if (frame.content !== 'nomination' || frame.numberColumn === undefined || next === undefined) return 'data'
  const isVillage = villages.test(plain(only.text))
  if (only.column !== column || !(isVillage || isOrganisation(only.text))) return 'data'
  const name = frame.grid.at(next, column)
  if (name === undefined || !isNumberMark(frame.grid.at(next, frame.numberColumn))) return 'data'
  if (!isPersonName(name.text)) return isVillage ? 'unclear' : 'data'
  return isVillage && !isNumberMissing(frame, rows, index) ? 'group' : 'unclear'
}
