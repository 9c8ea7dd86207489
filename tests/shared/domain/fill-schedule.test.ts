import { expect, test } from 'vitest'
import { freeSlots } from '#shared/domain/fill-schedule.ts'

const from = '2018-10-04'
const to = '2018-10-09'

test('half days in order, without weekends, holidays and what is taken', () => {
  expect(
    freeSlots({
      count: 4,
      from,
      to,
      taken: [
        { date: '2018-10-04', session: 'morning' },
        { date: '2018-10-08', session: 'all_day' },
      ],
      holidays: [],
    }),
  ).toEqual([
    { date: '2018-10-04', session: 'afternoon' },
    { date: '2018-10-05', session: 'morning' },
    { date: '2018-10-05', session: 'afternoon' },
    { date: '2018-10-09', session: 'morning' },
  ])
})

test('fewer when the span has no more room', () => {
  expect(freeSlots({ count: 9, from: '2018-10-05', to: '2018-10-07', taken: [], holidays: [] })).toHaveLength(
    2,
  )
  expect(
    freeSlots({ count: 1, from: '2018-10-05', to: '2018-10-05', taken: [], holidays: ['2018-10-05'] }),
  ).toEqual([])
})
