/** What the values of a column look like: the second witness beside its heading. */
import type { ColumnField, ContentKind } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { isOrganisation, isPersonName } from './person-words.ts'
import { readVerdict } from './verdict-words.ts'
import { folded, isBlankMark, tidy } from './words.ts'

type Test = (cell: Cell, text: string) => boolean

const digitsOf = (text: string): string => text.replace(/[\s.\-+()']/gu, '')

const isYearOrDate: Test = (cell, text) =>
  cell.kind === 'date' ||
  (cell.kind === 'number' && Number.isInteger(cell.number)) ||
  /^'?\d{2}$|\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}/u.test(text)

const isNameLike: Test = (_cell, text) => {
  const first = text.split(/\n|,|;|\s[-–]\s/u)[0] ?? ''
  return isPersonName(first) || isOrganisation(first) || /^(gia đình|hộ)\s/iu.test(first)
}

const kindWords = /^(tap the|ca nhan|ho gia dinh|gia dinh|ho|tt|cn|hgd|gd)$/u

const tests: Partial<Record<ColumnField, Test>> = {
  name: isNameLike,
  birth: isYearOrDate,
  date: (cell, text) => isYearOrDate(cell, text) || /ngày|tháng|quý|tuần/iu.test(text),
  dateTo: isYearOrDate,
  place: (cell, text) =>
    cell.kind === 'text' && !/^\D{0,6}\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?$/u.test(text),
  subjectKind: (_cell, text) => kindWords.test(folded(text)),
  proposedForm: (_cell, text) => /khen|biểu dương|danh hiệu|thư|tặng|bằng|^(gk|bk|bd)\b/iu.test(text),
  participants: (cell, text) => cell.kind === 'number' || /\d/u.test(text),
  durationHours: (cell, text) => cell.kind === 'number' || /\d/u.test(text),
  code: (_cell, text) => /^[\p{L}]{1,3}[\s.-]?\d{1,3}$/u.test(text),
  phone: (_cell, text) => /^\d{8,12}$/u.test(digitsOf(text)),
  idNumber: (_cell, text) => /^\d{8,12}$/u.test(digitsOf(text)),
  honorific: (_cell, text) => /^(ông|bà|ô|b|anh|chị|đ\/c)\.?$/iu.test(text),
  number: (cell, text) => cell.kind === 'number' || /^[\dIVXa-z]{1,4}[.)]?$/iu.test(text),
}

const testOf = (field: ColumnField, content: ContentKind): Test | undefined =>
  field === 'result' && content === 'selfcheck'
    ? (_cell, text) => readVerdict(text).result !== undefined || /đạt|áp dụng/iu.test(text)
    : tests[field]

const isMark = (text: string): boolean =>
  isBlankMark(text) || /^\W*(nt|n\.t|như trên)\W*$/iu.test(text) || /^["”“'〃]+$/u.test(text)

export type ColumnValues = { column: number; cells: Cell[] }

/** Share of the column's values that look like the field, or undefined when nothing can be said. */
export const fitOf = (values: ColumnValues, field: ColumnField, content: ContentKind): number | undefined => {
  const test = testOf(field, content)
  if (test === undefined) return undefined
  const readable = values.cells.filter(
    (cell) => cell.kind !== 'error' && cell.kind !== 'formula-without-value' && !isMark(tidy(cell.text)),
  )
  if (readable.length < 2) return undefined
  return readable.filter((cell) => test(cell, cell.text.trim())).length / readable.length
}

/** Fields whose values tell them apart without any heading, strictest first. */
export const tellingFields: Record<ContentKind, readonly ColumnField[]> = {
  nomination: ['honorific', 'proposedForm', 'name'],
  activities: [],
  selfcheck: ['code', 'result'],
  remedy: [],
}
