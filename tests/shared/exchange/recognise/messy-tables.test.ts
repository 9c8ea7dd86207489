import { describe, expect, it } from 'vitest'
import { readPeople } from '#shared/domain/exchange/recognise/counts.ts'
import { readStatus } from '#shared/domain/exchange/recognise/verdict-words.ts'
import { asked, read, said } from '../../../support/read-titled.ts'
import { activityTitle, nominationTitle, selfCheckTitle, type Value } from '../../../support/sheet-of.ts'

describe('villages above their people', () => {
  const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức']

  it('are headings in the names of a numbered list, and say the unit', () => {
    const found = read(nominationTitle, [
      heading,
      [null, 'Thôn Kênh Đào'],
      [1, 'Ông Vũ Văn Tám', 1960, 'Hiến đất', 'Giấy khen'],
      [2, 'Bà Vũ Thị Chín', 1961, 'Hiến đất', 'Giấy khen'],
      [null, 'Thôn Đoan Nữ'],
      [3, 'Ông Lê Văn Mười', 1962, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Vũ Văn Tám', 'Vũ Thị Chín', 'Lê Văn Mười'])
    expect(said(found, 'unit')).toEqual(['Thôn Kênh Đào', 'Thôn Kênh Đào', 'Thôn Đoan Nữ'])
    expect(asked(found)).toEqual([])
  })

  it('are asked about among bodies, and are subjects in a list without numbers', () => {
    const bodies = read(nominationTitle, [
      heading,
      [1, 'Thôn A', null, 'Sạch đẹp', 'Giấy khen'],
      [null, 'Thôn B'],
      [3, 'Thôn C', null, 'Sạch đẹp', 'Giấy khen'],
    ])
    expect(said(bodies, 'name')).toEqual(['Thôn A', 'Thôn C'])
    expect(asked(bodies)).toEqual(['row_unclear 7'])
    const bare = read(nominationTitle, [
      heading.slice(1),
      ['Thôn A'],
      ['Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(bare, 'name')).toEqual(['Thôn A', 'Lê Văn Ba'])
  })
})

describe('what is planned', () => {
  const heading = ['STT', 'Nội dung', 'Ngày', 'Địa điểm', 'Số người']
  const month = [1, 'Họp chi hội', '04/10/2018', 'Thôn Hạ', 55]
  const next = [1, 'Tập huấn', '10/11/2018', 'Hội trường', 100]

  it.each(['II. KẾ HOẠCH TUYÊN TRUYỀN THÁNG 11/2018', 'B. DỰ KIẾN TUYÊN TRUYỀN THÁNG 11/2018'])(
    'is asked about below what was done: "%s"',
    (title) => {
      const found = read('KẾT QUẢ TUYÊN TRUYỀN QUY TẮC ỨNG XỬ THÁNG 10/2018', [
        heading,
        month,
        [title],
        heading,
        next,
      ])
      expect(asked(found)).toEqual(['plan_titled 8'])
    },
  )

  it('is not what came of a plan, nor a cited one', () => {
    for (const title of [
      'KẾT QUẢ THỰC HIỆN KẾ HOẠCH TUYÊN TRUYỀN QUY TẮC ỨNG XỬ NĂM 2018',
      'BÁO CÁO TUYÊN TRUYỀN THEO KẾ HOẠCH SỐ 12/KH-UBND NĂM 2018',
    ])
      expect(asked(read(title, [heading, month]))).toEqual([])
  })
})

describe('tables below each other under titles of their own', () => {
  const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức']
  const below = (title: string) =>
    read('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018', [
      heading,
      [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
      [null, null, null, 'trong suốt năm 2017'],
      [title],
      heading,
      [1, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
    ])

  it('leaves the list of another year aside and asks', () => {
    const found = below('DANH SÁCH ĐÃ KHEN THƯỞNG NĂM 2017')
    expect(said(found, 'name')).toEqual(['Lê Văn Ba'])
    expect(asked(found)).toEqual(['other_year_sheet 9', 'row_continued 7'])
  })

  it('goes on where the title is the same, a group, or no title', () => {
    for (const title of ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018', 'II. Cá nhân', 'Trang 2'])
      expect(said(below(title), 'name')).toEqual(['Lê Văn Ba', 'Lê Văn Tư'])
  })

  describe('a heading printed again below', () => {
    const pages = (title: string, lines: Value[][], numbers: [number | null, number | null] = [1, 2]) =>
      read(title, [
        heading,
        [numbers[0], 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
        ...lines,
        heading,
        [numbers[1], 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
      ])
    const year = 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018'

    it.each([
      'Năm 2017 được UBND xã tặng giấy khen',
      'KẾT QUẢ ĐỢT THI ĐUA NĂM 2017',
      'Bằng khen năm 2017',
      'Biểu dương năm 2017',
      'năm 2017',
    ])('a reason that goes on with "%s" is no title of its own', (line) => {
      for (const numbers of [
        [1, 2],
        [null, null],
      ] as [number | null, number | null][]) {
        const found = pages(year, [[null, null, null, line]], numbers)
        expect(said(found, 'name')).toEqual(['Lê Văn Ba', 'Lê Văn Tư'])
        expect(asked(found)).toEqual(['row_continued 7'])
      }
    })

    it.each(['DANH SÁCH ĐÃ KHEN NĂM 2017', 'KẾT QUẢ ĐỢT THI ĐUA NĂM 2017', 'Năm 2017'])(
      'no title sets aside a list that goes on with its numbers: "%s"',
      (line) => {
        expect(said(pages(year, [[line]]), 'name')).toEqual(['Lê Văn Ba', 'Lê Văn Tư'])
      },
    )

    it.each(['Danh sách đã khen năm 2017', 'KẾT QUẢ ĐỢT THI ĐUA NĂM 2017', 'NĂM 2017', '(Năm 2017)'])(
      'the numbers begin again under a title of their own: "%s"',
      (line) => {
        expect(said(pages(year, [[line]], [1, 1]), 'name')).toEqual(['Lê Văn Ba'])
      },
    )

    it('kinds and months have titles of their own, though the numbers go on', () => {
      const kinds = pages('DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018', [
        ['DANH SÁCH HỘ GIA ĐÌNH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018'],
      ])
      expect(said(kinds, 'subjectKind')).toEqual(['individual', 'household'])
    })
  })

  it.each([1, 2])('holds the days of each month against its own title, numbered from %i', (number) => {
    const month = ['STT', 'Hình thức', 'Ngày', 'Địa điểm', 'Số người dự']
    const found = read('KẾT QUẢ TUYÊN TRUYỀN THÁNG 10 NĂM 2018', [
      month,
      [1, 'Họp dân', '05/10/2018', 'Thôn A', 50],
      ['KẾT QUẢ TUYÊN TRUYỀN THÁNG 11 NĂM 2018'],
      month,
      [number, 'Họp dân', '09/11/2018', 'Thôn B', 60],
    ])
    expect(said(found, 'date')).toEqual(['2018-10-05', '2018-11-09'])
    expect(asked(found)).toEqual([])
  })

  it('takes the kind from the nearer title', () => {
    const found = read('DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018', [
      heading,
      [1, 'Chi hội Phụ nữ thôn A', null, 'Sạch đẹp', 'Giấy khen'],
      ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'],
      heading,
      [1, 'Lê Văn Tư', 1961, 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'subjectKind')).toEqual(['collective', 'individual'])
    expect(asked(found)).toEqual([])
  })
})

describe('tables and columns that say less', () => {
  it('asks about a list of names alone under the title of a list with reasons', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức'],
      [1, 'Lê Văn Ba', 1960, 'Hiến đất', 'Giấy khen'],
      ['HỘI ĐỒNG XÉT DUYỆT'],
      ['STT', 'Họ và tên', 'Chức vụ', 'Ghi chú'],
      [1, 'Phạm Văn Đồng', 'Chủ tịch UBND xã', 'Chủ tịch Hội đồng'],
    ])
    expect(asked(found)).toEqual(['content_unclear 8'])
  })

  it('asks about a column of amounts that may be anything', () => {
    const found = read(activityTitle, [
      ['STT', 'Hình thức', 'Ngày', 'Địa điểm', 'Số lượng'],
      [1, 'Pa nô', '05/10/2018', 'Ngã ba', 4],
      [2, 'Tờ rơi', '06/10/2018', 'Các thôn', 500],
    ])
    expect(asked(found)).toEqual(['column_doubtful E5'])
  })

  it('reads answers side by side under a parent of any wording', () => {
    const found = read(
      selfCheckTitle,
      [
        ['STT', 'Tiêu chí', 'Tình hình chấp hành'],
        [null, null, 'Đạt', 'Không đạt', 'Không áp dụng'],
        [1, 'Niêm yết công khai ở nơi dễ thấy', 'x'],
        [2, 'Trang phục, tác phong lịch sự; đeo thẻ', null, 'x'],
        [3, 'Chấp hành giờ làm việc, không làm việc riêng', null, null, 'x'],
      ],
      { merges: ['A5:A6', 'B5:B6', 'C5:E5'] },
    )
    expect(said(found, 'result')).toEqual(['pass', 'fail', 'na'])
  })
})

describe('values', () => {
  it('takes no share for a number of people', () => {
    const cell = {
      row: 1,
      column: 1,
      kind: 'number' as const,
      text: '100%',
      raw: '1',
      number: 1,
      format: '0%',
    }
    expect(readPeople(cell)).toEqual({ candidates: [] })
  })

  it.each([
    ['Đã lập kế hoạch khắc phục', undefined],
    ['Đã đề nghị huyện hỗ trợ kinh phí', undefined],
    ['Đã giao cho trưởng thôn', undefined],
    ['Đã tiếp thu và khắc phục xong', 'done'],
    ['Đã làm bảng niêm yết', 'done'],
    ['Đã có biển cấm hút thuốc', 'done'],
    ['Đã chỉ đạo, đang thực hiện', 'ongoing'],
  ])('a step before a remedy is none: "%s" is %s', (text, status) => {
    expect(readStatus(text).status).toBe(status)
  })
})

it('takes no row with a number for a heading, though its words sound like headings', () => {
  const found = read(nominationTitle, [
    ['STT', 'Tên tập thể, cá nhân', 'Loại', 'Địa chỉ', 'Thành tích', 'Hình thức'],
    ['1', 'Chi hội Nông dân', 'TT', 'Thôn A', 'Tốt', 'GK'],
    ['2', 'Lê Văn Ba', 'CN', 'Thôn A', 'Tốt', 'GK'],
  ])
  expect(said(found, 'name')).toEqual(['Chi hội Nông dân', 'Lê Văn Ba'])
  expect(asked(found)).toEqual([])
})

describe('groups whose words stand in another column than the names', () => {
  it('say what those below them are, and are shown with their words', () => {
    const found = read(nominationTitle, [
      ['TT', 'Hình thức', 'Lý do', 'Họ đệm', 'Tên', 'Sinh năm'],
      ['I', 'CÁ NHÂN'],
      [1, 'Giấy khen', 'Gương mẫu', 'Nguyễn Văn', 'Thịnh', 1969],
      [2, 'Giấy khen', 'Gương mẫu', 'Lê Thị', 'Vui', 1978],
      ['II', 'TẬP THỂ'],
      [1, 'Giấy khen', 'Xuất sắc', 'Thôn Thượng Tiết'],
      [2, 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Nguyễn Văn Thịnh', 'Lê Thị Vui', 'Thôn Thượng Tiết'])
    expect(said(found, 'subjectKind')).toEqual(['individual', 'individual', 'collective'])
    expect(
      found.ignored.filter(({ cause }) => cause === 'group' || cause === 'empty-form-row'),
    ).toMatchObject([
      { cause: 'group', text: 'I CÁ NHÂN' },
      { cause: 'group', text: 'II TẬP THỂ' },
      { cause: 'empty-form-row', text: '2 Giấy khen' },
    ])
  })
})
