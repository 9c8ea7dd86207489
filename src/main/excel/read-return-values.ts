/** The cells of one row of a stamped return as field values; what cannot be read stays open and becomes an issue. */
import { formatDate } from '#shared/dates.ts'
import type { FieldValue, FieldValues, ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import { fieldKind } from '#shared/domain/exchange/incoming.ts'
import type { Origin } from '#shared/domain/exchange/origins.ts'
import { dayOfNumber } from '#shared/domain/exchange/recognise/day-text.ts'
import type { RecogniseIssueCode } from '#shared/domain/exchange/recognise-issue.ts'
import { type Cell, cellReference } from '#shared/domain/exchange/sheet.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import { stripHonorific } from '#shared/names.ts'
import { parseCount } from '#shared/numbers.ts'
import { cleanLines, cleanText, foldWords } from '#shared/text.ts'
import { parseTypedDate } from '#shared/typed-date.ts'
import type { ReturnColumn } from './layouts/return-v1-columns.ts'

type Found = { at: number; heading: string; column: ReturnColumn | null }
type Where = { sheet: string; row: number; day: string }

export type RowValues = {
  values: FieldValues
  origins: Record<string, Origin>
  extra: Record<string, string>
  issues: ReadingIssue[]
}

/** A value, or why there is none. */
type Read =
  | { value: FieldValue; also?: FieldValues }
  | { problem: RecogniseIssueCode; candidates?: FieldValue[] }

/** Words that offices use for the words of a drop-down. */
const otherWords: Readonly<Record<string, string>> = {
  'khong dat': 'fail',
  kad: 'na',
  'da xong': 'done',
  'hoan thanh': 'done',
  'da hoan thanh': 'done',
  'dang thuc hien': 'ongoing',
  'chua thuc hien': 'open',
  ho: 'household',
  'gia dinh': 'household',
}

const readChoice = (cell: Cell, words: Readonly<Record<string, string>>): Read => {
  const typed = foldWords(cell.text)
  const exact = Object.entries(words).find(([word]) => foldWords(word) === typed)
  if (exact) return { value: exact[1] }
  const other = otherWords[typed]
  if (other !== undefined && Object.values(words).includes(other)) return { value: other }
  return { problem: 'unknown_value', candidates: Object.values(words) }
}

const readDate = (cell: Cell, day: string): Read => {
  if (cell.kind === 'date' && cell.date !== undefined) return { value: cell.date }
  if (cell.kind === 'number') {
    const serial = dayOfNumber(cell.number ?? Number.NaN)
    return serial === null ? { problem: 'date_unreadable' } : { problem: 'serial_date', candidates: [serial] }
  }
  // The sheet itself asks for day/month/year, so the order of a typed date is not in doubt.
  const typed = parseTypedDate(cell.text, Number(day.slice(0, 4)))
  if (typed.ok) return { value: typed.date }
  return { problem: typed.reason === 'impossible' ? 'bad_date' : 'date_unreadable' }
}

const readBirthYear = (cell: Cell, day: string): Read => {
  const thisYear = Number(day.slice(0, 4))
  if (cell.kind === 'date' && cell.date !== undefined)
    return { value: Number(cell.date.slice(0, 4)), also: { birthDate: cell.date } }
  const text = cleanText(cell.text).replace(/^['’]/u, '')
  if (/^\d{4}$/u.test(text)) {
    const year = Number(text)
    return year >= 1900 && year <= thisYear ? { value: year } : { problem: 'year_out_of_range' }
  }
  if (/^\d{2}$/u.test(text)) return { problem: 'two_digit_year', candidates: [1900 + Number(text)] }
  const date = parseTypedDate(text, thisYear)
  if (date.ok) return { value: Number(date.date.slice(0, 4)), also: { birthDate: date.date } }
  return { problem: 'number_unclear' }
}

const readCount = (cell: Cell): Read => {
  const value = cell.kind === 'number' && Number.isInteger(cell.number) ? cell.number : parseCount(cell.text)
  return value === null || value === undefined ? { problem: 'number_unclear' } : { value }
}

const readCell = (content: ReturnContent, column: ReturnColumn, cell: Cell, day: string): Read => {
  if (cell.kind === 'error') return { problem: 'error_cell' }
  if (cell.kind === 'formula-without-value') return { problem: 'no_cached_value' }
  const field = column.field ?? ''
  if (column.words) return readChoice(cell, column.words)
  if (field === 'birthYear') return readBirthYear(cell, day)
  if (field === 'honorific') return readChoice(cell, { Ông: 'Ông', Bà: 'Bà' })
  switch (fieldKind(content, field)) {
    case 'date':
      return readDate(cell, day)
    case 'integer':
    case 'decimal':
      return readCount(cell)
    default:
      return { value: cell.kind === 'date' && cell.date ? formatDate(cell.date) : cleanLines(cell.text) }
  }
}

const statusText: Readonly<Record<string, string>> = {
  done: 'Đã khắc phục',
  ongoing: 'Đang khắc phục',
  open: 'Chưa khắc phục',
}

/** Undefined when the commune typed nothing into the row; what we prefilled does not count. */
export const readRowValues = (
  content: ReturnContent,
  found: readonly Found[],
  cells: readonly Cell[],
  where: Where,
): RowValues | undefined => {
  const result: RowValues = { values: {}, origins: {}, extra: {}, issues: [] }
  let isTyped = false
  for (const { at, heading, column } of found) {
    const cell = cells.find((one) => one.column === at)
    const reference = cellReference(where.row, at)
    if (column === null) {
      if (cell) result.extra[heading] = cleanLines(cell.text)
      continue
    }
    const { field } = column
    if (field === null) continue
    if (cell === undefined) {
      result.values[field] = null
      continue
    }
    if (column.style.startsWith('input') && field !== 'village') isTyped = true
    result.origins[field] = { cell: reference, raw: cell.raw }
    const place = { sheet: where.sheet, row: where.row, cell: reference, field }
    const read = readCell(content, column, cell, where.day)
    if (cell.unstruck !== undefined) {
      // Old and new would be joined: neither is taken for the value.
      const isText = fieldKind(content, field) === 'text' && !column.words
      const left = cleanLines(cell.unstruck)
      const candidates = isText ? [field === 'name' ? stripHonorific(left).name : left] : undefined
      result.issues.push({
        code: 'struck_out',
        level: 'must',
        ...place,
        params: { text: cleanText(cell.text), other: cleanText(cell.unstruck) },
        ...(candidates ? { candidates } : {}),
      })
      continue
    }
    if ('problem' in read) {
      result.issues.push({
        code: read.problem,
        level: 'must',
        ...place,
        params: {
          raw: cell.text,
          heading,
          ...(read.candidates && !column.words ? { candidates: read.candidates.join(', ') } : {}),
        },
        ...(read.candidates ? { candidates: read.candidates } : {}),
      })
      continue
    }
    result.values[field] = read.value
    Object.assign(result.values, read.also ?? {})
    if (cell.decodedFrom)
      result.issues.push({
        code: 'text_converted',
        level: cell.isDecodingUncertain ? 'must' : 'should',
        ...place,
        params: { raw: cell.raw, text: cell.text },
      })
  }
  if (!isTyped) return undefined
  if (content === 'nomination') addressName(result)
  if (content === 'remedy') {
    const status = result.values.status
    if (status !== undefined)
      result.values.result = status === null ? null : (statusText[String(status)] ?? null)
    if (result.origins.status) result.origins.result = result.origins.status
  }
  return result
}

/** "Bà Nguyễn Thị Hòa" in the name's cell: the address goes into its own field. */
const addressName = (result: RowValues): void => {
  const { name } = result.values
  if (typeof name !== 'string') {
    // Who has a year of birth is a person: of a row without a name only the name is asked for.
    if (typeof result.values.birthYear === 'number') result.values.subjectKind ??= 'individual'
    return
  }
  const addressed = stripHonorific(name)
  if (result.values.subjectKind === 'collective') return
  result.values.name = addressed.name
  if (addressed.honorific !== null && !result.values.honorific) result.values.honorific = addressed.honorific
}
