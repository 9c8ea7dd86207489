import { expect, test } from 'vitest'
import { parseClock } from '#shared/typed-clock.ts'

test.each([
  ['8', '08:00'],
  ['8h', '08:00'],
  ['8h30', '08:30'],
  ['14g15', '14:15'],
  ['8 giờ 5 phút', '08:05'],
  ['08:00', '08:00'],
  ['8.30', '08:30'],
  ['0830', '08:30'],
  ['23:59', '23:59'],
])('%s is %s', (typed, time) => {
  expect(parseClock(typed)).toBe(time)
})

test.each(['', '24', '25h', '8h60', 'sáng', '123', '-1'])('%s is no time of day', (typed) => {
  expect(parseClock(typed)).toBeNull()
})
