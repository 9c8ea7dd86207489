/** Of a row without a name only the name is asked for, where the rest says what kind of subject it is. */
import { expect, test } from 'vitest'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'

test('a person without a name in a list of a commune’s own', async () => {
  const office = await exchangeOffice()
  const bytes = new TextEncoder().encode(
    'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n2,,1980,Gương mẫu,Giấy khen\n',
  )
  const { issues, rows } = await receive(office, bytes, 'a.csv')
  expect(issues.filter(({ rowId }) => rowId !== null).map(({ code, field }) => [code, field])).toEqual([
    ['name_missing', 'name'],
  ])
  expect(rows[1]?.values.subjectKind).toBe('individual')
})

test('a person without a name in our own workbook', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const bytes = await fillReturn(workbook, [
    { sheet: 'Khen thưởng', at: 0, values: { 'Năm sinh': 1980, 'Tóm tắt thành tích': 'Gương mẫu' } },
    { sheet: 'Khen thưởng', at: 1, values: { 'Tóm tắt thành tích': 'Gương mẫu' } },
  ])
  const { issues } = await receive(office, bytes, 'a.xlsx')
  const asked = issues.filter(({ code }) => code === 'required_missing')
  expect(asked.map(({ rowId, field }) => [rowId, field])).toEqual([
    ['Khen thưởng!8', 'name'],
    ['Khen thưởng!9', 'name'],
    ['Khen thưởng!9', 'subjectKind'],
  ])
})
