/** The list before a marked copy: the words of each place, found without looking through the sheet for each. */
import { expect, test } from 'vitest'
import type { SendBackItem } from '#shared/domain/exchange/send-back/items.ts'
import { type Cell, cellReference, type Sheet } from '#shared/domain/exchange/sheet.ts'
import { linesOf, notesOf } from '../../../src/main/excel/copy/send-back-copy.ts'

const item = (at: Partial<SendBackItem>): SendBackItem => ({
  key: 'k',
  content: null,
  sheet: 'DS',
  row: null,
  cell: null,
  rowId: null,
  field: null,
  shown: 'đã đọc',
  sentence: 'Đề nghị ghi lại.',
  isSuggested: true,
  ...at,
})

/** Counts how often any of its cells is looked at. */
const sheetOf = (rows: number, columns: number) => {
  let looks = 0
  const cells = Array.from({ length: rows * columns }, (_, index): Cell => {
    const row = Math.floor(index / columns) + 1
    const column = (index % columns) + 1
    const text = column === 1 ? '' : `${row}-${column}`
    return {
      get row() {
        looks += 1
        return row
      },
      column,
      kind: 'text',
      text,
      raw: text,
    }
  })
  const sheet: Sheet = {
    name: 'DS',
    visibility: 'visible',
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  }
  return { sheet, looks: () => looks }
}

test('says what stands in the cells of an item, or what was read where no cell is meant or the sheet is not at hand', () => {
  const { sheet } = sheetOf(3, 3)
  const items = [
    item({ cell: 'B2' }),
    item({ cell: 'B3', alsoCells: ['C3'] }),
    item({ cell: 'Z9' }),
    item({ row: 2 }),
    item({ sheet: 'Khác', cell: 'B2' }),
    item({ sheet: null }),
  ]
  expect(linesOf(items, [sheet]).map(({ cell, shown }) => [cell, shown])).toEqual([
    ['B2', '2-2'],
    ['B3, C3', '3-2; 3-3'],
    ['Z9', ''],
    ['dòng 2', 'đã đọc'],
    ['B2', 'đã đọc'],
    ['', 'đã đọc'],
  ])
})

test('gathers what is said of three cells or more of one column', () => {
  const blank = (cell: string, sentence = 'Chưa ghi kết quả.') => item({ cell, sentence, shown: '' })
  const items = [
    blank('D8'),
    item({ cell: 'B8', shown: "'75" }),
    blank('D9'),
    blank('D10'),
    blank('D12'),
    blank('E8'),
    blank('E9'),
    blank('D14', 'Ghi rõ.'),
    item({ row: 15, cell: null, shown: '' }),
  ]
  expect(linesOf(items, []).map(({ cell, count }) => [cell, count])).toEqual([
    ['D8:D10, D12 (4 ô)', 4],
    ['B8', 1],
    ['E8', 1],
    ['E9', 1],
    ['D14', 1],
    ['dòng 15', 1],
  ])
})

test('names the first places where the same stands in many rows apart', () => {
  const items = Array.from({ length: 40 }, (_, at) => item({ cell: `D${8 + at * 2}`, shown: '' }))
  const [only, ...others] = linesOf(items, [])
  expect(others).toEqual([])
  expect(only?.cell).toMatch(/^D8, D10, (?:D\d+, ){10}… \(40 ô\)$/u)
})

test('marks the cell of an item, or the first that is filled in its row', () => {
  const { sheet } = sheetOf(3, 3)
  const marked = notesOf([item({ cell: 'C1' }), item({ row: 2 }), item({ row: 9 }), item({})], sheet)
  expect([...marked.keys()]).toEqual(['C1', 'B2'])
})

test('each cell is looked at a few times, however many items there are', () => {
  const { sheet, looks } = sheetOf(300, 5)
  const items = Array.from({ length: 300 }, (_, at) =>
    at % 2 === 0 ? item({ cell: cellReference(at + 1, 3) }) : item({ row: at + 1 }),
  )
  linesOf(items, [sheet])
  notesOf(items, sheet)
  expect(looks()).toBeLessThanOrEqual(sheet.cells.length * 8)
})
