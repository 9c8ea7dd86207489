/** Words alone in the names of a numbered list: a heading, a record whose number was forgotten, or a question. */
import type { Cell } from '../sheet.ts'
import { isOrganisation, isPersonName } from './person-words.ts'
import { type Frame, isNumberMark, numeralOf } from './row-frame.ts'
import { plain, tidy } from './words.ts'

const villages = /^(thôn|xóm|làng|tổ dân phố|tdp|tổ (?=\d)|khu|khối|cụm)(?![\p{L}])/u
const times = /^(?:tháng|quý|tuần|đợt)\s*(?:\d{1,2}|[ivx]+)(?![\p{L}])/u

/** Rows looked back on for the number before. */
const LOOK_BACK = 12

const numeralAt = (frame: Frame, row: number | undefined): number | undefined =>
  row === undefined ? undefined : numeralOf(frame.grid.at(row, frame.numberColumn ?? 0))

/** The last number before a row. */
export const numeralBefore = (frame: Frame, rows: readonly number[], index: number): number | undefined =>
  rows
    .slice(Math.max(0, index - LOOK_BACK), index)
    .map((row) => numeralAt(frame, row))
    .findLast((numeral) => numeral !== undefined)

/** The numbers above and below leave room for one more: 1, a row without a number, 3. */
const isNumberMissing = (frame: Frame, rows: readonly number[], index: number): boolean => {
  const before = numeralBefore(frame, rows, index)
  const after = numeralAt(frame, rows[index + 1])
  return before !== undefined && after !== undefined && after - before >= 2
}

export const isVillageOrTime = (text: string): boolean =>
  villages.test(plain(text)) || times.test(plain(text))

/** "Thôn Đông", "Tháng 10", "CÔNG TÁC TUYÊN TRUYỀN", "Đối với cán bộ:" */
const isHeadingLike = (text: string): boolean =>
  isVillageOrTime(text) || text.endsWith(':') || !/\p{Ll}/u.test(text)

type LoneSort = 'data' | 'doubtful' | 'group' | 'unclear'

/**
 * A body above a numbered row: "Thôn Đông" is a heading where a person stands below and no number is missing. Else a
 * village, or any body above a person, is asked about.
 */
const sortBody = (frame: Frame, only: Cell, rows: readonly number[], index: number): LoneSort => {
  const [column] = frame.keyColumns
  const next = rows[index + 1]
  const isVillage = villages.test(plain(only.text))
  const name = next === undefined ? undefined : frame.grid.at(next, column ?? 0)
  if (name === undefined || numeralAt(frame, next) === undefined) return 'doubtful'
  if (!isPersonName(name.text)) return isVillage ? 'unclear' : 'data'
  return isVillage && !isNumberMissing(frame, rows, index) ? 'group' : 'unclear'
}

/** In a list without numbers: "Thôn Đông" alone above a person whose row is filled in. */
const isBodyAbovePerson = (frame: Frame, only: Cell, next: number | undefined): boolean => {
  if (frame.content !== 'nomination' || next === undefined || frame.grid.cellsOf(next).length < 3)
    return false
  const below = frame.grid.at(next, only.column)
  return villages.test(plain(only.text)) && below !== undefined && isPersonName(below.text)
}

/**
 * Words alone in the main column of a list whose other rows are numbered. A name of a person or a body stays a record
 * and is asked about; anything else is a heading above numbered rows where it looks like one, or is asked about.
 */
export const sortLoneName = (frame: Frame, only: Cell, rows: readonly number[], index: number): LoneSort => {
  const { grid, numberColumn } = frame
  if (!frame.keyColumns.includes(only.column)) return 'data'
  if (numberColumn === undefined) return isBodyAbovePerson(frame, only, rows[index + 1]) ? 'doubtful' : 'data'
  const isBelow = isNumberMark(grid.at(rows[index + 1] ?? 0, numberColumn))
  if (!isBelow && numeralBefore(frame, rows, index) === undefined) return 'data'
  // What is merged over this row and the one above is of one record, and no record stands alone.
  if (grid.mergeAt(only.row, numberColumn) !== undefined) return 'data'
  const text = tidy(only.text)
  if (frame.content === 'nomination') {
    if (isPersonName(text)) return 'doubtful'
    if (isOrganisation(text) || villages.test(plain(text))) return sortBody(frame, only, rows, index)
    return 'unclear'
  }
  return isBelow && isHeadingLike(text) && !isNumberMissing(frame, rows, index) ? 'group' : 'unclear'
}
