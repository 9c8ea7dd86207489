/** Where a remedy stands by its words, by when, and what an activity's note takes back. */
import { describe, expect, it } from 'vitest'
import { readBirth } from '#shared/domain/exchange/recognise/birth.ts'
import { readDayText } from '#shared/domain/exchange/recognise/day-text.ts'
import { readStatus } from '#shared/domain/exchange/recognise/verdict-words.ts'
import { asked, causes, read, said } from '../../../support/read-titled.ts'
import {
  activityTitle,
  nominationTitle,
  remedyTitle,
  selfCheckTitle,
  sheetOf,
} from '../../../support/sheet-of.ts'

describe('where a remedy stands', () => {
  it.each([
    'Đã khắc phục nhưng tái diễn',
    'Đã niêm yết, chưa phát tờ rơi',
    'Đã mua, chưa lắp',
    'Đã có chuyển biến',
    'Đã nhắc nhở, không chấp hành',
    'Đã báo cáo UBND huyện',
    'Đã ra thông báo',
    'Đã hoàn thành việc lập kế hoạch',
    'Sẽ khắc phục trong quý I/2019',
    'Dự kiến hoàn thành 30/12',
    'Phấn đấu xong trước Tết',
    'Cam kết khắc phục dứt điểm',
    'Hoàn thành trong tháng 12',
    '100%',
  ])('"%s" is asked about', (words) => {
    expect(readStatus(words).status).toBe(undefined)
  })

  it.each([
    ['Đã khắc phục xong, không còn tồn tại', 'done'],
    ['Hoàn thành ngày 15/11/2018', 'done'],
    ['Đã hoàn thành trong tháng 11', 'done'],
    ['Đã niêm yết đầy đủ', 'done'],
    ['Chưa khắc phục, sẽ thực hiện trong quý I', 'open'],
    ['Không khắc phục được', 'open'],
    ['Đang thực hiện', 'ongoing'],
  ])('"%s" is %s', (words, status) => {
    expect(readStatus(words).status).toBe(status)
  })

  it('is said by the group where no row says it', () => {
    const found = read(remedyTitle, [
      ['STT', 'Tồn tại', 'Biện pháp'],
      ['I', 'ĐÃ KHẮC PHỤC'],
      [1, 'Chưa niêm yết', 'Làm bảng'],
      ['II. Chưa khắc phục'],
      [2, 'Chợ bẩn', 'Thu gom'],
      ['III', 'Bộ Quy tắc 1665'],
      [3, 'Vỉa hè bị lấn', 'Giải tỏa'],
    ])
    expect(said(found, 'status')).toEqual(['done', 'open', null])
  })

  it('a term that begins on a day does not end on it', () => {
    const found = read(remedyTitle, [
      ['STT', 'Tồn tại', 'Biện pháp', 'Thời hạn', 'Kết quả'],
      [1, 'Chưa niêm yết', 'Làm bảng', 'từ ngày 15/11/2018', 'Đã xong'],
      [2, 'Chợ bẩn', 'Thu gom', 'trước ngày 15/11/2018', 'Đã xong'],
    ])
    expect(said(found, 'dueDate')).toEqual([null, '2018-11-15'])
    expect(asked(found)).toEqual(['date_not_exact D6'])
  })
})

describe('nominations', () => {
  it.each([
    ['Chuyển sang danh sách của Hội Phụ nữ', 'note'],
    ['Mới chuyển về thôn năm 2016', null],
  ])('a person moved to another list is held back: "%s"', (note, pending) => {
    const found = read(nominationTitle, [
      ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Ghi chú'],
      [1, 'Lê Thị Ngà', 1964, 'Hiến đất', note],
      [2, 'Lê Văn Ba', 1960, 'Hiến đất', null],
    ])
    expect(said(found, 'pending')).toEqual([pending, null])
  })

  it('are told by "Hộ ông (bà)"', () => {
    const found = read(nominationTitle, [
      ['TT', 'Hộ ông (bà)', 'Năm sinh', 'Địa chỉ', 'Thành tích'],
      [1, 'Nguyễn Văn Hạnh', 1959, 'Thôn Đông', 'Hiến đất'],
    ])
    expect(said(found, 'name')).toEqual(['Nguyễn Văn Hạnh'])
    expect(said(found, 'subjectKind')).toEqual(['household'])
    expect(asked(found)).toEqual([])
  })
})

describe('remedies', () => {
  it('"Phương án khắc phục" is the measure', () => {
    const found = read(remedyTitle, [
      ['STT', 'Hạn chế', 'Phương án khắc phục', 'Thời hạn', 'Kết quả'],
      [1, 'Chợ bẩn', 'Thu gom', '15/11/2018', 'Đã xong'],
    ])
    expect(said(found, 'measure')).toEqual(['Thu gom'])
    expect(asked(found)).toEqual([])
  })
})

