import { expect, test } from 'vitest'
import { type Doubt, doubtOf, type NamedOne, tellingNumbers } from '#shared/domain/same-person.ts'

const known = {
  identities: new Set(['told']),
  years: new Set([1975]),
  unitIds: new Set(['an-my']),
  numbers: tellingNumbers(['0912 345 678', '123']),
}
const yearless = { ...known, years: new Set<number>() }
const one: NamedOne = { identity: 'another', birthYear: null, unitId: null, numbers: [] }

test.each<[string, Partial<NamedOne>, Doubt | null]>([
  ['said to be the same', { identity: 'told', birthYear: 1972 }, null],
  ['the same number, written otherwise', { numbers: ['+84 912.345.678'], birthYear: 1972 }, null],
  ['another birth year', { birthYear: 1972, unitId: 'an-my' }, 'other_year'],
  ['another unit', { birthYear: 1975, unitId: 'dong-tam' }, 'other_unit'],
  ['year and unit agree', { birthYear: 1975, unitId: 'an-my' }, null],
  ['the year agrees, no unit is said', { birthYear: 1975 }, null],
  ['the unit agrees, no year is said', { unitId: 'an-my' }, 'name_only'],
  ['nothing but the name', {}, 'name_only'],
  ['a number too short to tell', { numbers: ['123'] }, 'name_only'],
])('%s', (_, traits, doubt) => {
  expect(doubtOf(known, { ...one, ...traits })).toBe(doubt)
})

test('where neither side says a year the unit tells; where one does it is uncertain', () => {
  expect(doubtOf(yearless, { ...one, unitId: 'an-my' })).toBeNull()
  expect(doubtOf(yearless, { ...one, unitId: 'an-my', birthYear: 1975 })).toBe('name_only')
})
