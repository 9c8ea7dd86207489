/** What is written into a cell of a review is what its column is made of, whoever writes it. */
import { expect, test } from 'vitest'
import type { FieldValue } from '#shared/domain/exchange/incoming.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'

const bytes = new TextEncoder().encode(
  [
    'BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN XÃ ĐỒNG TÂM,,,,',
    'STT,Hình thức tuyên truyền,Ngày tổ chức,Địa điểm,Số người tham gia',
    '1,Tọa đàm,20/9/2018,Nhà văn hóa,80',
    '2,Hội thi,21/9/2018,Nhà văn hóa,120',
  ].join('\n'),
)

test('no half people, no day in words, no number for a form: nothing comes as far as the register', async () => {
  const office = await exchangeOffice()
  const review = await receive(office, bytes, 'HD.csv')
  expect(review.contents).toEqual(['activities'])
  const set = (field: string, value: FieldValue) =>
    office.callRaw('exchange.decide', {
      fileId: review.fileId,
      revision: review.revision,
      step: { kind: 'set', cells: [{ rowId: review.rows[0]?.id ?? '', field, value }] },
    })
  const refused = (detail: string, kind: string) => ({
    ok: false,
    error: { code: 'rule', params: { rule: 'review_value_unlike', detail, kind } },
  })
  expect(await set('participants', 2.5)).toMatchObject(refused('Số người', 'integer'))
  expect(await set('date', 'hôm qua')).toMatchObject(refused('Từ ngày', 'date'))
  expect(await set('form', 5)).toMatchObject(refused('Hình thức', 'text'))
  expect(await set('participants', 25)).toMatchObject({ ok: true })
  const now = await office.call('exchange.review', { fileId: review.fileId })
  expect(await commit(office, now)).toMatchObject({ new: 2 })
  expect(office.rows('SELECT participants FROM outreach_activities ORDER BY participants')).toEqual([
    { participants: 25 },
    { participants: 120 },
  ])
})
