import { expect, test } from 'vitest'
import type { FieldValues, IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { originsOf } from '#shared/domain/exchange/origins.ts'
import { type CurrentRecord, reconcile } from '#shared/domain/exchange/reconcile.ts'
import { repeatedActivities } from '#shared/domain/exchange/repeated-activities.ts'

const meeting: FieldValues = {
  form: 'Hội nghị',
  date: '2018-09-05',
  place: 'Nhà văn hóa thôn Đông',
  participants: 60,
}

const row = (number: number, values: FieldValues, more: Partial<IncomingRow> = {}): IncomingRow => ({
  id: `S!${number}`,
  content: 'activities',
  sheet: 'S',
  rows: [number],
  rowKey: null,
  values,
  origins: originsOf({ form: { cell: `B${number}`, raw: String(values.form ?? '') } }, number),
  pending: null,
  extra: {},
  ...more,
})

const record = (id: string, values: FieldValues): CurrentRecord => ({
  id,
  content: 'activities',
  values,
  rowKeys: [],
  base: null,
  isFrozen: false,
  isExpected: false,
  isSaidLater: false,
  broughtBy: [],
})

const remarks = (rows: IncomingRow[], records: CurrentRecord[] = []) =>
  repeatedActivities(rows, records, reconcile(rows, records)).map(({ code, row: number, level, params }) => [
    code,
    number,
    level,
    params.count ?? null,
  ])

test.each<[string, FieldValues, boolean]>([
  ['the very same', meeting, true],
  ['another number of people', { ...meeting, participants: 61 }, true],
  ['written otherwise', { ...meeting, form: 'HỘI NGHỊ', place: 'nhà văn hoá thôn Đông, xã An Mỹ' }, true],
  ['another day', { ...meeting, date: '2018-09-06' }, false],
  ['another form', { ...meeting, form: 'Tọa đàm' }, false],
  ['another place', { ...meeting, place: 'Nhà văn hóa thôn Đoài' }, false],
  ['till another day', { ...meeting, dateTo: '2018-09-07' }, false],
])('a second row: %s', (_, values, isRepeated) => {
  expect(remarks([row(5, meeting), row(9, values)])).toEqual(
    isRepeated ? [['row_twice', 9, 'should', 5]] : [],
  )
})

test('rows without a day are many and say nothing', () => {
  const posters = { form: 'Niêm yết', date: null, place: '' }
  expect(remarks([row(5, posters), row(6, posters)])).toEqual([])
})

test('a copy of a sheet that waits for an answer is one question, not one per row', () => {
  expect(
    remarks([row(5, meeting), row(5, meeting, { id: 'T!5', sheet: 'T', pending: 'duplicate-sheet' })]),
  ).toEqual([])
})

test('a row that updates its record is no repetition, a new one beside two records is', () => {
  expect(remarks([row(5, meeting)], [record('a', meeting)])).toEqual([])
  const records = [record('a', { ...meeting, note: 'x' }), record('b', { ...meeting, note: 'y' })]
  expect(remarks([row(5, meeting)], records)).toEqual([['activity_known', 5, 'should', null]])
})
