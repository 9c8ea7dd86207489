import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cleanText } from '../../../src/main/excel/write-text.ts'
import { sentence } from '../../support/vietnamese.ts'

const any = fc.string({ unit: 'binary', maxLength: 40 })
const broken = fc
  .array(
    fc.oneof(
      any,
      fc.constantFrom('\uD800', '\uDC00', '\uFFFE', '\uFFFF', '\u0000', '\u001B', '\r', '\u0085'),
    ),
  )
  .map((pieces) => pieces.join(''))

it('leaves nothing that XML cannot carry, and cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(broken, (text) => {
      const clean = cleanText(text)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean).not.toMatch(/[\uFFFE\uFFFF]/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must be gone
      expect(clean).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/)
      expect(clean).toBe(clean.normalize('NFC'))
      expect(cleanText(clean)).toBe(clean)
    }),
    { numRuns: 500 },
  )
})

it('leaves Vietnamese text as it is, composed', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      expect(cleanText(text)).toBe(text)
      expect(cleanText(text.normalize('NFD'))).toBe(text)
    }),
  )
})

it('cuts at what a cell can hold', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32_760, max: 32_790 }), fc.constantFrom('a', 'ộ', '😀'), (length, sign) => {
      const clean = cleanText(sign.repeat(length))
      expect(clean.length).toBeLessThanOrEqual(32_767)
      expect(clean.length).toBeGreaterThanOrEqual(32_760)
      expect(clean.isWellFormed()).toBe(true)
    }),
  )
})
