import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromTsv, toTsv } from '../../../src/renderer/ui/data-table/tsv.ts'

test('reads what Excel puts on the clipboard', () => {
  expect(fromTsv('Hiền\t1975\r\nĐạt\t\r\n')).toEqual([
    ['Hiền', '1975'],
    ['Đạt', ''],
  ])
  expect(fromTsv('"hai\ndòng"\t"nói ""được"""')).toEqual([['hai\ndòng', 'nói "được"']])
})

test('a quote that is only text stays text', () => {
  expect(fromTsv('"mở mà không đóng\tb')).toEqual([['"mở mà không đóng', 'b']])
  expect(fromTsv('5"\t6')).toEqual([['5"', '6']])
})

test('what was copied is what is pasted', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ữ', '"', '\t', '\n', ' ', '1', '=', '-', "'") })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 5 }),
      fc.infiniteStream(cell),
      (cols, rows, cells) => {
        const block = Array.from({ length: rows }, () =>
          Array.from({ length: cols }, () => String(cells.next().value)),
        )
        expect(fromTsv(toTsv(block))).toEqual(block)
      },
    ),
  )
})

test.each(['=HYPERLINK("http://x","y")', "+cmd|'/C calc'!A0", '@SUM(1+1)', '-2+3', '- Có văn bản', '\t=1+1'])(
  'what Excel would calculate is copied as a text, and read back as it was: %j',
  (text) => {
    expect(toTsv([[text]]).replace(/^"/u, '')).toMatch(/^'/u)
    expect(fromTsv(toTsv([[text, 'An Mỹ']]))).toEqual([[text, 'An Mỹ']])
  },
)

test.each(['-2', '+84 912 345 678', '-1.234,5', "'61", '5-10', 'a=b'])('%j is copied as it is', (text) => {
  expect(toTsv([[text]])).toBe(text)
})
