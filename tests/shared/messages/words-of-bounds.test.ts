/** A value that is refused is told what its field takes, not what other fields do. */
import { expect, test } from 'vitest'
import { vi } from '#shared/messages/vi/vi.ts'

const { review, sendBack, issues } = vi.exchange

test('a number is told both of its bounds', () => {
  expect(review.numberOutside('-2', 0, 10_000)).toBe('“-2” phải từ 0 đến 10.000. Ô giữ nguyên.')
})

test('characters are counted as characters everywhere', () => {
  expect(sendBack.remarkTooLong(2000, 2100)).toBe('Dài 2.100 ký tự; ghi tối đa 2.000.')
})

test('a day that is too early is told from when on it may be', () => {
  expect(vi.fields.before_issue).toBe('Chọn từ ngày gửi trở đi')
  expect(vi.fields.not_later).toBe('Chọn ngày sau hạn nộp đang có')
})

test('a value of another kind is told the kind of its column', () => {
  const said = (kind: 'integer' | 'date' | 'choice') =>
    vi.rules.review_value_unlike({ rule: 'review_value_unlike', detail: 'Số người', kind })
  expect(said('integer')).toBe('Cột Số người cần một số nguyên. Chưa có gì thay đổi. Sửa lại rồi ghi.')
  expect(said('date')).toContain('cần một ngày có trong lịch')
  expect(said('choice')).toContain('cần một trong các mục có sẵn')
})

test('a file that names another request is told to be in none of the registers yet', () => {
  expect(issues.request_differs({ name: '57', other: '62' })).toContain('Chưa có gì vào sổ')
})
