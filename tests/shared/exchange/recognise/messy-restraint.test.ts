/** Words and numbers that look like a heading, a signature, a negation or a year of the list, and are none. */
import { describe, expect, it } from 'vitest'
import { hasEnumerator } from '#shared/domain/exchange/recognise/row-words.ts'
import { readStatus } from '#shared/domain/exchange/recognise/verdict-words.ts'
import { asked, causes, read, said } from '../../../support/read-titled.ts'
import {
  activityTitle,
  nominationTitle,
  recogniseSheets,
  selfCheckTitle,
  sheetOf,
  type Value,
} from '../../../support/sheet-of.ts'

const persons = ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức']
const outreach = ['STT', 'Hình thức', 'Ngày', 'Địa điểm', 'Số người dự']

describe('numbers that begin again', () => {
  const months = (...between: Value[][]) => [
    outreach,
    [1, 'Họp dân', '05/10/2018', 'Thôn A', 50],
    [2, 'Loa truyền thanh', '–', '–', 500],
    ...between,
    [1, 'Tọa đàm', '06/11/2018', 'Thôn B', 60],
  ]

  it('make no heading of the last row above a heading printed again', () => {
    const found = read(activityTitle, months(outreach))
    expect(said(found, 'form')).toEqual(['Họp dân', 'Loa truyền thanh', 'Tọa đàm'])
    expect(asked(found)).not.toContain('row_unclear 7')
  })

  it('nor of the last row of a part: it is taken and asked about', () => {
    const found = read(activityTitle, months())
    expect(said(found, 'form')).toEqual(['Họp dân', 'Loa truyền thanh', 'Tọa đàm'])
    expect(asked(found)).toContain('row_unclear 7')
    const bare = read(activityTitle, [
      outreach,
      [1, 'Họp dân', '05/10/2018', 'Thôn A', 50],
      [2, 'Loa truyền thanh'],
      [1, 'Tọa đàm', '06/11/2018', 'Thôn B', 60],
    ])
    expect(said(bare, 'form')).toEqual(['Họp dân', 'Loa truyền thanh', 'Tọa đàm'])
  })

  it('leave a criterion without an answer a criterion', () => {
    const found = read(selfCheckTitle, [
      ['STT', 'Nội dung', 'Kết quả'],
      [1, 'Niêm yết công khai ở nơi dễ thấy', 'Đạt'],
      [2, 'Chấp hành giờ làm việc, không làm việc riêng'],
      [1, 'Trang phục, tác phong lịch sự; đeo thẻ', 'Đạt'],
    ])
    expect(said(found, 'code')).toEqual(['K03', 'K07', 'K08'])
    expect(asked(found)).toEqual(['result_missing C7'])
  })

  it('leave one a criterion that bears its number within, too', () => {
    const answers = (...between: Value[][]) =>
      read(selfCheckTitle, [
        ['Nội dung', 'Kết quả'],
        ['1. Niêm yết công khai ở nơi dễ thấy', 'Đạt'],
        ['2. Chấp hành giờ làm việc, không làm việc riêng'],
        ...between,
        ['1. Trang phục, tác phong lịch sự; đeo thẻ', 'Đạt'],
      ])
    for (const found of [answers(), answers(['Nội dung', 'Kết quả'])]) {
      expect(said(found, 'code')).toEqual(['K03', 'K07', 'K08'])
      expect(asked(found)).toEqual(['result_missing B7'])
    }
  })

  it('are headed by villages one after another', () => {
    const found = read(nominationTitle, [
      persons,
      [1, 'Thôn A'],
      [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
      [2, 'Thôn B'],
      [1, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
      [2, 'Lê Văn Năm', 1962, 'Hiến đất', 'Giấy khen'],
      [3, 'Thôn C'],
      [1, 'Lê Văn Sáu', 1963, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'unit')).toEqual(['Thôn A', 'Thôn B', 'Thôn B', 'Thôn C'])
    expect([causes(found), asked(found)]).toEqual([['6 group', '8 group', '11 group'], []])
  })

  it('leave a body that goes on the numbers above a nominee', () => {
    const found = read(nominationTitle, [
      persons,
      [1, 'Thôn A', null, 'Sạch', 'Giấy khen'],
      [2, 'Thôn B'],
      [1, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Thôn A', 'Thôn B', 'Lê Văn Tư'])
    expect(asked(found)).toContain('row_unclear 7')
  })
})

describe('notes that take nothing back', () => {
  it.each([
    'Hoàn thành tốt',
    'Đã hoàn thành',
    'Hoàn thành 100% kế hoạch',
    'Huy động 5 loa',
    'Đúng kế hoạch',
    'Dùng loa kéo',
    'Đứng lớp: ông An',
    'Dừng lúc 10h',
    'Hoàn toàn tự nguyện',
    'Dự kiến 300, thực tế 250',
    'Kế hoạch thực hiện tốt',
  ])('"%s" does not hold an activity', (note) => {
    const found = read(activityTitle, [
      ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Ghi chú'],
      [1, 'Họp dân', '05/10/2018', 'Thôn A', note],
      [2, 'Tọa đàm', '06/10/2018', 'Thôn B', 'Đã hủy'],
      [3, 'Tọa đàm', '07/10/2018', 'Thôn B', 'Tạm dừng'],
      [4, 'Tọa đàm', '08/10/2018', 'Thôn B', 'Dự kiến tổ chức tháng 12'],
    ])
    expect(said(found, 'pending')).toEqual([null, 'note', 'note', 'note'])
  })

  it('who is out of reach is not dead', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Ghi chú'],
      [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Đã mất liên lạc 2 năm'],
      [2, 'Lê Văn Tư', 1961, 'Hiến đất', 'Đã mất (2018)'],
    ])
    expect(said(found, 'pending')).toEqual([null, 'note'])
  })
})

describe('where a remedy stands', () => {
  it.each([
    'Đã khắc phục, không để tái diễn',
    'Đã khắc phục xong, không tái phạm',
    'Đã tháo dỡ, không thể tái phạm',
    'Đã giải tỏa, không còn tái lấn chiếm',
  ])('"%s" is done', (words) => {
    expect(readStatus(words)).toEqual({ status: 'done', candidates: [] })
  })

  it.each(['Hoàn thành trong tháng 10', 'Khắc phục xong trước hạn'])('"%s" may be done', (words) => {
    expect(readStatus(words).candidates[0]).toBe('done')
  })
})

describe('years that are not those of the list', () => {
  const titledOf = (title: string) =>
    recogniseSheets([
      sheetOf([
        ['UBND xã An Phú'],
        ['An Phú, ngày 5 tháng 12 năm 2018'],
        [title],
        persons,
        [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
      ]),
    ])

  it.each([
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG GIAI ĐOẠN 2016-2020',
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG GIAI ĐOẠN 2016 ĐẾN 2020',
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG THỰC HIỆN QUYẾT ĐỊNH SỐ 1665 NĂM 2017 CỦA UBND THÀNH PHỐ',
    'DANH SÁCH KHEN THƯỞNG THỰC HIỆN QUYẾT ĐỊNH SỐ 1665/QĐ-UBND NĂM 2016',
  ])('are not asked about: "%s"', (title) => {
    expect(asked(titledOf(title))).not.toContain('other_year_titled A3')
  })

  it('another year is', () => {
    expect(asked(titledOf('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2016'))).toContain('other_year_titled A3')
    expect(asked(titledOf('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG GIAI ĐOẠN 2011-2015'))).toContain(
      'other_year_titled A3',
    )
  })
})

describe('offices in capitals above numbered rows', () => {
  it.each(['TRƯỞNG THÔN, BÍ THƯ CHI BỘ', 'CHỦ TỊCH HỘI NÔNG DÂN CÁC XÃ'])('"%s" heads them', (office) => {
    for (const heading of [[office], [null, office], [null, office, null, null, 'BÍ THƯ CHI BỘ']]) {
      const found = read(nominationTitle, [
        persons,
        heading,
        [1, 'Lê Văn Ba'],
        [2, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
      ])
      expect(said(found, 'name')).toEqual(['Lê Văn Ba', 'Lê Văn Tư'])
      expect(said(found, 'pending')).toEqual([null, null])
    }
  })
})

describe('rows of a part', () => {
  it('"Phần một số hộ" is no number of a part', () => {
    expect(hasEnumerator('Phần một số hộ chưa di dời')).toBe(false)
    expect(hasEnumerator('Phần một Cá nhân')).toBe(true)
    expect(hasEnumerator('PHẦN II CÁ NHÂN')).toBe(true)
    expect(hasEnumerator('Phần a: Cá nhân')).toBe(true)
  })

  it('what is unclear is asked about also where nothing else is filled in', () => {
    const found = read(activityTitle, [
      outreach.concat('Ghi chú'),
      [1, null, null, null, null, 'Xem phụ lục kèm theo'],
    ])
    expect(asked(found)).toContain('row_unclear 6')
  })
})
