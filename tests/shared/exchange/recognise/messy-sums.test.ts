import { describe, expect, it } from 'vitest'
import { asked, read, said } from '../../../support/read-titled.ts'
import {
  activityTitle,
  nominationTitle,
  recogniseSheets,
  sheetOf,
  type Value,
} from '../../../support/sheet-of.ts'

describe('sums', () => {
  const heading = ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Số người dự']

  it.each([
    'Cộng tháng 9',
    'Cộng quý III',
    'Cộng các thôn',
    'Tổng tháng 9',
    'Lũy kế',
    'Lũy kế từ đầu năm',
    'Cộng mang sang',
    'Mang sang trang 2',
    'Chuyển sang trang sau',
    'Chuyển trang:',
    'Chuyển trang sau',
    'Mang sang tháng sau',
    'Cộng lũy kế',
    'Cộng tất cả',
    'Cộng cuối trang',
    'Cộng phát sinh',
    'Trang trước chuyển sang: 60',
    'Cộng khu vực 2',
    'Cộng miền trên:',
  ])('"%s" is no activity', (sum) => {
    const found = read(activityTitle, [
      heading,
      [1, 'Họp dân', '05/09/2018', 'Thôn A', 60],
      [null, sum, null, null, 60],
      [2, 'Chiếu phim', '08/10/2018', 'Thôn B', 200],
    ])
    expect(said(found, 'form')).toEqual(['Họp dân', 'Chiếu phim'])
  })

  it.each([
    'Cộng đồng dân cư họp',
    'Cộng đồng thôn 2',
    'Cộng tác viên đi phát tờ rơi',
    'Cộng sự Nguyễn Văn A nói chuyện',
    'Cộng thêm điểm thi đua',
    'Chuyển sang tuyên truyền lưu động',
    'Chuyển trang phục biểu diễn',
    'Mang sang tặng từng hộ',
    'Tổng vệ sinh',
    'Tổng kết phong trào',
  ])('"%s" is an activity', (form) => {
    const found = read(activityTitle, [
      heading,
      [1, 'Họp dân', '05/09/2018', 'Thôn A', 60],
      [null, form, '06/09/2018', 'Thôn A', 60],
    ])
    expect(said(found, 'form')).toEqual(['Họp dân', form])
  })

  it('carried over from page to page are no people', () => {
    const found = read(nominationTitle, [
      ['Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức'],
      ['Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
      ['Cộng mang sang: 1'],
      ['Trang trước chuyển sang: 1'],
      ['Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
      ['(Bằng chữ: Hai người)'],
    ])
    expect(said(found, 'name')).toEqual(['Lê Văn Ba', 'Lê Văn Tư'])
    expect(asked(found)).toEqual([])
  })
})

describe('what stands beside a list', () => {
  it('gives a small table of sums no part in the records', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Thành tích', 'Hình thức', null, 'Thôn', 'Số người'],
      [1, 'Lê Văn Ba', 'Hiến đất', 'Giấy khen', null, 'Thôn A', 2],
      [2, 'Lê Văn Tư', 'Hiến đất', 'Giấy khen', null, 'Thôn B', 1],
      [3, 'Lê Văn Năm', 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'unit')).toEqual([null, null, null])
    expect(asked(found)).toEqual(['unknown_column F5', 'unknown_column G5'])
  })

  it('keeps the columns behind a blank one that every row fills', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Thành tích', null, 'Thôn', 'Hình thức'],
      [1, 'Lê Văn Ba', 'Hiến đất', null, 'Thôn A', 'Giấy khen'],
      [2, 'Lê Văn Tư', 'Hiến đất', null, 'Thôn B', 'Giấy khen'],
    ])
    expect(said(found, 'unit')).toEqual(['Thôn A', 'Thôn B'])
    expect(asked(found)).toEqual([])
  })

  const spaced = ['STT', 'Họ tên', 'Năm sinh', null, 'Đơn vị', 'Thành tích', 'Số điện thoại']

  it('keeps the columns behind a blank one that are the list’s own, though each lacks a value', () => {
    const found = read(nominationTitle, [
      spaced,
      [1, 'Lê Văn Ba', 1960, null, 'Thôn A', 'Hiến đất', '0912345678'],
      [2, 'Lê Văn Tư', 1961, null, null, 'Dạy tốt', '0912345679'],
      [3, 'Lê Văn Năm', 1962, null, 'Thôn B', null, '0912345670'],
      [4, 'Lê Văn Sáu', 1963, null, 'Thôn B', 'Hiến đất'],
    ])
    expect(said(found, 'unit')).toEqual(['Thôn A', null, 'Thôn B', 'Thôn B'])
    expect(said(found, 'achievement')).toEqual(['Hiến đất', 'Dạy tốt', null, 'Hiến đất'])
    expect(asked(found)).toEqual([])
  })

  it('keeps them where the last row lacks them all, or one of them says nothing known', () => {
    const last = read(nominationTitle, [
      spaced,
      [1, 'Lê Văn Ba', 1960, null, 'Thôn A', 'Hiến đất', '0912345678'],
      [2, 'Lê Văn Tư', 1961, null, 'Thôn A', 'Dạy tốt', '0912345679'],
      [3, 'Lê Văn Năm', 1962],
    ])
    expect(said(last, 'unit')).toEqual(['Thôn A', 'Thôn A', null])
    const unknown = read(nominationTitle, [
      [...spaced.slice(0, 6), 'Ký nhận'],
      [1, 'Lê Văn Ba', 1960, null, 'Thôn A', 'Hiến đất', 'x'],
      [2, 'Lê Văn Tư', 1961, null, 'Thôn A'],
      [3, 'Lê Văn Năm', 1962, null, null, 'Dạy tốt', 'x'],
    ])
    expect(said(unknown, 'achievement')).toEqual(['Hiến đất', null, 'Dạy tốt'])
    expect(asked(unknown)).toEqual(['unknown_column G5'])
  })

  it('asks about them where they leave most of the list empty', () => {
    const names = ['Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám']
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Thành tích', 'Hình thức', null, 'Thôn', 'Ghi chú'],
      ...names.map((name, at): Value[] => [
        at + 1,
        `Lê Văn ${name}`,
        'Hiến đất',
        'Giấy khen',
        null,
        ...(at < 2 ? [`Thôn ${at + 1}`, '3 người'] : []),
      ]),
    ])
    expect(asked(found)).toEqual(['column_doubtful F5', 'column_doubtful G5'])
  })

  it('gives a second list of people no part in the first, however long', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Thành tích', null, 'Họ và tên', 'Đơn vị'],
      [1, 'Lê Văn Ba', 'Hiến đất', null, 'Trần Thị Hoa', 'Thôn A'],
      [2, 'Lê Văn Tư', 'Hiến đất', null, 'Trần Thị Huệ', 'Thôn B'],
    ])
    expect(said(found, 'unit')).toEqual([null, null])
    expect(asked(found)).toEqual(['unknown_column E5', 'unknown_column F5'])
  })

  it('guesses no field of the list from a table beside it', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Thành tích', null, 'Loại', 'Số người'],
      [1, 'Lê Văn Ba', 'Hiến đất', null, 'Giấy khen', 2],
      [2, 'Lê Văn Tư', 'Hiến đất', null, 'Biểu dương', 1],
      [3, 'Lê Văn Năm', 'Hiến đất'],
      [4, 'Lê Văn Sáu', 'Hiến đất'],
    ])
    expect(said(found, 'proposedForm')).toEqual([null, null, null, null])
  })

  it('takes the list for no table beside a small one before it', () => {
    const found = read(nominationTitle, [
      ['Thôn', 'Số người', 'Số hộ', null, 'STT', 'Họ và tên', 'Thành tích', 'Hình thức'],
      ['Thôn A', 2, 10, null, 1, 'Lê Văn Ba', 'Hiến đất', 'Giấy khen'],
      ['Thôn B', 1, 20, null, 2, 'Lê Văn Tư', 'Hiến đất', 'Giấy khen'],
      ['Cộng', 3, 30],
    ])
    expect(said(found, 'name')).toEqual(['Lê Văn Ba', 'Lê Văn Tư'])
  })

  it('leaves the plan of the next year aside', () => {
    const heading = ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Số người dự']
    const found = recogniseSheets([
      sheetOf([
        ['UBND XÃ AN MỸ', null, null, 'An Mỹ, ngày 16 tháng 11 năm 2018'],
        ['BIỂU TỔNG HỢP TUYÊN TRUYỀN (từ 15/11/2017 đến 15/11/2018)'],
        heading,
        [1, 'Họp dân', '05/09/2018', 'Thôn A', 60],
        ['DỰ KIẾN HOẠT ĐỘNG NĂM 2019'],
        heading,
        [1, 'Mít tinh', '10/10/2019', 'Sân vận động', 500],
      ]),
    ])
    expect(said(found, 'form')).toEqual(['Họp dân'])
    expect(asked(found)).toEqual(['other_year_sheet 6'])
  })

  it.each([
    'từ ngày 15/12/2018 đến ngày 15/01/2019',
    'từ ngày 01/02/2018 đến ngày 15/01/2019',
    'từ tháng 12 năm 2018 đến tháng 01 năm 2019',
  ])('takes a table %s for no other year than 2018', (time) => {
    const heading = ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Số người dự']
    const found = recogniseSheets([
      sheetOf([[`BIỂU TỔNG HỢP TUYÊN TRUYỀN (${time})`], heading, [1, 'Họp', '20/12/2018', 'Thôn A', 6]]),
      sheetOf(
        [['BIỂU TỔNG HỢP TUYÊN TRUYỀN NĂM 2018'], heading, [1, 'Hội thi', '05/09/2018', 'Thôn B', 60]],
        {
          name: 'Sheet2',
        },
      ),
    ])
    expect(said(found, 'form')).toEqual(['Họp', 'Hội thi'])
    expect(asked(found)).not.toContain('other_year_sheet')
  })

  it('leaves last year’s list aside of one that began in it', () => {
    const heading = ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Số người dự']
    const found = recogniseSheets([
      sheetOf([
        ['BIỂU TỔNG HỢP TUYÊN TRUYỀN (từ 15/11/2017 đến 15/11/2018)'],
        heading,
        [1, 'Họp', '20/10/2018', 'Thôn A', 6],
      ]),
      sheetOf(
        [['BIỂU TỔNG HỢP TUYÊN TRUYỀN NĂM 2017'], heading, [1, 'Hội thi', '05/09/2017', 'Thôn B', 60]],
        {
          name: 'Sheet2',
        },
      ),
    ])
    expect(said(found, 'form')).toEqual(['Họp'])
    expect(asked(found)).toContain('other_year_sheet')
  })

  it('takes a heading that names bodies beside persons for no kind', () => {
    const found = read(nominationTitle, [
      ['STT', 'Tên đơn vị, cá nhân', 'Thành tích', 'Hình thức'],
      [1, 'Trường Tiểu học Đại Hưng', 'Dạy tốt', 'Giấy khen'],
      [2, 'Gia đình ông Đặng Văn Ứng', 'Hiến đất', 'Giấy khen'],
      [3, 'Nguyễn Thị Hường', 'Dạy tốt', 'Giấy khen'],
    ])
    expect(said(found, 'subjectKind')).toEqual(['collective', 'household', 'individual'])
    expect(asked(found)).toEqual([])
  })
})

