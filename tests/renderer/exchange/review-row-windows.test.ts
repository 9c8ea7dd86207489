import { expect, test } from 'vitest'
import type { Call } from '#shared/contract/client.ts'
import { reviewRowsAtOnce } from '#shared/contract/exchange-review.ts'
import { withAllRows } from '../../../src/renderer/features/exchange/review-row-windows.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'

const longList = (rows: number): Uint8Array =>
  new TextEncoder().encode(
    [
      'UBND XÃ AN MỸ,,,,',
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ,,,,',
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      ...Array.from({ length: rows }, (_, at) => `${at + 1},Người Thứ ${at},1970,Gương mẫu,Giấy khen`),
    ].join('\n'),
  )

test('a long review is put together, from the beginning when it moved between two windows', async () => {
  const office = await exchangeOffice()
  const rows = 2 * reviewRowsAtOnce + 1
  const { fileIds } = await office.call('exchange.receive', {
    files: [office.take('Dai.csv', longList(rows))],
  })
  const fileId = fileIds[0] ?? ''
  const first = await office.call('exchange.review', { fileId })
  const whole = await withAllRows(first, office.call)
  expect(whole.rows.map(({ id }) => id)).toHaveLength(rows)
  expect(new Set(whole.rows.map(({ id }) => id)).size).toBe(rows)

  let windows = 0
  const call: Call = async (name, input) => {
    if (name === 'exchange.reviewRows' && ++windows === 2)
      await office.call('exchange.decide', {
        fileId,
        revision: first.revision,
        step: { kind: 'decide', rowIds: [first.rows[0]?.id ?? ''], decision: 'reject' },
      })
    return office.call(name, input)
  }
  const moved = await withAllRows(first, call)
  expect(moved.revision).toBeGreaterThan(first.revision)
  expect(moved.rows[0]?.outcome).toBe('rejected')
  expect(moved.rows).toHaveLength(rows)
})
