import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatNumber, fromRoman, numberInWords, parseCount, parseNumber, toRoman } from '#shared/numbers.ts'

describe('decimal numbers', () => {
  test.each([
    [1234.5, '1.234,5'],
    [0, '0'],
    [-0.0001, '0'],
    [999, '999'],
    [1000, '1.000'],
    [-1390000, '-1.390.000'],
    [0.15, '0,15'],
    [2 / 3, '0,667'],
  ])('%d is written %s', (value, text) => expect(formatNumber(value)).toBe(text))

  test.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    ['1\u00a0234,5', 1234.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,500', 0.5],
    ['0.5', 0.5],
    ['1.2345', 1.2345],
    ['-3,25', -3.25],
    ['42', 42],
    ['007', 7],
  ])('%j is %d', (text, value) => expect(parseNumber(text)).toEqual({ kind: 'number', value }))

  test.each([
    ['1.234', 1234, 1.234],
    ['1,250', 1250, 1.25],
    ['-1.050', -1050, -1.05],
  ])('%j has two readings', (text, asThousands, asDecimal) => {
    expect(parseNumber(text)).toEqual({ kind: 'ambiguous', asThousands, asDecimal })
  })

  test.each(['', 'x', '1.23.4', '1,2,3', '12 người', '1..2', ',5', '5,', '1.234,5.6', '--1', '1 23'])(
    '%j is no number',
    (text) => {
      expect(parseNumber(text)).toEqual({ kind: 'invalid' })
    },
  )

  test.each([
    ['1.050', 1050],
    ['1,250', 1250],
    ['12', 12],
    ['12,5', null],
    ['-3', null],
    ['nt', null],
  ])('%j people are %s', (text, count) => expect(parseCount(text)).toBe(count))

  it('reads what it writes, or says that it has two readings, one of them right', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (n, d) => {
          const value = n / 10 ** d
          const read = parseNumber(formatNumber(value))
          const values =
            read.kind === 'number'
              ? [read.value]
              : read.kind === 'ambiguous'
                ? [read.asThousands, read.asDecimal]
                : []
          expect(values.some((candidate) => Math.abs(candidate - value) < 1e-9)).toBe(true)
        },
      ),
    )
  })
})

describe('Roman numerals', () => {
  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [49, 'XLIX'],
    [2018, 'MMXVIII'],
    [3999, 'MMMCMXCIX'],
  ])('%d is %s', (value, text) => expect(toRoman(value)).toBe(text))

  it('goes both ways for all', () => {
    for (let value = 1; value <= 3999; value++) expect(fromRoman(toRoman(value).toLowerCase())).toBe(value)
  })

  test.each(['', 'IIII', 'VX', 'IC', 'A', 'I I', '1'])('%j is none', (text) =>
    expect(fromRoman(text)).toBeNull(),
  )
  test.each([0, -1, 4000, 1.5])('%d has none', (value) => expect(() => toRoman(value)).toThrow(RangeError))
})

describe('numbers in words', () => {
  test.each([
    [0, 'không'],
    [6, 'sáu'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [22, 'hai mươi hai'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [105, 'một trăm linh năm'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [321, 'ba trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1260, 'một nghìn hai trăm sáu mươi'],
    [2018, 'hai nghìn không trăm mười tám'],
    [9999, 'chín nghìn chín trăm chín mươi chín'],
    [1_390_000, 'một triệu ba trăm chín mươi nghìn'],
    [2_000_000_005, 'hai tỷ không trăm linh năm'],
  ])('%d: %s', (value, words) => expect(numberInWords(value)).toBe(words))

  it('gives every number its own words', () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, n) => numberInWords(n))).size).toBe(10_000)
  })

  test.each([-1, 1.5, 1e12, Number.NaN])('%d cannot', (value) =>
    expect(() => numberInWords(value)).toThrow(RangeError),
  )
})
