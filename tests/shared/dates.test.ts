import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  civilDate,
  civilDateAt,
  compareDates,
  dayNumber,
  daysBetween,
  daysFrom,
  formatDate,
  formatInstant,
  fromDayNumber,
  isCivilDate,
  isoWeek,
  isValidOn,
  isWeekend,
  officeDatePhrase,
  officeDateShort,
  spansOverlap,
  startOfWeek,
  weekdayName,
  weekdayOf,
} from '#shared/dates.ts'
import { parseTypedDate } from '#shared/typed-date.ts'

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(fromDayNumber)

describe('typed dates', () => {
  test.each([
    ['3/10', '2018-10-03'],
    ['03102018', '2018-10-03'],
    ['031018', '2018-10-03'],
    ['0310', '2018-10-03'],
    ['3-10-18', '2018-10-03'],
    ['03/10/2018', '2018-10-03'],
    ['3.10.2018', '2018-10-03'],
    ['3 / 10 / 2018', '2018-10-03'],
    ['\u00a03/10/2018 ', '2018-10-03'],
    ['2018-10-03', '2018-10-03'],
    ['Ngày 3 tháng 10 năm 2018', '2018-10-03'],
    ['ngày 05 tháng 02', '2018-02-05'],
    ['29/2/2020', '2020-02-29'],
    ['1/1/75', '1975-01-01'],
    ['1/1/37', '2037-01-01'],
    ['1/1/38', '1938-01-01'],
  ])('%j is %s', (text, date) => {
    expect(parseTypedDate(text, 2018)).toEqual({ ok: true, date })
  })

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['30/2', 'impossible'],
    ['29/2/2018', 'impossible'],
    ['10/13/2018', 'impossible'],
    ['0/10', 'impossible'],
    ['1/1/1066', 'impossible'],
    ['thứ tư', 'unreadable'],
    ['3/10/201', 'unreadable'],
    ['3102018', 'unreadable'],
    ['1/2/3/4', 'unreadable'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parseTypedDate(text, 2018)).toEqual({ ok: false, reason })
  })

  it('reads back every form it can be typed in', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-', '.'), (day, mark) => {
        const written = formatDate(day)
        const expected = { ok: true, date: day }
        expect(parseTypedDate(written.replaceAll('/', mark), 2000)).toEqual(expected)
        expect(parseTypedDate(written.replaceAll('/', ''), 2000)).toEqual(expected)
        expect(parseTypedDate(written.slice(0, 5), Number(day.slice(0, 4)))).toEqual(expected)
        expect(parseTypedDate(officeDatePhrase(day), 2000)).toEqual(expected)
      }),
    )
  })

  it('never throws and never yields a day that does not exist', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9/.\- ]{0,12}$/), (text) => {
        const read = parseTypedDate(text, 2018)
        expect(read.ok ? isCivilDate(read.date) : true).toBe(true)
      }),
    )
  })
})

describe('calendar', () => {
  test.each([
    ['2018-10-03', 3, 'Thứ Tư', 'T4', { year: 2018, week: 40 }],
    ['2018-09-02', 7, 'Chủ nhật', 'CN', { year: 2018, week: 35 }],
    ['2020-12-31', 4, 'Thứ Năm', 'T5', { year: 2020, week: 53 }],
    ['2021-01-03', 7, 'Chủ nhật', 'CN', { year: 2020, week: 53 }],
    ['2018-12-31', 1, 'Thứ Hai', 'T2', { year: 2019, week: 1 }],
    ['1969-12-29', 1, 'Thứ Hai', 'T2', { year: 1970, week: 1 }],
  ])('%s', (date, weekday, name, short, week) => {
    expect(weekdayOf(date)).toBe(weekday)
    expect(weekdayName(date)).toBe(name)
    expect(weekdayName(date, 'short')).toBe(short)
    expect(isoWeek(date)).toEqual(week)
    expect(isWeekend(date)).toBe(weekday >= 6)
  })

  it('adds, counts and orders days consistently', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, n) => {
        const moved = addDays(day, n)
        expect(daysBetween(day, moved)).toBe(n)
        expect(addDays(moved, -n)).toBe(day)
        expect(Math.sign(compareDates(moved, day))).toBe(Math.sign(n))
        expect(weekdayOf(startOfWeek(day))).toBe(1)
        expect(isoWeek(startOfWeek(day))).toEqual(isoWeek(day))
      }),
    )
  })

  it('lists days with both ends and refuses what is not a date', () => {
    expect(daysFrom('2018-10-03', '2018-10-05')).toEqual(['2018-10-03', '2018-10-04', '2018-10-05'])
    expect(daysFrom('2018-10-05', '2018-10-03')).toEqual([])
    expect(() => addDays('2018-02-30', 1)).toThrow(RangeError)
    expect(['2018-2-3', '2018-13-01', '2018-02-30', 'x', ''].filter(isCivilDate)).toEqual([])
    expect(civilDate(1900, 2, 29)).toBeNull()
    expect(civilDate(2000, 2, 29)).toBe('2000-02-29')
  })
})

describe('writing', () => {
  test.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026', '05/02/2026'],
    ['2018-09-11', 'ngày 11 tháng 9 năm 2018', '11/9/2018'],
    ['2018-10-03', 'ngày 03 tháng 10 năm 2018', '03/10/2018'],
    ['2018-03-10', 'ngày 10 tháng 3 năm 2018', '10/3/2018'],
    ['2017-01-25', 'ngày 25 tháng 01 năm 2017', '25/01/2017'],
  ])('%s', (date, phrase, short) => {
    expect(officeDatePhrase(date)).toBe(phrase)
    expect(officeDateShort(date)).toBe(short)
  })

  it('takes the day of Viet Nam from an instant', () => {
    expect(civilDateAt('2018-10-02T17:00:00.000Z')).toBe('2018-10-03')
    expect(civilDateAt('2018-10-02T16:59:59.999Z')).toBe('2018-10-02')
    expect(formatInstant('2018-10-05T07:29:00.000Z')).toBe('05/10/2018 14:29')
    expect(() => civilDateAt('yesterday')).toThrow(RangeError)
  })
})

describe('validity', () => {
  test.each([
    [null, null, true],
    ['2018-10-03', null, true],
    ['2018-10-04', null, false],
    [null, '2018-10-03', true],
    [null, '2018-10-02', false],
    ['2018-10-03', '2018-10-03', true],
  ])('from %s to %s holds on 03/10/2018: %s', (from, to, valid) => {
    expect(isValidOn(from, to, '2018-10-03')).toBe(valid)
    expect(spansOverlap({ from, to }, { from: '2018-10-03', to: '2018-10-03' })).toBe(valid)
  })
})
