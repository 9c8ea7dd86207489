/** What a clerk types into the year of birth: a year, a day, or too little. */
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { typedValue } from '../../../src/renderer/features/exchange/review-values.ts'

const m = messagesIn('vi').exchange.review
const year = (text: string) => typedValue(m, 'nomination', 'birthYear', text, 2018)
const sentence = (text: string) => {
  const read = year(text)
  return read.ok ? read.value : read.sentence
}

test.each(['15/8/1975', '15-08-1975', '15.8.1975', '1975-08-15'])(
  'of the day %s the year is taken, and the day into the birth date',
  (text) => {
    expect(year(text)).toEqual({ ok: true, value: 1975, also: [{ field: 'birthDate', value: '1975-08-15' }] })
  },
)

test('a year alone says nothing of a day', () => {
  expect(year('1975')).toEqual({ ok: true, value: 1975, also: [] })
})

test('a day that is in no calendar, or of no year that can be meant, is refused whole', () => {
  expect(sentence('31/2/1975')).toBe(m.badDate('31/2/1975'))
  expect(sentence('15/8/2030')).toBe('Năm “15/8/2030” không nằm trong khoảng 1900–2018. Ô giữ nguyên.')
})

test('a day without its year, or with two digits of it, is no year', () => {
  expect(sentence('15/8')).toBe(m.badYear('15/8'))
  expect(sentence('15/8/75')).toBe(m.badYear('15/8/75'))
  expect(sentence('không rõ')).toBe(m.badYear('không rõ'))
})

test('two digits are said to be two, with the four that may be meant', () => {
  const said = (years: string) => (text: string) =>
    `Năm “${text}” mới có hai chữ số. Ô giữ nguyên. Ghi đủ bốn chữ số, ví dụ ${years}.`
  expect(sentence('75')).toBe(said('1975')('75'))
  expect(sentence("'75")).toBe(said('1975')("'75"))
  expect(sentence('05')).toBe(said('1905 hoặc 2005')('05'))
})
