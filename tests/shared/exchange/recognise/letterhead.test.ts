/** The head of a letter, and the rows of a list that only sound like it. */
import { expect, it } from 'vitest'
import { isLetterhead, isLetterheadRow, isNoHeading } from '#shared/domain/exchange/recognise/letterhead.ts'

it.each([
  [['UBND XÃ AN MỸ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
  [['BAN VĂN HÓA', 'Độc lập - Tự do - Hạnh phúc']],
  [['ỦY BAN NHÂN DÂN', 'Mẫu số 1']],
  [['Số: 12/BC-UBND', 'An Mỹ, ngày 3 tháng 10 năm 2018']],
  [['Số:   /BC', 'An Mỹ, ngày   tháng   năm 2018']],
  [['UBND', 'XÃ AN MỸ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
])('a row of it: %j', (texts) => expect(isLetterheadRow(texts)).toBe(true))

it.each([
  [['Nguyễn Thị Lụa', 'UBND xã']],
  [['Nguyễn Thị Lụa', '1970', 'UBND xã']],
  [['UBND xã An Mỹ', '12', 'Đạt']],
  [['Hội nghị thôn', 'ngày 5 tháng 10 năm 2018']],
  [['Hội nghị', 'Thôn Đoài, ngày 5 tháng 10 năm 2018', '120']],
])('a row of a list: %j', (texts) => expect(isLetterheadRow(texts)).toBe(false))

it('of a title block more is letterhead than may be no heading', () => {
  expect(['Trường mầm non', 'Đơn vị: An Mỹ', 'Số 12', 'UBND xã'].map(isLetterhead)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['Trường', 'Đơn vị', 'Số', 'Ngày', 'Ngày tháng'].some(isNoHeading)).toBe(false)
  expect(['UBND xã', 'Ngày 3/10/2018', 'Ngày   tháng   năm 2018'].every((text) => isNoHeading(text))).toBe(
    true,
  )
})
