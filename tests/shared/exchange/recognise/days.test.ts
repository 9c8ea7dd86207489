import { describe, expect, it } from 'vitest'
import { type DayFrame, readActivityDay } from '#shared/domain/exchange/recognise/activity-day.ts'
import { readBirth } from '#shared/domain/exchange/recognise/birth.ts'
import { readDueDay } from '#shared/domain/exchange/recognise/due-day.ts'
import type { Cell } from '#shared/domain/exchange/sheet.ts'
import { sheetOf, type Value } from '../../../support/sheet-of.ts'

const cellOf = (value: Value): Cell => {
  const [cell] = sheetOf([[value]]).cells
  if (cell === undefined) throw new Error('an empty cell')
  return cell
}

const dayFirst = { hasDayFirst: true, hasMonthFirst: false }
const both = { hasDayFirst: true, hasMonthFirst: true }

describe('births', () => {
  it.each<[Value, number | null, string | null]>([
    [1975, 1975, null],
    ['1975', 1975, null],
    ["'1975", 1975, null],
    ['Sinh năm 1970', 1970, null],
    ['02/1975', 1975, null],
    ['25/12/1980', 1980, '1980-12-25'],
    ['20-11-1976', 1976, '1976-11-20'],
    ['5.6.1980', 1980, '1980-06-05'],
    ['ngày 5 tháng 6 năm 1966', 1966, '1966-06-05'],
    ['1975-06-05', 1975, '1975-06-05'],
    ['07/07/1969', 1969, '1969-07-07'],
    [{ date: '1971-05-20' }, 1971, '1971-05-20'],
    [{ date: '1975-01-01', format: 'yyyy' }, 1975, null],
  ])('%j is certain', (value, year, date) => {
    expect(readBirth(cellOf(value), dayFirst, 2018)).toEqual({ year, date })
  })

  it.each<[Value, string, (string | number)[] | undefined, string[] | undefined]>([
    ["'75", 'two_digit_year', [1975], undefined],
    [68, 'two_digit_year', [1968], undefined],
    ['05', 'two_digit_year', [2005], undefined],
    [1795, 'year_out_of_range', [], undefined],
    [2017, 'year_out_of_range', [], undefined],
    [{ serial: 1976, date: '1905-05-29' }, 'year_in_date_format', [1976], undefined],
    [24124, 'serial_date', [1966], ['1966-01-17']],
    ['24124', 'serial_date', [1966], ['1966-01-17']],
    ['31/02/1970', 'bad_date', [1970], []],
    ['1/2/65', 'ambiguous_date', [1965], ['1965-02-01', '1965-01-02']],
    [25121980, 'date_unreadable', [1980], ['1980-12-25']],
    ['1.965', 'date_unreadable', [1965], undefined],
    ['1975?', 'date_unreadable', [1975], []],
    ['không rõ', 'date_unreadable', [], []],
  ])('%j is asked about', (value, code, years, dates) => {
    const read = readBirth(cellOf(value), dayFirst, 2018)
    expect([read.year, read.date, read.doubt?.code]).toEqual([null, null, code])
    expect([read.doubt?.year?.candidates, read.doubt?.date?.candidates]).toEqual([years, dates])
  })

  it.each<[Value, string, string[]]>([
    ['12/25/1979', 'date_order', ['1979-12-25']],
    ['03/04/1972', 'ambiguous_date', ['1972-04-03', '1972-03-04']],
    [{ date: '1972-03-04' }, 'ambiguous_date', ['1972-03-04', '1972-04-03']],
  ])('%j in a column of both orders keeps its year only', (value, code, dates) => {
    const read = readBirth(cellOf(value), both, 2018)
    expect([read.year, read.date, read.doubt?.code, read.doubt?.date?.candidates]).toEqual([
      value === '12/25/1979' ? 1979 : 1972,
      null,
      code,
      dates,
    ])
  })

  it('leaves days above 12 certain in a column of both orders', () => {
    expect(readBirth(cellOf('25/12/1980'), both, 2018)).toEqual({ year: 1980, date: '1980-12-25' })
    expect(readBirth(cellOf({ date: '1980-12-25' }), both, 2018)).toEqual({ year: 1980, date: '1980-12-25' })
  })
})

