/** Rows above rows of their own, words alone among numbered rows, and what printed pages repeat. */
import { describe, expect, it } from 'vitest'
import { asked, causes, read, said } from '../../../support/read-titled.ts'
import { activityTitle, nominationTitle, remedyTitle, selfCheckTitle } from '../../../support/sheet-of.ts'

const persons = ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức']
const outreach = ['STT', 'Hình thức', 'Ngày', 'Địa điểm', 'Số người dự']

describe('a numbered row above rows numbered below it', () => {
  it.each([
    ['-', '-'],
    ['+', '+'],
    ['a', 'b'],
    ['a)', 'b)'],
    ['1.1', '1.2'],
    [1, 2],
  ])('is a heading, and says the unit: %s, %s', (first, second) => {
    const found = read(nominationTitle, [
      persons,
      [1, 'Thôn Kênh Đào'],
      [first, 'Vũ Văn Tám', 1960, 'Hiến đất', 'Giấy khen'],
      [second, 'Vũ Thị Chín', 1961, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Vũ Văn Tám', 'Vũ Thị Chín'])
    expect(said(found, 'unit')).toEqual(['Thôn Kênh Đào', 'Thôn Kênh Đào'])
    expect([causes(found), asked(found)]).toEqual([['6 group'], []])
  })

  it('says the unit also where numbers are texts, as in pages and CSV', () => {
    const found = read(nominationTitle, [
      persons,
      ['1', 'Thôn Kênh Đào'],
      ['-', 'Vũ Văn Tám', '1960', 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'unit')).toEqual(['Thôn Kênh Đào'])
  })

  it('is none above the next number, and a person never is', () => {
    const bodies = read(nominationTitle, [
      persons,
      [1, 'Thôn A'],
      [2, 'Thôn B', null, 'Sạch', 'Giấy khen'],
      [3, 'Lê Văn Ba'],
      [1, 'Thôn C', null, 'Sạch', 'Giấy khen'],
    ])
    expect(said(bodies, 'name')).toEqual(['Thôn A', 'Thôn B', 'Lê Văn Ba', 'Thôn C'])
  })

  it('may hold a sum, and heads activities and criteria alike', () => {
    const activities = read(activityTitle, [
      outreach,
      [1, 'Thôn A', null, null, 110],
      ['-', 'Họp dân', '05/10/2018', 'Nhà văn hóa', 50],
      ['-', 'Tọa đàm', '06/10/2018', 'Nhà văn hóa', 60],
    ])
    expect(said(activities, 'form')).toEqual(['Họp dân', 'Tọa đàm'])
    const criteria = read(selfCheckTitle, [
      ['STT', 'Nội dung', 'Kết quả'],
      [1, 'Công tác triển khai'],
      ['1.1', 'Niêm yết công khai ở nơi dễ thấy', 'Đạt'],
      [2, 'Chấp hành giờ làm việc, không làm việc riêng'],
      [3, 'Trang phục, tác phong lịch sự; đeo thẻ', 'Đạt'],
    ])
    expect(said(criteria, 'code')).toEqual(['K03', 'K07', 'K08'])
    expect(asked(criteria)).toEqual(['result_missing C8'])
  })

  it('is asked about where it says the whole of a shortcoming', () => {
    const found = read(remedyTitle, [
      ['STT', 'Tồn tại', 'Biện pháp', 'Kết quả'],
      [1, 'Chưa niêm yết'],
      ['-', 'Tại nhà văn hóa', 'Làm bảng', 'Đã xong'],
      [2, 'Chợ bẩn', 'Thu gom', 'Đã xong'],
    ])
    expect(said(found, 'finding')).toEqual(['Tại nhà văn hóa', 'Chợ bẩn'])
    expect(asked(found)).toEqual(['row_unclear 6'])
  })
})

describe('words alone among numbered rows', () => {
  it.each(['Tháng 10/2018', 'Quý IV', 'Thôn A', 'TUYÊN TRUYỀN MIỆNG', 'Tuyên truyền miệng:'])(
    '"%s" is a heading above numbered activities',
    (words) => {
      const found = read(activityTitle, [
        outreach,
        [null, words],
        [1, 'Họp dân', '05/10/2018', 'Nhà văn hóa', 50],
        [null, words],
        [2, 'Tọa đàm', '06/11/2018', 'Nhà văn hóa', 60],
      ])
      expect(said(found, 'form')).toEqual(['Họp dân', 'Tọa đàm'])
      expect([causes(found), asked(found)]).toEqual([['6 group', '8 group'], []])
    },
  )

  it('others are asked about, also where a number is missing or the list ends', () => {
    const found = read(activityTitle, [
      outreach,
      [1, 'Họp dân', '05/10/2018', 'Nhà văn hóa', 50],
      [null, 'Phát thanh'],
      [3, 'Tọa đàm', '06/10/2018', 'Nhà văn hóa', 60],
      [null, 'Mong các phòng giúp đỡ'],
    ])
    expect(said(found, 'form')).toEqual(['Họp dân', 'Tọa đàm'])
    expect(asked(found)).toEqual(['row_unclear 7', 'row_unclear 9'])
  })

  it('a person alone is taken and asked about, a post in brackets is no person', () => {
    const found = read(nominationTitle, [
      persons,
      [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
      [null, '(Trưởng thôn Đông)'],
      [2, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
      [null, 'Phạm Văn Ký'],
    ])
    expect(said(found, 'name')).toEqual(['Lê Văn Ba', 'Lê Văn Tư', 'Phạm Văn Ký'])
    expect(asked(found)).toEqual(['row_unclear 7', 'row_unclear 9'])
  })

  it('a second name beside a number merged over both is a record', () => {
    const found = read(
      nominationTitle,
      [
        persons,
        [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
        [null, 'Lê Văn Tư'],
        [2, 'Lê Văn Năm', 1961, 'Hiến đất', 'Giấy khen'],
      ],
      { merges: ['A6:A7', 'C6:C7', 'D6:D7', 'E6:E7'] },
    )
    expect(said(found, 'achievement')).toEqual(['Hiến đất', 'Hiến đất', 'Hiến đất'])
    expect(asked(found)).toEqual([])
  })
})

describe('lines over the width of a list', () => {
  it('what a record lacks is asked about, and is no heading', () => {
    const found = read(
      nominationTitle,
      [
        ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức'],
        [1, 'Lê Văn Ba', 1960, 'Thôn A', 'Giấy khen'],
        [null, 'Thành tích: hiến đất làm đường'],
        [2, 'Lê Văn Tư', 1961, 'Thôn B', 'Giấy khen'],
      ],
      { merges: ['B7:E7'] },
    )
    expect(asked(found)).toEqual(['row_unclear 7'])
  })

  it.each(['Lưu ý: Đề nghị bỏ ông Lê Văn Ba do vi phạm', 'Ghi chú: bà Tư thay cho ông Ba'])(
    'a remark that changes the list is asked about: "%s"',
    (words) => {
      const found = read(nominationTitle, [persons, [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'], [words]])
      expect(asked(found)).toEqual(['row_unclear 7'])
    },
  )

  it('bodies above numbered rows are headings, though they might sign', () => {
    const found = read(remedyTitle, [
      ['STT', 'Tồn tại', 'Biện pháp', 'Kết quả'],
      ['UBND xã'],
      [1, 'Chưa niêm yết', 'Làm bảng', 'Đã xong'],
      ['Trạm Y tế'],
      [1, 'Chưa đeo thẻ', 'Cấp thẻ', 'Đã xong'],
      ['UBND xã'],
    ])
    expect([causes(found), asked(found)]).toEqual([['6 group', '8 group', '10 signature'], []])
  })

  it('a sum alone below the people is a sum', () => {
    const found = read(activityTitle, [
      outreach,
      [1, 'Họp dân', '05/10/2018', 'Thôn A', 50],
      [null, null, null, null, 50],
      [2, 'Họp dân', '06/10/2018', 'Thôn B', 60],
    ])
    expect([found.records.length, causes(found), asked(found)]).toEqual([2, ['7 total'], []])
  })
})

describe('groups that end what another said', () => {
  it('a part stands above the groups before it, a letter above a star', () => {
    const found = read(nominationTitle, [
      persons,
      ['* Hộ gia đình'],
      [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
      ['Phần II: Đề nghị cấp trên'],
      [1, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'subjectKind')).toEqual(['household', 'individual'])
    expect(causes(found)).toEqual(['6 group', '8 group'])
  })
})

describe('what a form says of itself', () => {
  it('an example and what is to be filled in are no records', () => {
    const found = read(nominationTitle, [
      persons,
      [null, null, '(ghi năm)', '(tóm tắt)', '(GK/BD)'],
      ['VD', 'Nguyễn Văn A', 1970, 'Ghi tóm tắt', 'Giấy khen'],
      [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
      [2, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Lê Văn Ba', 'Lê Văn Tư'])
    expect([causes(found), asked(found)]).toEqual([['6 numbering', '7 note'], []])
  })
})

describe('rows without a number below the last one', () => {
  it('are taken and asked about, offices in capitals are signatures', () => {
    const list = (...below: (string | null)[][]) =>
      read(nominationTitle, [
        persons,
        [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
        [2, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
        ...below,
      ])
    const offices = list(
      [null, 'TRƯỞNG BAN THI ĐUA', null, null, 'ĐẠI DIỆN MTTQ'],
      [null, 'Phạm Văn Ký', null, null, 'Trần Thị Ký'],
    )
    expect(causes(offices)).toEqual(['8 signature', '9 signature'])
    const unknown = list([null, 'Tổ chức chính trị', null, 'Tổ khác'])
    expect(unknown.records).toHaveLength(3)
    expect(asked(unknown)).toContain('row_unclear 8')
  })

  it('a village alone above persons is asked about where nothing is numbered, and heads them beside numbers', () => {
    const bare = read(nominationTitle, [
      persons.slice(1),
      ['Thôn Kênh Đào'],
      ['Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
    ])
    expect(asked(bare)).toEqual(['row_unclear 6'])
    const numbered = read(nominationTitle, [
      persons,
      ['THÔN KÊNH ĐÀO'],
      [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(numbered, 'unit')).toEqual(['THÔN KÊNH ĐÀO'])
  })
})

describe('what printed pages repeat', () => {
  it.each(['Trang 2', 'Trang 1/2', '- 2 -', 'trang số 2'])('"%s" is no record', (mark) => {
    const found = read(activityTitle, [
      outreach,
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 'Họp dân', '05/10/2018', 'Nhà văn hóa', 50],
      [null, mark],
      outreach,
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [2, 'Tọa đàm', '06/10/2018', 'Nhà văn hóa', 60],
    ])
    expect(said(found, 'form')).toEqual(['Họp dân', 'Tọa đàm'])
    expect(causes(found)).toEqual(['6 numbering', '8 note', '9 heading', '10 numbering'])
    expect(asked(found)).toEqual([])
  })
})

describe('nothing to report', () => {
  it('may be said in a numbered row with noughts and dashes', () => {
    for (const row of [
      [1, 'Không phát sinh', null, null, 0],
      [1, 'Không có', '-', '-', '0'],
      [1, 'Không', 'Không', 'Không', 'Không'],
    ])
      expect(asked(read(activityTitle, [outreach, row]))).toEqual(['nil_stated 6'])
    const held = read(activityTitle, [outreach, [1, 'Không có', '05/10/2018', 'Thôn A', 50]])
    expect(held.records).toHaveLength(1)
  })
})
