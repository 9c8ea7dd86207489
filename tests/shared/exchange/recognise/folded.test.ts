import fc from 'fast-check'
import { expect, it } from 'vitest'
import { folded, tidy } from '#shared/domain/exchange/recognise/words.ts'
import { fold, foldWords } from '#shared/text.ts'

/** Letters of every kind the quick path knows, and those it must leave to the slow one. */
const letters = Array.from({ length: 0x1f00 - 0x20 }, (_, at) => String.fromCharCode(at + 0x20))

/** The words of a text folded as a whole, by no table of letters. */
const foldedWhole = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

it('folds letter by letter as whole texts are folded', () => {
  const texts = letters.flatMap((letter) => [
    letter,
    `a${letter}`,
    `${letter}b`,
    `Ă${letter}Đ`,
    `a ${letter} b`,
  ])
  expect(texts.map(foldWords)).toEqual(texts.map(foldedWhole))
})

it('keeps what is tidy and makes tidy what is not', () => {
  const text = fc.string({ unit: fc.constantFrom(...letters, '\u00a0', '\n', '\t', '\u200b'), maxLength: 12 })
  fc.assert(
    fc.property(text, (written) => {
      const expected = written
        .normalize('NFC')
        .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
        .replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
        .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
        .replace(/\s+/gu, ' ')
        .trim()
        .replaceAll('\u00d0', 'Đ')
      expect(tidy(written)).toBe(expected)
      expect(folded(written)).toBe(foldedWhole(written))
    }),
  )
})
