import { describe, expect, it } from 'vitest'
import { type DayFrame, readActivityDay } from '#shared/domain/exchange/recognise/activity-day.ts'
import { readPeople } from '#shared/domain/exchange/recognise/counts.ts'
import { readDueDay } from '#shared/domain/exchange/recognise/due-day.ts'
import type { Cell } from '#shared/domain/exchange/sheet.ts'
import { asked, read } from '../../../support/read-titled.ts'
import {
  activityTitle,
  nominationTitle,
  selfCheckTitle,
  sheetOf,
  type Value,
} from '../../../support/sheet-of.ts'

const cellOf = (value: Value): Cell => {
  const [cell] = sheetOf([[value]]).cells
  if (cell === undefined) throw new Error('an empty cell')
  return cell
}

const frame: DayFrame = {
  order: { hasDayFirst: true, hasMonthFirst: false },
  period: { from: '2018-09-01', to: '2018-11-30' },
  latest: null,
  year: 2018,
  hasSwapped: false,
}

describe('days', () => {
  it.each(['5-7/10', 'từ 5-7/10', '05/10 - 07/10', 'từ 5/10 đến 7/10', 'Từ ngày 5/10 đến hết ngày 7/10'])(
    '"%s" is days without a year, never the seventh of May 2010',
    (text) => {
      expect(readActivityDay(cellOf(text), frame)).toMatchObject({
        date: null,
        to: null,
        doubt: { code: 'date_no_year', candidates: ['2018-10-05'] },
        toDoubt: { code: 'date_no_year', candidates: ['2018-10-07'] },
      })
    },
  )

  it('asks about both ends of days without a year', () => {
    const found = read(activityTitle, [
      ['STT', 'Hoạt động', 'Thời gian', 'Địa điểm'],
      [1, 'Triển lãm', '5-7/10', 'Thư viện'],
    ])
    expect(found.records).toMatchObject([
      { date: null, dateTo: null, unsure: { date: { raw: '5-7/10' }, dateTo: { raw: '5-7/10' } } },
    ])
  })

  it('takes the last of several days for a term', () => {
    expect(readDueDay(cellOf('từ 20-25/12'), frame).doubt).toMatchObject({
      raw: 'từ 20-25/12',
      candidates: ['2018-12-25'],
    })
  })

  it('offers a typed day outside the period as it stands, too', () => {
    expect(readActivityDay(cellOf('10/12/2018'), frame).doubt).toMatchObject({
      code: 'date_outside_period',
      candidates: ['2018-12-10', '2018-10-12'],
    })
    expect(readActivityDay(cellOf({ date: '2018-12-10' }), frame).doubt?.candidates).toEqual(['2018-10-12'])
  })
})

describe('people', () => {
  it.each<[string, number]>([
    ['120 đảng viên', 120],
    ['1.200 lượt', 1200],
    ['45 cán bộ, công chức', 45],
    ['60 người dân', 60],
  ])('"%s" is %i', (text, value) => {
    expect(readPeople(cellOf(text))).toEqual({ value })
  })

  it.each(['02 buổi', '500 tờ', '120 hộ'])('"%s" is asked about', (text) => {
    expect(readPeople(cellOf(text))).not.toHaveProperty('value')
  })
})

describe('columns', () => {
  it('reads ticks under Có and Không, and asks about each', () => {
    const found = read(selfCheckTitle, [
      ['STT', 'Tiêu chí', 'Có', 'Không'],
      [1, 'Niêm yết công khai ở nơi dễ thấy', 'x'],
      [2, 'Trang phục, tác phong lịch sự; đeo thẻ', null, 'x'],
    ])
    expect(found.records.map((record) => record.unsure.result?.candidates)).toEqual([['pass'], ['fail']])
    expect(asked(found)).toEqual(['unknown_value C6', 'unknown_value D7'])
  })

  it('needs no question about a longer heading whose every value fits', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ tên người được khen thưởng', 'Năm sinh', 'TDP', 'Việc làm cụ thể', 'Danh hiệu'],
      [1, 'Lê Văn Ba', 1960, 'TDP Thọ Sơn', 'Hiến đất', 'Giấy khen'],
      [2, 'Lê Văn Tư', 1961, 'TDP Thọ Sơn', 'Hiến đất', 'Giấy khen'],
    ])
    expect(found.records).toMatchObject([
      { name: 'Lê Văn Ba', unit: 'TDP Thọ Sơn', achievement: 'Hiến đất', proposedForm: 'Giấy khen' },
      { name: 'Lê Văn Tư' },
    ])
    expect(asked(found)).toEqual([])
  })

  it('asks about no body whose words sound like a family name', () => {
    const found = read(nominationTitle, [
      ['STT', 'Tên tập thể', 'Thành tích', 'Hình thức'],
      [1, 'Ban Quản lý di tích chùa Hương', 'Phục vụ khách', 'Giấy khen'],
    ])
    expect(asked(found)).toEqual([])
  })
})

describe('what is said elsewhere', () => {
  it.each(['Như số 1', 'như STT 1', 'Như mục 2', '↓'])('"%s" is asked about, and is no value', (mark) => {
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Đơn vị', 'Thành tích', 'Hình thức'],
      [1, 'Lê Văn Ba', 'Thôn A', 'Hiến đất', 'Giấy khen'],
      [2, 'Lê Văn Tư', mark, 'Như nước chảy', 'Giấy khen'],
    ])
    expect(found.records[1]).toMatchObject({
      unit: null,
      achievement: 'Như nước chảy',
      unsure: { unit: { candidates: ['Thôn A'] } },
    })
    expect(asked(found)).toEqual(['repeat_mark_unclear C7'])
  })

  it('takes the term from the column that says it, the day of an activity likewise', () => {
    const remedies = read('BÁO CÁO KẾT QUẢ KHẮC PHỤC', [
      ['STT', 'Tồn tại', 'Ngày hoàn thành', 'Thời hạn khắc phục', 'Kết quả'],
      [1, 'Chưa niêm yết', '10/10/2018', '15/10/2018', 'Đã xong'],
    ])
    expect(remedies.records).toMatchObject([{ dueDate: '2018-10-15' }])
    expect(asked(remedies)).toEqual(['unknown_column C5'])
    const activities = read(activityTitle, [
      ['STT', 'Hoạt động', 'Thời gian', 'Ngày', 'Địa điểm'],
      [1, 'Họp dân', '8h-11h', '05/10/2018', 'Thôn A'],
    ])
    expect(activities.records).toMatchObject([{ date: '2018-10-05' }])
  })
})
