import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/dates.ts'
import { gapsBetween, isReversed, overlapping, type Period } from '#shared/domain/law-entries.ts'

const period = (validFrom: string | null, validTo: string | null): Period => ({ validFrom, validTo })

describe('periods of one rule', () => {
  test.each([
    ['the day after the last is free', period('2024-01-01', null), period('2017-10-01', '2023-12-31'), false],
    ['the last day is shared', period('2023-12-31', null), period('2017-10-01', '2023-12-31'), true],
    ['an open end meets what comes later', period('2017-10-01', null), period('2024-01-01', null), true],
    [
      'an open beginning meets what came before',
      period(null, '2018-01-01'),
      period('2017-10-01', null),
      true,
    ],
    ['wholly within', period('2019-01-01', '2019-12-31'), period('2017-10-01', '2023-12-31'), true],
    ['wholly before', period('2016-01-01', '2017-09-30'), period('2017-10-01', null), false],
  ])('%s', (_title, one, other, isShared) => {
    expect(overlapping(one, [other]) !== undefined).toBe(isShared)
    expect(overlapping(other, [one]) !== undefined).toBe(isShared)
  })

  test('a period that ends before it begins', () => {
    expect(isReversed(period('2024-01-02', '2024-01-01'))).toBe(true)
    expect(isReversed(period('2024-01-01', '2024-01-01'))).toBe(false)
    expect(isReversed(period(null, '2024-01-01'))).toBe(false)
  })

  test('days between two rates that no rate covers are named, days after the last are not', () => {
    const rates = [period('2025-07-01', null), period('2017-10-01', '2023-12-31')]
    expect(gapsBetween(rates)).toEqual([{ from: '2024-01-01', to: '2025-06-30' }])
    expect(gapsBetween([...rates, period('2024-01-01', '2025-06-30')])).toEqual([])
    expect(gapsBetween([period('2017-10-01', '2023-12-31')])).toEqual([])
  })

  test('a gap shares no day with any period, and its neighbours do', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2018-01-01', days))
    const some = fc
      .array(fc.tuple(day, fc.option(fc.integer({ min: 0, max: 60 }))), { maxLength: 8 })
      .map((list) =>
        list.map(([from, length]) => period(from, length === null ? null : addDays(from, length))),
      )
    fc.assert(
      fc.property(some, (periods) => {
        for (const { from, to } of gapsBetween(periods)) {
          expect(overlapping(period(from, to), periods)).toBeUndefined()
          expect(overlapping(period(addDays(from, -1), to), periods)).toBeDefined()
          expect(overlapping(period(from, addDays(to, 1)), periods)).toBeDefined()
        }
      }),
    )
  })
})