describe('activities', () => {
  it.each([
    'Chưa thực hiện',
    'Hủy, không tổ chức',
    'Không tổ chức được do mưa',
    'Dự kiến',
    'Hoãn sang tháng 12',
  ])('a note that takes it back holds it: "%s"', (note) => {
    const found = read(activityTitle, [
      ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Ghi chú'],
      [1, 'Họp dân', '05/10/2018', 'Thôn A', note],
      [2, 'Tọa đàm', '06/10/2018', 'Thôn B', 'Không thu phí'],
    ])
    expect(said(found, 'pending')).toEqual(['note', null])
    expect(asked(found)).toEqual(['note_asks_removal 6'])
  })

  it('the column that says the form itself has it beside the contents', () => {
    const found = read(activityTitle, [
      ['STT', 'Nội dung tuyên truyền', 'Hình thức', 'Ngày', 'Địa điểm'],
      [1, 'Quy tắc 1665', 'Hội nghị', '05/10/2018', 'Thôn A'],
    ])
    expect(said(found, 'form')).toEqual(['Hội nghị'])
    expect(asked(found)).toEqual(['unknown_column B5'])
  })

  it('numbers of hundreds are asked about', () => {
    const found = read(activityTitle, [
      ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', 'Số lượt (trăm người)'],
      [1, 'Họp dân', '05/10/2018', 'Thôn A', 5],
    ])
    expect(found.records).toMatchObject([
      { participants: null, unsure: { participants: { candidates: [500] } } },
    ])
  })

  it('days below "Địa điểm" and places below "Ngày" are exchanged, and asked about', () => {
    const found = read(activityTitle, [
      ['STT', 'Hoạt động', 'Địa điểm', 'Ngày tổ chức'],
      [1, 'Họp dân', '05/10/2018', 'Thôn A'],
      [2, 'Tọa đàm', '06/10/2018', 'Thôn B'],
    ])
    expect(said(found, 'place')).toEqual(['Thôn A', 'Thôn B'])
    expect(asked(found)).toEqual(['column_guessed C5', 'column_guessed D5'])
  })

  it('figures under their title are asked about as another content', () => {
    const found = read(activityTitle, [
      ['STT', 'Nội dung', 'Đơn vị tính', 'Kết quả'],
      [1, 'Số hội nghị tuyên truyền', 'hội nghị', 5],
    ])
    expect(asked(found)).toContain('content_unclear 5')
  })

  it('a parent and its column together are a wording, what was done goes before what was planned', () => {
    const merges = ['A5:A6', 'B5:B6', 'C5:C6', 'D5:D6', 'E5:F5']
    const people = (parent: string, left: string, right: string) =>
      read(
        activityTitle,
        [
          ['STT', 'Hoạt động', 'Ngày', 'Địa điểm', parent],
          [null, null, null, null, left, right],
          [1, 'Họp dân', '05/10/2018', 'Thôn A', 2, 50],
        ],
        { merges },
      )
    expect(said(people('Số lượng', 'Buổi', 'Người'), 'participants')).toEqual([50])
    expect(said(people('Số người', 'Kế hoạch', 'Thực hiện'), 'participants')).toEqual([50])
  })
})

describe('nominees', () => {
  it.each(['Không đạt tiêu chuẩn', 'Trùng với số 1', 'Để năm sau', 'Đang xem xét', 'Đã mất'])(
    'a note that takes one back holds it: "%s"',
    (note) => {
      const found = read(nominationTitle, [
        ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Ghi chú'],
        [1, 'Lê Văn Ba', 1960, 'Hiến đất', note],
        [2, 'Lê Văn Tư', 1961, 'Hiến đất', 'Đã được khen năm 2017'],
      ])
      expect(said(found, 'pending')).toEqual(['note', null])
    },
  )

  it('two columns of names are asked about', () => {
    const found = read(nominationTitle, [
      ['STT', 'Họ tên chồng', 'Họ tên vợ', 'Thành tích', 'Hình thức'],
      [1, 'Lê Văn Ba', 'Trần Thị Hoa', 'Gia đình văn hóa', 'Giấy khen'],
      [2, 'Lê Văn Tư', 'Trần Thị Mai', 'Gia đình văn hóa', 'Giấy khen'],
    ])
    expect(asked(found)).toEqual(['unknown_column B5', 'column_guessed C5'])
  })
})

describe('values in brackets', () => {
  it('a year is the year, an hour after the day is no doubt', () => {
    const [cell] = sheetOf([['(1975)']]).cells
    if (cell === undefined) throw new Error('an empty cell')
    expect(readBirth(cell, { hasDayFirst: false, hasMonthFirst: false }, 2018).year).toBe(1975)
    expect(readDayText('05/10/2018 (8h30)', 2019)).toMatchObject({ kind: 'day', dayFirst: '2018-10-05' })
  })
})

describe('long reports', () => {
  it('asks about each of many rows of one criterion', () => {
    const found = read(selfCheckTitle, [
      ['STT', 'Mã', 'Tiêu chí', 'Kết quả'],
      ...Array.from({ length: 3000 }, (_, at) => [at + 1, 'K03', 'Niêm yết công khai ở nơi dễ thấy', 'Đạt']),
    ])
    expect(found.records).toHaveLength(3000)
    expect(asked(found)).toHaveLength(3000)
    expect(causes(found)).toEqual([])
  })
})

describe('answers side by side under one heading', () => {
  it('hold one that nobody knows, which is asked about', () => {
    const found = read(
      selfCheckTitle,
      [
        ['TT', 'Nội dung tiêu chí', 'Mức độ thực hiện', null, null, null],
        [null, null, 'Rất tốt', 'Tốt', 'Đạt', 'Chưa đạt'],
        [1, 'Trang phục, tác phong lịch sự; đeo thẻ', null, null, 'x', null],
        [2, 'Chấp hành giờ làm việc, không làm việc riêng', null, 'x', null, null],
        [3, 'Niêm yết công khai ở nơi dễ thấy', null, null, null, 'X'],
        [4, 'Thái độ đúng mực khi tiếp công dân', 'x', null, null, null],
      ],
      { merges: ['A5:A6', 'B5:B6', 'C5:F5'] },
    )
    expect(said(found, 'result').slice(0, 3)).toEqual(['pass', null, 'fail'])
    expect(found.records[1]?.unsure.result).toEqual({ raw: 'Tốt', candidates: ['pass'] })
    expect(found.records[3]?.unsure.result).toEqual({ raw: 'Rất tốt', candidates: [] })
    expect(asked(found).filter((one) => one.startsWith('unknown_column'))).toEqual([])
  })
})
