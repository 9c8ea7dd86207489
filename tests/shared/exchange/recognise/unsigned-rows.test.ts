import { describe, expect, it } from 'vitest'
import { asked, causes, read, said } from '../../../support/read-titled.ts'
import { activityTitle, nominationTitle } from '../../../support/sheet-of.ts'

describe('activities that end with their day', () => {
  const heading = ['Hình thức tuyên truyền', 'Địa điểm', 'Số người']

  it.each([
    ['Hội nghị thôn, ngày 5/10/2018', 'Tọa đàm, ngày 7/10/2018', 'Họp, ngày 9/10/2018'],
    [
      'Hội nghị thôn, ngày 5 tháng 10 năm 2018',
      'Tọa đàm, ngày 7 tháng 10 năm 2018',
      'Họp, ngày 9 tháng 10 năm 2018',
    ],
    ['HỌP DÂN, ngày 5/10/2018', 'HỘI THI, ngày 7/10/2018', 'MÍT TINH, NGÀY 9 THÁNG 10 NĂM 2018'],
  ])('are no signatures: "%s"', (first, second, third) => {
    const found = read(activityTitle, [
      heading,
      [first, 'Nhà văn hóa thôn', 50],
      [second, 'UBND xã', 60],
      [third, null, 70],
      ['An Phú, ngày 20 tháng 12 năm 2018', null, 'CHỦ TỊCH'],
    ])
    expect(said(found, 'form')).toEqual([first, second, third])
    expect(causes(found)).toEqual(['9 signature'])
  })

  it('what is filled in like a record below a signature is taken and asked about', () => {
    const found = read(activityTitle, [
      heading,
      ['Họp dân', 'Nhà văn hóa thôn', 50],
      ['Thôn Hạ, ngày 6/10/2018', 'UBND xã'],
      ['Nguyễn Thị Ký', 'Lê Hữu Ký', 'Trần Thị Ký'],
      ['Mít tinh', 'Sân vận động', 40],
    ])
    expect(said(found, 'form')).toEqual(['Họp dân', 'Mít tinh'])
    expect(asked(found)).toEqual(['row_after_signature 9'])
  })

  it('nor are they with nothing beside them', () => {
    const found = read(activityTitle, [
      heading,
      ['Hội nghị thôn, ngày 5/10/2018'],
      ['Xã Đồng Tâm họp dân, ngày 6/10/2018'],
      ['Phát thanh, ngày 7 tháng 10 năm 2018', 'Đài xã', 60],
    ])
    expect(found.records).toHaveLength(3)
  })

  it.each([
    'Thị trấn Đại Nghĩa, ngày 20/12/2018',
    'xã An Phú, ngày 20 tháng 12 năm 2018',
    'Xã Đồng tâm, ngày 20/12/2018',
    'tt. Đại Nghĩa, ngày 20/12/2018',
    'AN PHÚ, ngày 20/12/2018',
    'Mỹ Đức – Hà Nội, ngày 20 tháng 12 năm 2018',
    '......, ngày ... tháng ... năm 2018',
  ])('"%s" is still a signature', (signed) => {
    const found = read(activityTitle, [
      heading,
      ['Họp dân', 'Đài xã', 60],
      [signed, null, 'TM. UBND'],
      ['Nguyễn Thị Ký', null, 'Lê Hữu Ký'],
    ])
    expect(found.records).toHaveLength(1)
    expect(causes(found)).toEqual(['7 signature', '8 signature'])
  })
})

describe('a body alone above a numbered person', () => {
  const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức']

  it.each([
    ['Trường Tiểu học An Phú', 3],
    ['Trường Tiểu học An Phú', 2],
    ['Thôn Đông', 3],
  ])('"%s" before %s is asked about, and is nobody’s unit', (body, next) => {
    const found = read(nominationTitle, [
      heading,
      [1, 'Hội Phụ nữ xã', null, 'Sạch đẹp', 'Giấy khen'],
      [null, body],
      [next, 'Nguyễn Văn An', 1961, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Hội Phụ nữ xã', 'Nguyễn Văn An'])
    expect(said(found, 'unit')).toEqual([null, null])
    expect(asked(found)).toEqual(['row_unclear 7'])
  })

  it('is a heading where it is a village and no number is missing', () => {
    const found = read(nominationTitle, [
      heading,
      [1, 'Hội Phụ nữ xã', null, 'Sạch đẹp', 'Giấy khen'],
      [null, 'TDP số 2'],
      [2, 'Nguyễn Văn An', 1961, 'Hiến đất', 'Giấy khen'],
      [null, 'Thôn Đông'],
      [1, 'Nguyễn Văn Anh', 1961, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'unit')).toEqual([null, 'TDP số 2', 'Thôn Đông'])
    expect(asked(found)).toEqual([])
  })
})
