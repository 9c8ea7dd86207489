import { expect, test } from 'vitest'
import { nominationForm } from '#shared/contract/commendation.ts'
import { activityForm } from '#shared/contract/outreach.ts'
import type { FieldValue } from '#shared/domain/exchange/incoming.ts'
import { isOfKind, outOfBounds } from '#shared/domain/exchange/value-bounds.ts'

const isTaken = (field: string, value: FieldValue): boolean => outOfBounds(field, value, 2018) === null

test('a year of birth lies between 1900 and the year of the list, and so does a day of birth', () => {
  const years = [99_999, 2019, 2018, 1975, 1900, 1850, 0, -1, 1975.5, '1975', null]
  expect(years.filter((year) => isTaken('birthYear', year))).toEqual([2018, 1975, 1900, null])
  expect(outOfBounds('birthYear', 1850, 2018)).toEqual({ kind: 'year', from: 1900, to: 2018 })
  const days = ['1975-02-01', '2019-01-01', '1899-12-31', null]
  expect(days.filter((day) => isTaken('birthDate', day))).toEqual(['1975-02-01', null])
})

test.each<[string, FieldValue, string]>([
  ['name', 'a'.repeat(501), 'name'],
  ['position', 'a'.repeat(501), 'jobTitle'],
  ['unit', 'a'.repeat(501), 'workplace'],
  ['proposedForm', 'a'.repeat(501), 'proposedForm'],
  ['phone', '0'.repeat(501), 'phone'],
  ['idNumber', '0'.repeat(501), 'idNumber'],
  ['achievement', 'a'.repeat(20_001), 'achievement'],
  ['note', 'a'.repeat(20_001), 'note'],
  ['birthYear', 1850, 'birthYear'],
])('what the form of a nomination does not take, a cell of %s does not either', (field, value, name) => {
  expect(isTaken(field, value)).toBe(false)
  const filled = { subjectKind: 'individual', name: 'Lê Văn Tám', [name]: value }
  expect(nominationForm.safeParse(filled).success).toBe(false)
  if (typeof value !== 'string') return
  expect(isTaken(field, value.slice(1))).toBe(true)
  expect(nominationForm.safeParse({ ...filled, [name]: value.slice(1) }).success).toBe(true)
})

test.each<[string, FieldValue]>([
  ['form', 'a'.repeat(501)],
  ['place', 'a'.repeat(501)],
  ['note', 'a'.repeat(20_001)],
  ['participants', 99_999_999_999],
  ['durationHours', 10_001],
])('nor does a cell of %s take what the form of an activity does not', (field, value) => {
  expect(isTaken(field, value)).toBe(false)
  expect(activityForm.safeParse({ unitId: 'a', form: 'Hội nghị', [field]: value }).success).toBe(false)
})

test.each<['activities' | 'nomination' | 'selfcheck' | 'remedy', string, FieldValue[], FieldValue[]]>([
  ['activities', 'participants', [0, 25, null], [2.5, '25', Number.NaN]],
  ['activities', 'durationHours', [0, 2.5, null], ['2,5', Number.POSITIVE_INFINITY]],
  ['activities', 'date', ['2018-09-20', null], ['hôm qua', '2018-02-30', '20/9/2018', 43_363]],
  ['activities', 'form', ['Tọa đàm', '', null], [5]],
  ['nomination', 'honorific', ['Ông', 'Bà', null], ['ông', 'Anh', 1]],
  ['nomination', 'subjectKind', ['household', null], ['hộ', 'Hộ gia đình']],
  ['selfcheck', 'result', ['pass', null], ['Đã xong']],
  ['remedy', 'result', ['Đã xong', null], [1]],
  ['remedy', 'status', ['done', null], ['Đã xong']],
])('of %s a cell of %s takes its own kind of value alone', (content, field, taken, refused) => {
  expect(taken.filter((value) => !isOfKind(content, field, value))).toEqual([])
  expect(refused.filter((value) => isOfKind(content, field, value))).toEqual([])
})
