import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsMadeOf } from '#shared/words-made-of.ts'

const character = /[b-d\u1ea0-\u1ea2]/
const isMade = wordsMadeOf(character)
const sameAs = /^[b-d\u1ea0-\u1ea2]+(?: [b-d\u1ea0-\u1ea2]+)*$/

it.each([
  ['bcd', true],
  ['b cd b', true],
  ['\u1ea1b', true],
  ['', false],
  [' ', false],
  [' b', false],
  ['b ', false],
  ['b  c', false],
  ['b\u00a0c', false],
  ['ba', false],
  ['b\u{1f600}', false],
])('%j is made of them: %s', (text, expected) => {
  expect(isMade(text)).toBe(expected)
})

it('says what the regular expression says', () => {
  const texts = fc.string({ unit: fc.constantFrom('b', 'd', '\u1ea1', ' ', 'e', '\u1f00', '\ud83d') })
  fc.assert(fc.property(texts, (text) => isMade(text) === sameAs.test(text)))
})
