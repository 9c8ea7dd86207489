import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate } from '#shared/dates.ts'
import {
  firstDayWithin,
  keepingStanding,
  lastDayOfKeeping,
  nextReviewAfter,
  reviewAsOf,
} from '#shared/domain/keeping-terms.ts'

test.each([
  ['2018-10-03', 5, '2023-10-03'],
  ['2018-12-31', 1, '2019-12-31'],
  ['2016-02-29', 1, '2017-02-28'],
  ['2016-02-29', 4, '2020-02-29'],
  ['2015-02-28', 1, '2016-02-28'],
  ['1896-02-29', 4, '1900-02-28'],
])('kept from %s for %i years: up to %s', (from, years, last) => {
  expect(lastDayOfKeeping(from, years)).toBe(last)
})

test('the first day within a term, as text, is the same rule on every day around a leap day', () => {
  for (const start of ['2015-12-20', '2019-12-20', '2099-12-20'])
    for (let day = 0; day < 400; day += 1)
      for (const today of [
        '2020-02-28',
        '2020-02-29',
        '2020-03-01',
        '2021-02-28',
        '2021-03-01',
        '2104-02-29',
      ])
        for (const years of [1, 4, 5]) {
          const from = addDays(start, day)
          expect([from, today, years, from < firstDayWithin(today, years)]).toEqual([
            from,
            today,
            years,
            today > lastDayOfKeeping(from, years),
          ])
        }
})

const data = (
  from: CivilDate | null,
  years: number | null,
  more: { enteredOn?: CivilDate; keptUntil?: CivilDate } = {},
) => ({ from, years, enteredOn: more.enteredOn ?? '2018-10-05', keptUntil: more.keptUntil ?? null })

describe('how something stands', () => {
  test.each([
    ['on its last day', data('2018-10-03', 5), '2023-10-03', { kind: 'within' }],
    ['on the day after', data('2018-10-03', 5), '2023-10-04', { kind: 'past', since: '2023-10-04' }],
    ['from a leap day', data('2016-02-29', 1), '2017-03-01', { kind: 'past', since: '2017-03-01' }],
    ['without a term', data('1998-10-03', null), '2023-10-04', { kind: 'within' }],
    ['of the future', data('2030-01-01', 1), '2023-10-04', { kind: 'within' }],
    ['without its day, entered lately', data(null, 5), '2023-10-05', { kind: 'within' }],
    [
      'without its day, entered long ago',
      data(null, 5),
      '2023-10-06',
      { kind: 'uncertain', since: '2023-10-06' },
    ],
    ['without its day and without a term', data(null, null), '2093-10-06', { kind: 'within' }],
    [
      'kept longer, on the last day of that',
      data('2018-10-03', 1, { keptUntil: '2025-12-31' }),
      '2025-12-31',
      { kind: 'kept', until: '2025-12-31' },
    ],
    [
      'kept longer, and that is over too',
      data('2018-10-03', 1, { keptUntil: '2025-12-31' }),
      '2026-01-01',
      { kind: 'past', since: '2019-10-04' },
    ],
    [
      'kept longer by mistake, while its term has come to be longer',
      data('2018-10-03', 10, { keptUntil: '2019-12-31' }),
      '2026-01-01',
      { kind: 'within' },
    ],
  ] as const)('%s', (_, kept, today, standing) => {
    expect(keepingStanding(kept, today)).toEqual(standing)
  })
})

describe('the reminder', () => {
  test.each([
    ['a young register that was never reviewed', null, '2026-01-05', { isYearly: false, asOf: '2026-06-30' }],
    ['an old one', null, '2018-10-05', { isYearly: true, asOf: '2026-06-30' }],
    ['reviewed this year', '2026-02-01', '2018-10-05', { isYearly: false, asOf: '2026-02-01' }],
    [
      'on the last day of the year after',
      '2025-06-30',
      '2018-10-05',
      { isYearly: false, asOf: '2025-06-30' },
    ],
    ['a day later', '2025-06-29', '2018-10-05', { isYearly: true, asOf: '2026-06-30' }],
  ])('%s', (_, reviewedOn, begunOn, reminder) => {
    expect(reviewAsOf({ reviewedOn, begunOn }, '2026-06-30')).toEqual(reminder)
  })

  test('a review on a leap day is followed by one a year later', () => {
    expect(nextReviewAfter('2024-02-29', '2018-10-05')).toBe('2025-02-28')
  })
})