describe('groups', () => {
  it('numbered like the one that says the kind stand beside it, others below', () => {
    const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức']
    const found = read(nominationTitle, [
      heading,
      ['I. HỘ GIA ĐÌNH'],
      ['1. Thôn A'],
      [1, 'Lê Văn Ba', null, 'Hiến đất', 'Giấy khen'],
      ['II. CÁN BỘ, CÔNG CHỨC'],
      [1, 'Lê Văn Tư', 1961, 'Gương mẫu', 'Giấy khen'],
      ['III. CÁC ĐOÀN THỂ'],
      [1, 'Hội Nông dân xã', null, 'Gương mẫu', 'Giấy khen'],
    ])
    expect(said(found, 'subjectKind')).toEqual(['household', 'individual', 'collective'])
    expect(asked(found)).toEqual([])
  })

  it('need not be there where the heading speaks of households', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ tên đại diện hộ', 'Thôn', 'Thành tích', 'Hình thức'],
      [1, 'Lê Văn Ba', 'Thôn A', 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'subjectKind')).toEqual(['household'])
  })
})

describe('words that say no', () => {
  it.each([
    'Trong kỳ không tổ chức hoạt động nào',
    'Xã không có trường hợp nào',
    'Không phát sinh hoạt động nào',
  ])('"%s" is a return of nothing', (text) => {
    const found = read(activityTitle, [
      ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Số người dự'],
      [null, text],
    ])
    expect(found.outcome).toBe('accept-with-issues')
    expect(asked(found)).toEqual(['nil_stated 6'])
  })

  it('and go on otherwise are asked about beside rows', () => {
    const found = read(activityTitle, [
      ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Số người dự'],
      [1, 'Hội thi', '12/9/2018', 'Nhà văn hóa', 40],
      [null, 'Không phát sinh mới, còn 2 việc cũ'],
      [null, 'Không có hoạt động nào'],
    ])
    expect(asked(found).filter((one) => one.startsWith('row'))).toEqual(['row_unclear 7'])
  })

  it('hold a person back where a note says so', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Thành tích', 'Hình thức', 'Ghi chú'],
      [1, 'Lê Văn Ba', 'Hiến đất', 'Giấy khen', 'Không đủ điều kiện'],
      [2, 'Lê Văn Tư', 'Hiến đất', 'Giấy khen', 'Đã khen năm 2017'],
    ])
    expect(said(found, 'pending')).toEqual(['note', null])
    expect(asked(found)).toEqual(['note_asks_removal 6'])
  })
})

