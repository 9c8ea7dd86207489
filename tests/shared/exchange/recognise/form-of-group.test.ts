/** What a group says of the awards of the rows below it. */
import { describe, expect, it } from 'vitest'
import { asked, read, said } from '../../../support/read-titled.ts'
import { nominationTitle, type Value } from '../../../support/sheet-of.ts'

const reading = (rows: Value[][]) => read(nominationTitle, rows)

describe('the award that a group names', () => {
  const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích']
  const form = (rows: Value[][]) => said(reading(rows), 'proposedForm')
  const ba = (number: number): Value[] => [number, 'Lê Văn Ba', 1960 + number, 'Hiến đất']

  it('is that of the rows below it, and of the groups within', () => {
    const found = reading([
      heading,
      ['A', 'Đề nghị UBND huyện tặng Giấy khen'],
      ['1.', 'Tập thể'],
      [1, 'Chi hội Phụ nữ thôn Đông', null, 'Sạch'],
      ['2.', 'Cá nhân'],
      ba(1),
      ['B', 'Đề nghị UBND xã biểu dương'],
      ba(2),
    ])
    expect(said(found, 'proposedForm')).toEqual(['Giấy khen', 'Giấy khen', 'Biểu dương'])
    expect(said(found, 'awardLevel')).toEqual(['UBND huyện', 'UBND huyện', 'UBND xã'])
    expect(said(found, 'subjectKind')).toEqual(['collective', 'individual', 'individual'])
    expect(found.records[0]?.origin.of('proposedForm')).toEqual({
      cell: 'B6',
      raw: 'Đề nghị UBND huyện tặng Giấy khen',
    })
    expect(asked(found)).toEqual([])
  })

  it('ends with the group that it stands in', () => {
    expect(form([heading, ['I', 'TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN'], ba(1), ['II', 'CÁ NHÂN'], ba(2)])).toEqual(
      ['Giấy khen', null],
    )
  })

  it('ends where another award is named, or none of ours, or the group around it ends', () => {
    const given: Value[] = ['A.', 'Đề nghị tặng Giấy khen']
    for (const text of [
      'Cá nhân không được Giấy khen',
      'Đề nghị tặng Giấy khen, biểu dương',
      'Danh hiệu Hộ văn hóa',
    ])
      expect([text, form([heading, given, ['I.', text], ba(1)])]).toEqual([text, [null]])
    for (const [first, second] of [
      ['A.', 'B.'],
      ['1.', '2.'],
    ] as const) {
      const within = (n: number): Value[][] => [[first, 'Cá nhân'], ba(n), [second, 'Hộ gia đình'], ba(n)]
      const rows = [
        ['I.', 'Đề nghị tặng Giấy khen'],
        ...within(1),
        ['II.', 'Đề nghị biểu dương'],
        ...within(1),
      ]
      expect(form([heading, ...rows])).toEqual(['Giấy khen', 'Giấy khen', 'Biểu dương', 'Biểu dương'])
    }
    const around = [heading, ['I.', 'CÁ NHÂN'], given, ba(1), ['II.', 'CÁ NHÂN KHÁC'], ba(2)]
    expect(form(around)).toEqual(['Giấy khen', null])
  })

  it('is told with tones, and who gives it may stand behind it', () => {
    const one = (text: string) => {
      const found = reading([heading, ['II.', text], ba(1)])
      return [said(found, 'proposedForm')[0], said(found, 'awardLevel')[0]]
    }
    expect(one('Đề nghị tặng Giấy khen cho thôn Tùng Lâm')).toEqual(['Giấy khen', null])
    expect(one('Đề nghị tặng Giấy khen cho nhà chùa')).toEqual(['Giấy khen', null])
    expect(one('Đề nghị tặng Bằng khen của Chủ tịch UBND Thành phố')).toEqual([
      'Bằng khen',
      'Chủ tịch UBND Thành phố',
    ])
    expect(one('Giấy khen của UBND huyện (02 người)')).toEqual(['Giấy khen', 'UBND huyện'])
    expect(one('Chưa được tặng Giấy khen')).toEqual([null, null])
  })

  it('is none where the list has a column for it, where two are named, and of what was given before', () => {
    const column = [...heading, 'Hình thức']
    expect(form([column, ['I', 'Đề nghị tặng Giấy khen'], [...ba(1), 'Biểu dương'], ba(2)])).toEqual([
      'Biểu dương',
      null,
    ])
    expect(form([heading, ['I', 'Đề nghị tặng Giấy khen, biểu dương'], ba(1)])).toEqual([null])
    expect(form([heading, ['I', 'Cá nhân đã được tặng Giấy khen năm 2017'], ba(1)])).toEqual([null])
  })

  it.each([
    ['Giấy khen: 02 cá nhân', 'Giấy khen'],
    ['Đề nghị Chủ tịch UBND huyện tặng Giấy khen', 'Giấy khen'],
    ['Các cá nhân không được Giấy khen', null],
  ])('is one of words alone above a numbered row too: %s', (words, wanted) => {
    for (const alone of [[words], [null, words]])
      expect(form([heading, ['I', 'Biểu dương'], ba(1), alone, ba(2)])).toEqual(['Biểu dương', wanted])
  })

  it('is none of a remark below the list, nor is a person or a reason a group', () => {
    const found = reading([
      heading,
      ['I', 'Biểu dương'],
      ba(1),
      [2, 'Tập thể thôn Đông', null, 'Đã được tặng Giấy khen'],
      ['Đề nghị UBND huyện xem xét tặng Giấy khen cho các cá nhân trên.'],
    ])
    expect(said(found, 'proposedForm')).toEqual(['Biểu dương', 'Biểu dương'])
  })
})
