import { describe, expect, it } from 'vitest'
import { readStatus } from '#shared/domain/exchange/recognise/verdict-words.ts'
import { asked, causes, read } from '../../../support/read-titled.ts'
import { activityTitle, nominationTitle, remedyTitle, selfCheckTitle } from '../../../support/sheet-of.ts'

describe('rows without a number', () => {
  it('takes a row whose own day is written like place and date', () => {
    const found = read(activityTitle, [
      ['Hoạt động', 'Ngày tổ chức', 'Địa điểm', 'Số người'],
      ['Phát thanh', 'ngày 05 tháng 10 năm 2018', 'Đài xã'],
      ['Họp dân ngày 07 tháng 10 năm 2018', '07/10/2018', 'Nhà văn hóa'],
      ['Mít tinh', '15/10/2018', 'Sân vận động', 200],
      [null, null, 'An Phú, ngày 20 tháng 12 năm 2018'],
      ['Người lập', null, 'Chủ tịch'],
    ])
    expect(found.records).toMatchObject([
      { form: 'Phát thanh', date: '2018-10-05', place: 'Đài xã' },
      { form: 'Họp dân ngày 07 tháng 10 năm 2018', date: '2018-10-07' },
      { form: 'Mít tinh', participants: 200 },
    ])
    expect(causes(found)).toEqual(['9 signature', '10 signature'])
  })

  it('takes a remedy whose result ends with its day', () => {
    const found = read(remedyTitle, [
      ['Tồn tại', 'Biện pháp', 'Kết quả'],
      ['Chưa niêm yết', 'Làm bảng', 'Đã xong ngày 12 tháng 11 năm 2018'],
      ['Đi muộn', 'Nhắc nhở', 'Đã khắc phục'],
    ])
    expect(found.records).toMatchObject([
      { finding: 'Chưa niêm yết', status: 'done' },
      { finding: 'Đi muộn', status: 'done' },
    ])
  })

  it('takes a numbered criterion without an answer among numbered criteria', () => {
    const found = read(selfCheckTitle, [
      ['Nội dung', 'Kết quả'],
      ['I. Đối với cán bộ, công chức'],
      ['1. Niêm yết công khai ở nơi dễ thấy', 'Đạt'],
      ['2. Chấp hành giờ làm việc, không làm việc riêng'],
      ['3. Trang phục, tác phong lịch sự; đeo thẻ', 'Chưa đạt'],
    ])
    expect(found.records).toMatchObject([
      { code: 'K03', result: 'pass' },
      { code: 'K07', result: null },
      { code: 'K08', result: 'fail' },
    ])
    expect(asked(found)).toEqual(['result_missing B8'])
    expect(causes(found)).toEqual(['6 group'])
  })

  it('takes numbered headings above criteria for headings, though one criterion is numbered alike', () => {
    const found = read(selfCheckTitle, [
      ['Nội dung', 'Kết quả'],
      ['1. Công tác tuyên truyền'],
      ['Niêm yết công khai ở nơi dễ thấy', 'Đạt'],
      ['2. Chấp hành giờ làm việc, không làm việc riêng', 'Đạt'],
      ['3. Thực hiện'],
      ['Trang phục, tác phong lịch sự; đeo thẻ', 'Chưa đạt'],
    ])
    expect(found.records).toMatchObject([{ code: 'K03' }, { code: 'K07' }, { code: 'K08' }])
    expect(causes(found)).toEqual(['6 group', '9 group'])
    expect(asked(found)).toEqual([])
  })

  it.each([
    '1.1. Niêm yết công khai ở nơi dễ thấy',
    '- Niêm yết công khai ở nơi dễ thấy',
    'a) Niêm yết công khai',
  ])(
    'takes a numbered row above "%s" for a heading, the one above the next number for a criterion',
    (below) => {
      const found = read(selfCheckTitle, [
        ['Nội dung', 'Kết quả'],
        ['1. Công tác tuyên truyền'],
        [below, 'Đạt'],
        ['2. Chấp hành giờ làm việc, không làm việc riêng'],
        ['3. Trang phục, tác phong lịch sự; đeo thẻ', 'Chưa đạt'],
        ['4. Sử dụng đúng phương tiện, tài sản của cơ quan'],
      ])
      expect(causes(found)).toEqual(['6 group'])
      expect(found.records).toHaveLength(4)
      expect(asked(found)).toEqual(['result_missing B8', 'result_missing B10'])
    },
  )

  it.each([
    ['An Phú, ngày 5/12/2018', 'TM. UBND XÃ'],
    ['CÁN BỘ VĂN HÓA', 'CHỦ TỊCH UBND'],
    ['CÔNG CHỨC VH-XH', 'PCT UBND XÃ'],
    ['(đã ký)', '(Đã ký)'],
  ])('knows the signatures "%s" and "%s" below a list without numbers', (left, right) => {
    const found = read(nominationTitle, [
      ['Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức'],
      ['Lê Văn Ba', 1960, 'Thôn A', 'Giấy khen'],
      ['Lê Văn Tư', 1961, 'Thôn A', 'Giấy khen'],
      [left, null, null, right],
      ['Nguyễn Thị Ký', null, null, 'Lê Hữu Ký'],
    ])
    expect(found.control.records).toBe(2)
    expect(causes(found)).toEqual(['8 signature', '9 signature'])
  })
})

describe('where a remedy stands', () => {
  it.each([
    ['Đã khắc phục ngày 12/11/2018', 'done'],
    ['Xong ngày 15/11', 'done'],
    ['Đã xong trước 5/11', 'done'],
    ['Đã hoàn thành 3/3 nội dung', 'done'],
    ['Đã khắc phục 100%', 'done'],
    ['Đã cấp 25 thẻ cho cán bộ', 'done'],
    ['Đang thực hiện, xong trong tháng 12', undefined],
    ['Chưa khắc phục, dự kiến ngày 20/12/2018', 'open'],
    ['Đã khắc phục được 70%', undefined],
    ['Đã khắc phục 2/3 nội dung', undefined],
    ['Đã tháo dỡ 05 mái che, còn 2 hộ', undefined],
  ])('"%s" is %s', (text, status) => {
    expect(readStatus(text).status).toBe(status)
  })
})
