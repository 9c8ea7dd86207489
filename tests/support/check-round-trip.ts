import { expect } from 'vitest'
import type { FieldValues, IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { readReturn } from '../../src/main/excel/read-return.ts'
import { readWorkbook } from '../../src/main/excel/read-workbook.ts'
import { expectedRows, type GeneratedReturn } from './generated-return.ts'

/** Only what is said: an empty cell and no cell are the same. */
const said = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''))

const shape = (row: Pick<IncomingRow, 'content' | 'values'>) => ({
  content: row.content,
  values: said(row.values),
})

/** Reads a workbook back, compares it with what was written and answers how many rows came back. */
export const checkRoundTrip = (one: GeneratedReturn, bytes: Uint8Array): number => {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(`refused: ${read.reason} ${read.detail}`)
  const reading = readReturn(read.workbook, { day: '2018-10-05' })
  const converted = new Set(
    reading?.issues.flatMap((issue) =>
      issue.code === 'text_converted' ? [`${issue.sheet}!${issue.cell}`] : [],
    ),
  )
  expect([...converted]).toEqual([])
  expect(reading?.rows.map(shape)).toEqual(expectedRows(one).map(shape))
  return reading?.rows.length ?? 0
}
