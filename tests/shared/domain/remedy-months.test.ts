import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remediesByMonth } from '../../../src/shared/domain/remedy-months.ts'

const finding = (foundOn: string, doneOn: string | null = null) => ({ foundOn, doneOn })

test('months without an event are there too, over the turn of a year', () => {
  expect(remediesByMonth([finding('2018-11-03', '2019-01-20'), finding('2018-11-09')], '2019-02-05')).toEqual(
    [
      { month: '2018-11', found: 2, done: 0, open: 2 },
      { month: '2018-12', found: 0, done: 0, open: 2 },
      { month: '2019-01', found: 0, done: 1, open: 1 },
      { month: '2019-02', found: 0, done: 0, open: 1 },
    ],
  )
})

test.each([
  ['nothing was found', [], '2019-02-05', []],
  ['all is remedied', [finding('2018-11-03', '2018-12-01')], '2019-02-05', ['2018-11', '2018-12']],
  ['nothing happened for years', [finding('2018-11-03')], '2026-02-05', ['2018-11']],
  ['a day that is still to come', [finding('2018-11-03')], '2018-10-05', ['2018-11']],
])('it ends where there is nothing more to say: %s', (_, findings, today, months) => {
  expect(remediesByMonth(findings, today).map(({ month }) => month)).toEqual(months)
})

test('what is open is what was found less what was remedied, and the months add up', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10))
  const one = fc
    .tuple(day, fc.option(day))
    .map(([foundOn, later]) => finding(foundOn, later !== null && later >= foundOn ? later : null))
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (findings) => {
      const months = remediesByMonth(findings, '2019-12-31')
      const total = (part: 'found' | 'done') => months.reduce((sum, month) => sum + month[part], 0)
      expect(total('found')).toBe(findings.length)
      expect(total('done')).toBe(findings.filter(({ doneOn }) => doneOn !== null).length)
      expect(months.at(-1)?.open).toBe(total('found') - total('done'))
      expect(months.every(({ open }) => open >= 0)).toBe(true)
    }),
  )
})