const frame: DayFrame = {
  order: dayFirst,
  period: { from: '2018-10-01', to: '2018-11-30' },
  latest: '2018-12-14',
  year: 2018,
  hasSwapped: false,
}

describe('days of activities', () => {
  it.each<[Value, string, string | null]>([
    ['5/10/2018', '2018-10-05', null],
    ['15.10.2018', '2018-10-15', null],
    ['Ngày 22 tháng 11 năm 2018', '2018-11-22', null],
    ['8h00 ngày 05/10/2018', '2018-10-05', null],
    ['Thứ bảy, 06/10/2018', '2018-10-06', null],
    ['05/10/2018 (thứ sáu)', '2018-10-05', null],
    ['05-07/10/2018', '2018-10-05', '2018-10-07'],
    ['05/10 - 07/10/2018', '2018-10-05', '2018-10-07'],
    ['Từ ngày 05/10/2018 đến ngày 07/11/2018', '2018-10-05', '2018-11-07'],
    [{ date: '2018-10-20' }, '2018-10-20', null],
    [{ serial: 43419.3333, date: '2018-11-15' }, '2018-11-15', null],
  ])('%j is certain', (value, date, to) => {
    expect(readActivityDay(cellOf(value), frame)).toEqual({ date, to })
  })

  it.each<[Value, string, string[]]>([
    [{ date: '2018-05-10' }, 'date_outside_period', ['2018-10-05']],
    ['20/10', 'date_no_year', ['2018-10-20']],
    [43402, 'serial_date', ['2018-10-29']],
    ['31/11/2018', 'bad_date', []],
    ['5/10/18', 'two_digit_year', ['2018-10-05']],
    ['10/25/2018', 'date_order', ['2018-10-25']],
    ['Tháng 10/2018', 'date_not_exact', []],
    ['Hằng tuần', 'date_not_exact', []],
    ['trước Tết', 'date_not_exact', []],
  ])('%j is asked about', (value, code, candidates) => {
    const read = readActivityDay(cellOf(value), frame)
    expect([read.date, read.doubt?.code, read.doubt?.candidates]).toEqual([null, code, candidates])
  })

  it('doubts a date that fits both ways once another of the column was exchanged', () => {
    const read = readActivityDay(cellOf({ date: '2018-11-10' }), { ...frame, hasSwapped: true })
    expect([read.date, read.doubt?.code, read.doubt?.candidates]).toEqual([
      null,
      'ambiguous_date',
      ['2018-11-10', '2018-10-11'],
    ])
    expect(readActivityDay(cellOf({ date: '2018-10-20' }), { ...frame, hasSwapped: true }).date).toBe(
      '2018-10-20',
    )
  })

  it('keeps a day outside the period that no exchange mends, and says so', () => {
    const read = readActivityDay(cellOf('05/12/2017'), frame)
    expect([read.date, read.doubt?.code, read.doubt?.isKept]).toEqual([
      '2017-12-05',
      'date_outside_period',
      true,
    ])
  })
})

describe('deadlines', () => {
  const due: DayFrame = { ...frame, period: null, latest: null }

  it.each([
    ['30/11/2018', '2018-11-30'],
    ['Trước ngày 15/12/2018', '2018-12-15'],
    ['Xong trước 30-11-2018', '2018-11-30'],
    ['Chậm nhất ngày 01/12/2018', '2018-12-01'],
  ])('%s is a day', (text, date) => {
    expect(readDueDay(cellOf(text), due)).toEqual({ date, to: null })
  })

  it.each([
    ['Thường xuyên', []],
    ['trước Tết', []],
    ['Ngay', []],
    ['Tháng 12/2018', ['2018-12-31']],
    ['Trong quý IV/2018', ['2018-12-31']],
    ['Quý I', ['2018-03-31', '2019-03-31']],
    ['cuối năm 2018', ['2018-12-31']],
    ['đầu năm 2019', []],
    ['Trước tháng 12/2018', []],
  ])('%s is no day', (text, candidates) => {
    const read = readDueDay(cellOf(text), due)
    expect([read.date, read.doubt?.code, read.doubt?.candidates]).toEqual([
      null,
      'date_not_exact',
      candidates,
    ])
  })
})
