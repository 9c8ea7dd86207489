/** A second commune or another year in what is read, forms on their side, and letters that say there is nothing. */
import { describe, expect, it } from 'vitest'
import { asked, read, said } from '../../../support/read-titled.ts'
import { activityTitle, recogniseSheets, sheetOf, type Value } from '../../../support/sheet-of.ts'

const persons = ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích', 'Hình thức']
const three = (...numbers: number[]): Value[][] =>
  numbers.map((number) => [number, 'Lê Văn Ba', 1960 + number, 'Hiến đất', 'Giấy khen'])
const title = 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018'

describe('a second commune', () => {
  it('has its letterhead between two parts of one list', () => {
    const found = read(title, [
      persons,
      ...three(1, 2),
      ['UBND XÃ AN TIẾN'],
      ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018'],
      persons,
      ...three(1),
    ])
    expect([found.commune.name, asked(found)]).toEqual([null, ['commune_unclear']])
    expect(found.commune.candidates.map(({ name }) => name)).toEqual(['An Phú', 'An Tiến'])
  })

  it('heads a group of its own', () => {
    const found = read(title, [persons, ['I', 'XÃ AN PHÚ'], ...three(1), ['II', 'XÃ AN TIẾN'], ...three(2)])
    expect([found.commune.name, asked(found)]).toEqual([null, ['commune_unclear']])
  })

  it('signs: the letterhead stands, and is asked about', () => {
    const found = read(title, [persons, ...three(1), [null, null, null, 'TM. UBND XÃ AN TIẾN']])
    expect([found.commune.name, asked(found)]).toEqual(['An Phú', ['commune_unclear']])
  })

  it('is none where it is only written to, or is this one again', () => {
    const found = read(title, [
      persons,
      ['I', 'UBND xã An Phú'],
      ...three(1),
      ['II', 'Trường THCS An Tiến'],
      ...three(2),
      [null, null, null, 'TM. UBND XÃ AN PHÚ'],
      ['Nơi nhận:'],
      ['- UBND xã An Tiến;'],
      ['UBND xã An Tiến;'],
    ])
    expect([found.commune.name, asked(found)]).toEqual(['An Phú', []])
  })
})

describe('a cover with a table of its own', () => {
  it('names the sender of the list behind it', () => {
    const found = recogniseSheets([
      sheetOf(
        [
          ['UBND XÃ AN PHÚ'],
          ['TỜ TRÌNH'],
          ['STT', 'Đối tượng', 'Số lượng', 'Hình thức khen thưởng'],
          [1, 'Cá nhân', 2, 'Giấy khen'],
        ],
        { name: 'To trinh' },
      ),
      sheetOf([['DANH SÁCH KÈM THEO TỜ TRÌNH'], persons, ...three(1, 2)], { name: 'DS' }),
    ])
    expect([found.commune.name, asked(found), found.records.length]).toEqual(['An Phú', [], 2])
  })
})

describe('a title of another year', () => {
  it('is asked about where the numbers below it go on', () => {
    const found = read(title, [
      persons,
      ...three(1, 2),
      ['DANH SÁCH ĐÃ KHEN THƯỞNG NĂM 2016'],
      persons,
      ...three(3),
    ])
    expect(found.records).toHaveLength(3)
    expect(asked(found)).toEqual(['other_year_titled A8'])
    const dated = read(activityTitle, [
      ['STT', 'Hình thức', 'Địa điểm', 'Số người'],
      [1, 'Họp dân', 'Thôn A', 50],
      ['KẾT QUẢ TUYÊN TRUYỀN NĂM 2016'],
      ['STT', 'Hình thức', 'Địa điểm', 'Số người'],
      [2, 'Họp dân', 'Thôn B', 60],
    ])
    expect(asked(dated)).toEqual(['other_year_titled A7'])
  })

  it.each([
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2016', ['other_year_titled A3']],
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2017', ['other_year_titled A3']],
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018', []],
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM HỌC 2017-2018', []],
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG thực hiện Kế hoạch năm 2017, đợt II năm 2018', []],
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG theo Quyết định 522/QĐ-UBND ngày 25/01/2017', []],
    ['DANH SÁCH DỰ KIẾN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2019', []],
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', []],
  ])('over the only list is held against the day of the document: "%s"', (words, questions) => {
    const found = read(words, [persons, ...three(1, 2)])
    expect(found.records).toHaveLength(2)
    expect(asked(found)).toEqual(questions)
  })
})

describe('forms on their side', () => {
  it('headings below each other are no records', () => {
    const found = read(title, [
      ['Họ và tên', 'Lê Văn Ba', 'Lê Văn Tư', 'Lê Văn Năm'],
      ['Năm sinh', 1960, 1961, 1962],
      ['Đơn vị', 'Thôn A', 'Thôn B', 'Thôn C'],
      ['Thành tích', 'Hiến đất', 'Giúp dân', 'Dọn rác'],
      ['Hình thức:', 'Giấy khen', 'Giấy khen', 'Giấy khen'],
    ])
    expect(found.records).toEqual([])
    expect(asked(found)).toEqual(['content_unknown'])
  })
})

describe('a letter that says there is nothing', () => {
  const letter = (sentence: string) =>
    recogniseSheets([
      sheetOf([
        ['UBND XÃ AN PHÚ'],
        ['BÁO CÁO'],
        ['Về việc đề nghị khen thưởng năm 2018'],
        [sentence],
        [null, null, 'TM. UBND XÃ'],
      ]),
    ])

  it.each([
    'Năm 2018, UBND xã An Phú không có tập thể, cá nhân đề nghị khen thưởng.',
    'Trong kỳ không phát sinh hoạt động tuyên truyền nào.',
    'Không có',
  ])('is asked about as such: "%s"', (sentence) => {
    expect(asked(letter(sentence))).toEqual(['nil_stated A4', 'content_unknown'])
  })

  it('needs no content once the clerk has said it', () => {
    const sheet = sheetOf([['UBND XÃ AN PHÚ'], ['Xã không có trường hợp đề nghị khen thưởng']])
    const found = recogniseSheets([sheet], { forcedContent: 'nomination' })
    expect(asked(found)).toEqual(['nil_stated A2'])
  })

  it('is none that tells of something else', () => {
    expect(asked(letter('UBND xã đã làm tốt, không còn tồn tại.'))).toEqual(['content_unknown'])
  })
})

describe('a table of no known kind below a list', () => {
  it('is asked about where it is filled in', () => {
    const found = read(title, [
      persons,
      ...three(1),
      ['STT', 'Thôn', 'Số hộ', 'Đơn vị', 'Ghi chú'],
      [1, 'Thôn A', 120, 'hộ', 'x'],
    ])
    expect(found.records).toHaveLength(1)
    expect(asked(found)).toEqual(['row_unclear 7'])
  })

  it('no row with a code is a heading', () => {
    const found = read('BÁO CÁO TỰ KIỂM TRA NĂM 2018', [
      ['Mã', 'Tiêu chí', 'Kết quả'],
      ['K03', 'Niêm yết công khai ở nơi dễ thấy', 'Đạt'],
      ['K11', 'Nơi làm việc, nơi tiếp dân sạch, gọn', 'Đạt/Chưa đạt'],
      ['K08', 'Trang phục, tác phong lịch sự; đeo thẻ', 'Đạt'],
    ])
    expect(said(found, 'code')).toEqual(['K03', 'K11', 'K08'])
    expect(asked(found)).toEqual(['unknown_value C7'])
  })
})