describe('sums against their rows', () => {
  const heading = ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Số người dự']
  const first: Value[][] = [
    [1, 'Họp dân', '05/09/2018', 'Thôn A', 60],
    [2, 'Tọa đàm', '06/09/2018', 'Thôn A', '40 người'],
  ]
  const second: Value[][] = [[3, 'Chiếu phim', '08/10/2018', 'Thôn B', 200]]
  const wrong = (...rows: Value[][]) =>
    read(activityTitle, [heading, ...rows])
      .issues.filter(({ code }) => code === 'total_mismatch')
      .map(({ cell, params }) => `${cell} ${params.expected} ${params.count}`)

  it.each<[string, Value[][], string[]]>([
    ['of all', [...first, ...second, [null, 'Tổng cộng', null, null, 300]], []],
    [
      'of all, as a text',
      [...first, ...second, [null, 'Tổng cộng', null, null, '1.300 người']],
      ['E9 1300 300'],
    ],
    [
      'of each part and of all',
      [
        ...first,
        [null, 'Cộng tháng 9', null, null, 100],
        ...second,
        [null, 'Cộng tháng 10', null, null, '200'],
        [null, 'Tổng cộng', null, null, 300],
      ],
      [],
    ],
    [
      'of a part that does not add up',
      [...first, [null, 'Cộng tháng 9', null, null, 90], ...second, [null, 'Cộng tháng 10', null, null, 200]],
      ['E8 90 100'],
    ],
    [
      'of all so far',
      [...first, [null, 'Cộng', null, null, 100], ...second, [null, 'Cộng', null, null, 300]],
      [],
    ],
    ['that begins before the list', [...first, [null, 'Lũy kế từ đầu năm', null, null, 900]], []],
  ])('a sum %s', (_, rows, mismatches) => expect(wrong(...rows)).toEqual(mismatches))
})

