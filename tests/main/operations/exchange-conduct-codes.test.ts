/** A list of activities that says which Code each was about, without our stamp. */
import { expect, test } from 'vitest'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'

const list = (codes: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      'BIỂU TỔNG HỢP HOẠT ĐỘNG TUYÊN TRUYỀN XÃ AN MỸ,,,,,',
      'STT,Thôn,Bộ Quy tắc,Hình thức tuyên truyền,Từ ngày,Địa điểm',
      ...codes.map((code, at) => `${at + 1},,"${code}",Tọa đàm,${at + 1}/9/2018,Nhà văn hóa`),
    ].join('\n'),
  )

test('the Code is taken by number or short name; an unclear one is asked about, and both is no question', async () => {
  const office = await exchangeOffice()
  const codes = await office.call('checklists.codes', {})
  const names = codes.map(({ shortName }) => shortName)
  const [first, second] = codes
  const number = first?.symbol.split('/')[0] ?? ''
  const review = await receive(
    office,
    list([number, second?.shortName ?? '', 'Cả hai bộ', '02 Bộ Quy tắc', 'Quy tắc dòng họ', '']),
    'a.csv',
  )
  expect(review.rows.map(({ values }) => values.conductCode ?? null)).toEqual([
    names[0],
    names[1],
    null,
    null,
    null,
    null,
  ])
  const asked = review.issues.filter(({ code }) => code === 'conduct_code_unknown')
  expect(asked).toMatchObject([{ row: 7, candidates: names, params: { raw: 'Quy tắc dòng họ' } }])
  expect(review.tables[0]?.columns.find(({ heading }) => heading === 'Bộ Quy tắc')).toMatchObject({
    field: 'conductCode',
    why: 'heading',
  })
})
