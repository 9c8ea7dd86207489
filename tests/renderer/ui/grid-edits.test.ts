import { expect, test } from 'vitest'
import {
  clearBlock,
  fillDown,
  pasteBlock,
  reversed,
  type Sheet,
} from '../../../src/renderer/ui/entry-grid/edits.ts'
import { endOfEdit, gridAction } from '../../../src/renderer/ui/entry-grid/grid-keys.ts'
import { single, tabCell } from '../../../src/renderer/ui/entry-grid/range.ts'

type Row = { id: string; a: string; b: string; c: string }
const rows: Row[] = [
  { id: 'r0', a: 'a0', b: 'b0', c: 'c0' },
  { id: 'r1', a: 'a1', b: 'b1', c: 'c1' },
  { id: 'r2', a: 'a2', b: 'b2', c: 'c2' },
]
const sheet: Sheet<Row> = {
  rows,
  rowId: (row) => row.id,
  columns: [
    { key: 'a', header: 'A', width: 1, text: (row) => row.a },
    { key: 'b', header: 'B', width: 1, text: (row) => row.b, isReadOnly: (row) => row.id === 'r1' },
    { key: 'c', header: 'C', width: 1, text: (row) => row.c, original: (row) => `${row.c} gốc` },
  ],
}
const short = (plan: { edits: { rowId: string; key: string; text: string }[] }) =>
  plan.edits.map((edit) => `${edit.rowId}${edit.key}=${edit.text}`)

test('a block goes to the top left corner of the selection', () => {
  const plan = pasteBlock(sheet, single({ row: 1, col: 0 }), [
    ['x', 'y'],
    ['z', 't'],
  ])
  expect(short(plan)).toEqual(['r1a=x', 'r2a=z', 'r2b=t'])
  expect(plan.skipped).toBe(1)
  expect(plan.beyond).toEqual([])
})

test('one value fills the whole selection', () => {
  const plan = pasteBlock(sheet, { anchor: { row: 2, col: 2 }, focus: { row: 0, col: 2 } }, [['x']])
  expect(short(plan)).toEqual(['r0c=x', 'r1c=x', 'r2c=x'])
})

test('rows below the last one are handed over whole, columns to the right are left out, both counted', () => {
  const plan = pasteBlock(sheet, single({ row: 2, col: 2 }), [
    ['x', 'lost'],
    ['y', 'kept with its row'],
  ])
  expect(short(plan)).toEqual(['r2c=x'])
  expect(plan.beyond).toEqual([['y', 'kept with its row']])
  expect(plan.aside).toBe(1)
})

test('fill down takes the top row, or the row above a single one', () => {
  expect(short(fillDown(sheet, { anchor: { row: 0, col: 0 }, focus: { row: 2, col: 1 } }))).toEqual([
    'r1a=a0',
    'r2a=a0',
    'r2b=b0',
  ])
  expect(short(fillDown(sheet, single({ row: 1, col: 0 })))).toEqual(['r1a=a0'])
  expect(fillDown(sheet, single({ row: 0, col: 0 })).edits).toEqual([])
})

test('Delete empties, or goes back to the original', () => {
  expect(short(clearBlock(sheet, { anchor: { row: 0, col: 0 }, focus: { row: 0, col: 2 } }))).toEqual([
    'r0a=',
    'r0b=',
    'r0c=c0 gốc',
  ])
})

test('the reverse of an edit is what stood there', () => {
  const { edits } = clearBlock(sheet, single({ row: 2, col: 0 }))
  expect(reversed(sheet, edits)).toEqual([{ rowId: 'r2', key: 'a', text: 'a2' }])
})

const key = (name: string, held: { shiftKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})
const size = { rows: 3, cols: 3 }
const middle = { row: 1, col: 1 }

test.each([
  ['ArrowDown', {}, { row: 2, col: 1 }],
  ['ArrowRight', { ctrlKey: true }, { row: 1, col: 2 }],
  ['Home', {}, { row: 1, col: 0 }],
  ['Home', { ctrlKey: true }, { row: 0, col: 0 }],
  ['End', { ctrlKey: true }, { row: 2, col: 2 }],
  ['PageUp', {}, { row: 0, col: 1 }],
  ['Enter', {}, { row: 2, col: 1 }],
  ['Enter', { shiftKey: true }, { row: 0, col: 1 }],
])('%s %o moves', (name, held, to) => {
  expect(gridAction(key(name, held), middle, size, 10)).toMatchObject({ kind: 'move', to })
})

test('letters are not commands; Ctrl+Shift+Z is redo', () => {
  expect(gridAction(key('z'), middle, size, 10)).toBeNull()
  expect(gridAction(key('Z', { ctrlKey: true, shiftKey: true }), middle, size, 10)).toEqual({ kind: 'redo' })
  expect(gridAction(key('Enter', { ctrlKey: true }), middle, size, 10)).toBeNull()
})

test('Tab goes on in the next line and leaves at the end', () => {
  expect(tabCell({ row: 0, col: 2 }, 1, size)).toEqual({ row: 1, col: 0 })
  expect(tabCell({ row: 2, col: 2 }, 1, size)).toBeNull()
  expect(tabCell({ row: 0, col: 0 }, -1, size)).toBeNull()
})

test('arrows end what began by typing, and move in the text after F2', () => {
  expect(endOfEdit(key('ArrowLeft'), middle, size, true)).toEqual({ to: { row: 1, col: 0 }, isKept: true })
  expect(endOfEdit(key('ArrowLeft'), middle, size, false)).toBeNull()
  expect(endOfEdit(key('Escape'), middle, size, false)).toEqual({ to: middle, isKept: false })
})
