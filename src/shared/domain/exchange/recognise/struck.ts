/** What has a line through it: a row is held back, a value asked about, and one partly crossed out left open. */
import { stripHonorific } from '#shared/names.ts'
import { fieldKind, fieldsOf } from '../incoming.ts'
import type { ColumnField, RecognisedRecord } from '../recognised.ts'
import { type Cell, cellReference } from '../sheet.ts'
import { struckOf } from '../struck-cells.ts'
import type { Report, Table } from './table.ts'
import { columnsOf } from './table.ts'
import { keyFields } from './vocabulary.ts'
import { tidy, tidyLines } from './words.ts'

const isKeyColumn = (table: Table, column: number): boolean =>
  [keyFields[table.content], 'familyName', 'givenName'].some((field) =>
    columnsOf(table, field as ColumnField).some((one) => one.column === column),
  )

const valueIn = (record: RecognisedRecord, field: string): unknown => Reflect.get(record, field)

/** What was read from the cell; how a person is addressed goes with the name. */
const fieldsIn = (table: Table, record: RecognisedRecord, cell: string): string[] => {
  const found = fieldsOf[table.content].filter(
    (field) =>
      record.origin.of(field)?.cell === cell &&
      (record.unsure[field] !== undefined || (valueIn(record, field) ?? null) !== null),
  )
  const values = found.filter((field) => fieldKind(table.content, field) !== 'choice')
  return values.length > 0 ? values : found
}

const withoutAddress = (field: string, text: string): string =>
  field === 'name' ? stripHonorific(text).name : text

/** The rest of the text, where the text is all that the value was made of. */
const candidatesFor = (table: Table, value: unknown, field: string, cell: Cell): string[] => {
  if (fieldKind(table.content, field) !== 'text' || typeof value !== 'string') return []
  return tidy(cell.text).includes(tidy(value)) ? [withoutAddress(field, tidyLines(cell.unstruck ?? ''))] : []
}

/** Old and new would be joined: neither is taken for the value. */
const askAboutPart = (
  table: Table,
  row: number,
  cell: Cell,
  records: readonly RecognisedRecord[],
  report: Report,
): void => {
  const reference = cellReference(cell.row, cell.column)
  const place = { sheet: table.sheet, row, cell: reference }
  const params = { text: tidy(cell.text), other: tidy(cell.unstruck ?? '') }
  const read = records
    .map((record) => ({ record, fields: fieldsIn(table, record, reference) }))
    .filter(({ fields }) => fields.length > 0)
  const [only] = read
  if (only === undefined || read.length > 1) {
    report('struck_out', 'must', place, { text: params.text, count: 1 })
    if (isKeyColumn(table, cell.column)) for (const record of records) record.pending ??= 'struck-out'
    return
  }
  const { record, fields } = only
  for (const field of fields) {
    const part = record.part === undefined ? {} : { part: record.part }
    report('struck_out', 'must', { ...place, field, ...part }, params)
    if (record.unsure[field] !== undefined) continue
    const candidates = fields.length === 1 ? candidatesFor(table, valueIn(record, field), field, cell) : []
    record.unsure = { ...record.unsure, [field]: { raw: params.text, candidates } }
    Reflect.set(record, field, null)
  }
  if (record.type === 'nominee' && fields.includes('name') && record.origin.of('honorific') === undefined)
    record.honorific = stripHonorific(params.other).honorific
}

export const askAboutStruck = (
  table: Table,
  row: number,
  records: readonly RecognisedRecord[],
  report: Report,
): void => {
  const cells = table.grid.cellsOf(row)
  for (const cell of cells) if (cell.unstruck !== undefined) askAboutPart(table, row, cell, records, report)
  const struck = struckOf(cells, (column) => isKeyColumn(table, column))
  if (struck === undefined) return
  const { first, count, isWhole } = struck
  const cell = cellReference(first.row, first.column)
  report('struck_out', 'must', { sheet: table.sheet, row, cell }, { text: tidy(first.text), count })
  if (isWhole) for (const record of records) record.pending ??= 'struck-out'
}
