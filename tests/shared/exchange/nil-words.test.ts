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
  ['Đúng, không phát sinh', 'nil'],
  ['Không, không có gì', 'nil'],
  ['Trong kỳ không phát sinh', 'nil'],
  ['Không phát sinh trong kỳ báo cáo này', 'nil'],
  ['Không có hoạt động nào', 'nil'],
  ['Xã An Mỹ không có trường hợp nào đề nghị khen thưởng', 'nil'],
  ['Không có tập thể, cá nhân và hộ gia đình', 'nil'],
  ['Không phát sinh tại đơn vị trong kỳ báo cáo', 'nil'],
  ['Không có trường hợp nào cần báo cáo', 'nil'],
  ['Không có gì để báo cáo', 'nil'],
  ['Có', 'not_nil'],
  ['Có phát sinh', 'not_nil'],
  ['2 hoạt động', 'unclear'],
  ['1', 'unclear'],
  // It begins as a no does, and goes on otherwise.
  ['Không kịp tổng hợp, gửi sau', 'unclear'],
  ['Không, có 2 hoạt động', 'unclear'],
  ['Không phát sinh mới, còn 2 việc cũ', 'unclear'],
  ['Không có hoạt động nào ngoài Hội thi', 'unclear'],
  ['Không có trường hợp nào, trừ ông Ba', 'unclear'],
  ['Không phát sinh tại thôn Đông', 'unclear'],
  ['Không phát sinh trong tháng 9', 'unclear'],
  ['Không có số liệu', 'unclear'],
  ['Không có báo cáo', 'unclear'],
  ['Không báo cáo', 'unclear'],
  // Nobody reports, or nobody is to be reported.
  ['Không có đơn vị báo cáo', 'unclear'],
  ['Không có xã, thị trấn nào báo cáo', 'unclear'],
  ['Không có ai để báo cáo', 'unclear'],
  ['Trong kỳ không có tập thể và cá nhân nào phải báo cáo', 'unclear'],
  ['Không khắc phục', 'unclear'],
  ['Không đúng', 'unclear'],
  ['x (xem văn bản kèm theo)', 'unclear'],
  ['Đúng biểu nhưng chưa điền', 'unclear'],
  ['Chưa phát sinh, chờ thôn gửi', 'unclear'],
  ['Chưa có', 'unclear'],
])('%s in the box is %s', (text, answer) => {
  expect(nilAnswer([question, text])?.answer).toBe(answer)
  expect(nilAnswer([`${question} ${text}`])?.answer).toBe(answer)
})

it('an empty box, a dash or dots are no answer', () => {
  for (const text of ['', ' ', '-', '…', '....']) expect(nilAnswer([question, text])).toBeUndefined()
})

it('two answers that do not say the same are unclear', () => {
  expect(nilAnswer([question, 'x', 'Xem văn bản kèm theo'])).toEqual({
    answer: 'unclear',
    text: 'x, Xem văn bản kèm theo',
  })
  expect(nilAnswer([question, 'x', 'Có'])?.answer).toBe('unclear')
  expect(nilAnswer([`${question} 2 hoạt động: x`])?.answer).toBe('unclear')
  expect(nilAnswer([question, 'x', 'Không phát sinh'])?.answer).toBe('nil')
})

it('a row says nothing where each of its words does', () => {
  expect(saysNothing(['Không'])).toBe(true)
  expect(saysNothing(['Không có', '0', '-'])).toBe(true)
  expect(saysNothing(['Không phát sinh', 'Không'])).toBe(true)
  expect(saysNothing(['Không', 'Nhà văn hóa'])).toBe(false)
  expect(saysNothing(['0'])).toBe(false)
  expect(saysNothing(['Không khí lễ hội'])).toBe(false)
})
