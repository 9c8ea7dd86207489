import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type IncomingRow, passingReading, type Reading } from '#shared/domain/exchange/incoming.ts'
import { originsOf } from '#shared/domain/exchange/origins.ts'
import { readingLines, readingReader } from '#shared/domain/exchange/reading-lines.ts'
import { plainOrigins } from '../../support/plain-origins.ts'

const again = (reading: Reading): Reading => {
  const reader = readingReader()
  for (const line of readingLines(passingReading(reading))) reader.add(line)
  return reader.reading()
}

/** With origins as they are asked for, however they are held. */
const said = ({ rows, ...head }: Reading) => ({
  ...head,
  rows: rows.map((row) => ({ ...row, origins: plainOrigins(row.origins) })),
})

const empty: Reading = {
  source: 'foreign',
  stamp: null,
  outcome: 'accept',
  refuseReason: null,
  contents: ['nomination'],
  nil: [],
  unitId: null,
  unitName: null,
  unitCandidates: [],
  tables: [],
  rows: [],
  ignored: [],
  issues: [],
  filledRows: 0,
}

const sheet = fc.constantFrom('Sheet1', 'DS', 'Trang 2!7')
const field = fc.constantFrom('name', 'birthYear', 'note', 'unit')
const value = fc.oneof(fc.constant(null), fc.constantFrom('', '1', 'Bùi Thị Hoà'), fc.integer({ max: 2018 }))
const cell = fc.constantFrom('B1', 'B11', 'AA1', 'C21', 'B3', '')
const raw = fc.constantFrom('', '0', '1', '1972', 'Bùi Thị Hoà', 'nt')
const number = fc.integer({ min: 0, max: 12 })

const row: fc.Arbitrary<IncomingRow> = fc
  .record({
    sheet,
    rows: fc.array(number, { minLength: 1, maxLength: 3 }),
    rowKey: fc.constantFrom(null, 'slot:3', ''),
    values: fc.dictionary(field, value, { noNullPrototype: true }),
    origins: fc.dictionary(field, fc.record({ cell, raw }), { noNullPrototype: true }),
    pending: fc.constantFrom(null, 'comment' as const),
    extra: fc.dictionary(fc.constantFrom('Dân tộc', 'Ghi chú', '1'), raw, { noNullPrototype: true }),
    suffix: fc.constantFrom('', '#2'),
  })
  .map(({ suffix, origins, ...rest }) => ({
    ...rest,
    origins: originsOf(origins, rest.rows[0] ?? 0),
    id: `${rest.sheet}!${rest.rows[0]}${suffix}`,
    content: 'nomination',
  }))

it('says again every row that was written, whatever it repeats of the row above', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      expect(said(again({ ...empty, rows }))).toEqual(said({ ...empty, rows }))
    }),
  )
})

it('keeps the order of many rows, of what was left aside and of the remarks', () => {
  const numbers = Array.from({ length: 1_001 }, (_, at) => at + 1)
  const reading: Reading = {
    ...empty,
    rows: numbers.map((at) => ({
      id: `DS!${at}`,
      content: 'nomination',
      sheet: 'DS',
      rows: [at],
      rowKey: null,
      values: { name: `Người ${at}`, birthYear: 1_950 },
      origins: originsOf(
        { name: { cell: `B${at}`, raw: `Người ${at}` }, birthYear: { cell: `C${at}`, raw: '1950' } },
        at,
      ),
      pending: null,
      extra: {},
    })),
    ignored: numbers.map((at) => ({ sheet: 'DS', row: at, cause: 'note', text: '' })),
    issues: numbers.map((at) => ({ code: 'hidden_row', level: 'must', sheet: 'DS', row: at, params: {} })),
    filledRows: 2_002,
  }
  expect(said(again(reading))).toEqual(said(reading))
  // A row of a long list costs little more than its values.
  expect([...readingLines(passingReading(reading))].join('').length).toBeLessThan(
    JSON.stringify(said(reading)).length / 2,
  )
})

it('reads what was kept before there were lines', () => {
  const reader = readingReader()
  const rows = fc.sample(row, { numRuns: 5, seed: 7 })
  const reading: Reading = { ...empty, filledRows: 3, rows }
  reader.add(JSON.stringify(said(reading)))
  expect(said(reader.reading())).toEqual(said(reading))
})

it('reads what was kept while the head came first', () => {
  const reading: Reading = { ...empty, filledRows: 3, rows: fc.sample(row, { numRuns: 5, seed: 7 }) }
  const lines = [...readingLines(passingReading(reading))]
  const reader = readingReader()
  for (const line of [...lines.slice(-1), ...lines.slice(0, -1)]) reader.add(line)
  expect(said(reader.reading())).toEqual(said(reading))
})
