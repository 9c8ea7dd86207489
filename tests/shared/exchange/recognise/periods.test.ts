/** The time a title speaks of: too narrow makes right days look wrong, too wide hides exchanged ones. */
import { expect, it } from 'vitest'
import { periodOf } from '#shared/domain/exchange/recognise/title-period.ts'
import { readNamedYear } from '#shared/domain/exchange/recognise/year-name.ts'

it.each<[string, string | null, string | null]>([
  ['TỔNG HỢP (từ tháng 7 đến tháng 12 năm 2018)', '2018-07-01', '2018-12-31'],
  ['Từ ngày 01 tháng 9 năm 2018 đến ngày 31 tháng 12 năm 2018', '2018-09-01', '2018-12-31'],
  ['(Từ ngày 01/10/2018 đến hết ngày 30/11/2018)', '2018-10-01', '2018-11-30'],
  ['từ 01/10 đến 30/11 năm 2018', '2018-10-01', '2018-11-30'],
  ['(01/10/2018 - 30/11/2018)', '2018-10-01', '2018-11-30'],
  ['Quý IV năm 2018', '2018-10-01', '2018-12-31'],
  ['QUÝ III VÀ QUÝ IV/2018', '2018-07-01', '2018-12-31'],
  ['quý III, IV năm 2018', '2018-07-01', '2018-12-31'],
  ['6 tháng cuối năm 2018', '2018-07-01', '2018-12-31'],
  ['9 tháng đầu năm 2019', '2019-01-01', '2019-09-30'],
  ['tháng 10, 11, 12 năm 2018', '2018-10-01', '2018-12-31'],
  ['từ tháng 9/2018 đến tháng 3/2019', '2018-09-01', '2019-03-31'],
  ['từ tháng 12 năm 2018 đến tháng 01 năm 2019', '2018-12-01', '2019-01-31'],
  ['từ quý IV năm 2018 đến hết quý I năm 2019', '2018-10-01', '2019-03-31'],
  ['Tháng 10/2018', '2018-10-01', '2018-10-31'],
  ['NĂM 2018', '2018-01-01', '2018-12-31'],
  ['năm 2017 - 2018', '2017-01-01', '2018-12-31'],
  ['BÁO CÁO theo Kế hoạch ngày 11 tháng 9 năm 2018, số liệu năm 2019', '2019-01-01', '2019-12-31'],
  ['Thực hiện Kế hoạch số 1260/KH-UBND ngày 11/9/2018 của UBND huyện', null, null],
  ['DANH SÁCH ĐỀ NGHỊ', null, null],
])('%s', (title, from, to) => {
  expect(periodOf([title])).toEqual(from === null ? null : { from, to })
})

it('takes the line that says it most exactly', () => {
  expect(periodOf(['BIỂU TỔNG HỢP NĂM 2018', '(Từ ngày 01/10/2018 đến ngày 30/11/2018)'])).toEqual({
    from: '2018-10-01',
    to: '2018-11-30',
  })
})

it.each([
  ['1966 (Bính Ngọ)', 1966, false],
  ['1975 (Ất Mão)', 1975, false],
  ['Canh Tý 1960', 1960, false],
  ['1984 - Giáp Tí', 1984, false],
  ['1966 (Đinh Mùi)', 1966, true],
])('%s is the year %i by the cycle of sixty: another one %s', (text, year, isOther) => {
  expect(readNamedYear(text)).toEqual({ year, isOther })
})

it('takes other brackets for no year', () => {
  expect(readNamedYear('1966 (theo hộ khẩu)')).toBeUndefined()
  expect(readNamedYear('Bính Ngọ')).toBeUndefined()
})