describe('counts of nominees against their rows', () => {
  const heading = ['STT', 'Họ và tên', 'Đối tượng', 'Thành tích', 'Hình thức']
  const people: Value[][] = [
    [1, 'Lê Văn Ba', 'Cá nhân', 'Hiến đất', 'Giấy khen'],
    [2, 'Lê Văn Tư', 'Cá nhân', 'Hiến đất', 'Giấy khen'],
  ]
  const village: Value[] = [3, 'Thôn Đông', 'Tập thể', 'Hiến đất', 'Giấy khen']
  const more: Value[] = [4, 'Lê Văn Năm', 'Cá nhân', 'Hiến đất', 'Giấy khen']
  const wrong = (...rows: Value[][]) =>
    read(nominationTitle, [heading, ...rows])
      .issues.filter(({ code }) => code === 'count_mismatch')
      .map(({ cell, level, params }) => `${level} ${cell} ${params.expected} ${params.count}`)

  it.each<[string, Value[][], string[]]>([
    ['of all', [...people, village, ['Tổng cộng: 03 người']], []],
    ['of people alone', [...people, village, ['Tổng số: 2 người']], []],
    ['of more than are there', [...people, ['Danh sách này có 09 người./.']], ['must A8 9 2']],
    ['of fewer', [...people, village, more, ['Ấn định danh sách: 02 trường hợp']], ['should A10 2 4']],
    ['beside its word', [...people, ['Tổng cộng', 5]], ['must B8 5 2']],
    ['beside its word, of all', [...people, [null, 'Tổng cộng', '2 người']], []],
    ['of money', [...people, ['Tổng cộng', null, null, null, 600_000]], []],
    [
      'of parts',
      [...people, ['Cộng: 2 người'], village, more, ['Cộng: 2 người'], ['Tổng cộng: 4 người']],
      [],
    ],
    ['of a kind', [...people, village, ['Danh sách có 02 tập thể, 02 cá nhân']], ['must A9 2 1']],
  ])('a count %s', (_, rows, mismatches) => expect(wrong(...rows)).toEqual(mismatches))
})
