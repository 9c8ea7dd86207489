/** The many ways of saying that there is nothing to report. */
import { expect, it } from 'vitest'
import { nilAnswer, saysNothing } from '#shared/domain/exchange/nil-words.ts'

const question = 'Không phát sinh trong kỳ báo cáo (nếu đúng thì ghi chữ x vào ô bên cạnh):'

it.each([
  ['x', 'nil'],
  ['X', 'nil'],
  ['✓', 'nil'],
  ['v', 'nil'],
  ['0', 'nil'],
  ['Không', 'nil'],
  ['không có', 'nil'],
  ['KHÔNG PHÁT SINH', 'nil'],
  ['Không có tồn tại', 'nil'],
  ['x (không có)', 'nil'],
  ['Đúng', 'nil'],
  ['Có', 'not_nil'],
  ['Có phát sinh', 'not_nil'],
  ['2 hoạt động', 'unclear'],
  ['1', 'unclear'],
])('%s in the box is %s', (text, answer) => {
  expect(nilAnswer([question, text])?.answer).toBe(answer)
  expect(nilAnswer([`${question} ${text}`])?.answer).toBe(answer)
})

it('an empty box, a dash or dots are no answer', () => {
  for (const text of ['', ' ', '-', '…', '....']) expect(nilAnswer([question, text])).toBeUndefined()
})

it('a row says nothing where each of its words does', () => {
  expect(saysNothing(['Không'])).toBe(true)
  expect(saysNothing(['Không có', '0', '-'])).toBe(true)
  expect(saysNothing(['Không phát sinh', 'Không'])).toBe(true)
  expect(saysNothing(['Không', 'Nhà văn hóa'])).toBe(false)
  expect(saysNothing(['0'])).toBe(false)
  expect(saysNothing(['Không khí lễ hội'])).toBe(false)
})
