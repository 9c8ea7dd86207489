// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import type { CellEdit, EntryColumn } from '../../../src/renderer/ui/entry-grid/entry-column.ts'
import { EntryGrid } from '../../../src/renderer/ui/entry-grid/entry-grid.tsx'
import { copied, renderUi } from '../../support/render-ui.tsx'

type Row = { id: string; no: string; name: string; village: string }
const columns: EntryColumn<Row>[] = [
  { key: 'no', header: 'Dòng', width: 60, text: (row) => row.no, isReadOnly: () => true },
  {
    key: 'name',
    header: 'Họ tên',
    width: 200,
    text: (row) => row.name,
    state: (row) => (row.name === '' ? { kind: 'error', sentence: 'Thiếu họ tên.' } : null),
  },
  { key: 'village', header: 'Thôn', width: 100, text: (row) => row.village },
]
const start: Row[] = [
  { id: 'a', no: '6', name: 'Hiền', village: 'Thượng' },
  { id: 'b', no: '7', name: '', village: 'Hạ' },
  { id: 'c', no: '8', name: 'Đạt', village: 'Trung' },
]
const rowId = (row: Row) => row.id
let rows: Row[] = start

function Grid({ onBeyond }: { onBeyond?: (cells: string[][], fromKey: string) => void }) {
  const [kept, setKept] = useState(start)
  rows = kept
  const onEdit = (edits: CellEdit[]) =>
    setKept((now) =>
      now.map((row) => {
        const mine = edits.filter((edit) => edit.rowId === row.id)
        return { ...row, ...Object.fromEntries(mine.map((edit) => [edit.key, edit.text])) }
      }),
    )
  return (
    <EntryGrid
      id="g"
      label="Danh sách"
      columns={columns}
      rows={kept}
      rowId={rowId}
      onEdit={onEdit}
      onBeyond={onBeyond}
    />
  )
}
const names = () => rows.map((row) => row.name)

async function openAt(cell: string) {
  const user = userEvent.setup()
  renderUi(<Grid />)
  await user.click(screen.getByRole('gridcell', { name: cell }))
  return user
}

test('typing writes into the cell, Enter goes down, Esc gives back', async () => {
  const user = await openAt('Hiền')
  await user.keyboard('Nguyễn Thị Hiền{Enter}')
  expect(names()).toEqual(['Nguyễn Thị Hiền', '', 'Đạt'])
  await user.keyboard('Bùi{Escape}')
  expect(names()[1]).toBe('')
})

test('F2 keeps the text, Tab ends the editing, blur loses nothing', async () => {
  const user = await openAt('Hiền')
  await user.keyboard('{F2} Anh{Tab}Hạ')
  expect(names()[0]).toBe('Hiền Anh')
  await user.click(document.body)
  expect(rows[0]?.village).toBe('Hạ')
})

test('an arrow ends what began by typing', async () => {
  const user = await openAt('Hiền')
  await user.keyboard('X{ArrowDown}Y{ArrowDown}')
  expect(names()).toEqual(['X', 'Y', 'Đạt'])
})

test('a block from Excel is pasted as one step and undone as one', async () => {
  const user = await openAt('Hiền')
  await user.paste('Lan\tNội\r\nHoa\tNgoại\r\n')
  expect(rows.map((row) => `${row.name} ${row.village}`)).toEqual(['Lan Nội', 'Hoa Ngoại', 'Đạt Trung'])
  await user.keyboard('{Control>}z{/Control}')
  expect(rows).toEqual(start)
  await user.keyboard('{Control>}y{/Control}')
  expect(names()).toEqual(['Lan', 'Hoa', 'Đạt'])
})

test('a block is copied as cells', async () => {
  const user = await openAt('Hiền')
  await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
  expect(copied()).toBe('Hiền\tThượng\r\n\tHạ')
})

test('Ctrl+D fills down, Delete clears', async () => {
  const user = await openAt('Hiền')
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
  expect(names()).toEqual(['Hiền', 'Hiền', 'Hiền'])
  await user.keyboard('{Delete}')
  expect(names()).toEqual(['', '', ''])
})

test('read-only cells refuse and say so', async () => {
  const user = await openAt('6')
  await user.keyboard('9')
  expect(rows[0]?.no).toBe('6')
  expect(screen.getByRole('status').textContent).toContain('chỉ để xem')
  await user.paste('9\tLan')
  expect(rows[0]).toMatchObject({ no: '6', name: 'Lan' })
  expect(screen.getByRole('status').textContent).toContain('bỏ qua 1 ô')
})

test('rows that do not fit are handed to the page', async () => {
  const onBeyond = vi.fn()
  const user = userEvent.setup()
  renderUi(<Grid onBeyond={onBeyond} />)
  await user.click(screen.getByRole('gridcell', { name: 'Đạt' }))
  await user.paste('Một\nHai\nBa')
  expect(names()).toEqual(['Hiền', '', 'Một'])
  expect(onBeyond).toHaveBeenCalledWith([['Hai'], ['Ba']], 'name')
})

test('F8 goes to the next cell with a problem', async () => {
  const user = await openAt('6')
  await user.keyboard('{F8}Mai{Enter}')
  expect(names()[1]).toBe('Mai')
  await user.keyboard('{Control>}{Home}{/Control}{F8}')
  expect(screen.getByRole('status').textContent).toContain('Không còn ô nào')
})

test('F8 after Enter goes on in the row that was typed in', async () => {
  const asked = (row: Row, key: 'name' | 'village') =>
    row[key] === '' ? ({ kind: 'error', sentence: `Thiếu ${key}.` } as const) : null
  const both = columns.map((column) =>
    column.key === 'no' ? column : { ...column, state: (row: Row) => asked(row, column.key as 'name') },
  )
  const user = userEvent.setup()
  const typed: CellEdit[] = []
  renderUi(
    <EntryGrid
      id="g"
      label="Danh sách"
      columns={both}
      rows={[
        { id: 'a', no: '6', name: '', village: '' },
        { id: 'b', no: '7', name: '', village: 'Hạ' },
      ]}
      rowId={rowId}
      onEdit={(edits) => typed.push(...edits)}
    />,
  )
  await user.click(screen.getByRole('gridcell', { name: '6' }))
  await user.keyboard('{F8}Mai{Enter}{F8}Trung{Enter}{F8}Lan{Enter}')
  expect(typed.map(({ rowId: row, key, text }) => [row, key, text])).toEqual([
    ['a', 'name', 'Mai'],
    ['a', 'village', 'Trung'],
    ['b', 'name', 'Lan'],
  ])
})

/** The cells that were scrolled into sight since, by their texts. */
const watchScrolling = (): (string | null)[] => {
  const shown: (string | null)[] = []
  Element.prototype.scrollIntoView = function scrollIntoView() {
    shown.push(this.textContent)
  }
  return shown
}

test('a problem far below the rows in sight is scrolled to when the grid begins there', async () => {
  const shown = watchScrolling()
  const many = Array.from({ length: 300 }, (_, at) => ({
    id: `r${at}`,
    no: `${at}`,
    name: at === 200 ? '' : 'Hiền',
    village: `Thôn ${at}`,
  }))
  renderUi(
    <EntryGrid
      id="g"
      label="Danh sách"
      columns={columns}
      rows={many}
      rowId={rowId}
      onEdit={() => {}}
      startsAtProblem
    />,
  )
  const cell = await screen.findByRole('gridcell', { name: /Thiếu họ tên/u })
  expect(cell.dataset).toHaveProperty('active')
  expect(shown).toContain('')
})

test('the chosen cell stays what it was when columns come beside it, and in sight when the grid gets narrower', async () => {
  const resized: (() => void)[] = []
  window.ResizeObserver = class {
    constructor(callback: ResizeObserverCallback) {
      resized.push(() => callback([], this))
    }
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  const user = userEvent.setup()
  const [no, ...others] = columns
  const grid = (shown: EntryColumn<Row>[]) => (
    <EntryGrid id="g" label="Danh sách" columns={shown} rows={start} rowId={rowId} onEdit={() => {}} />
  )
  const { rerender } = renderUi(grid(columns))
  await user.click(screen.getByRole('gridcell', { name: 'Thượng' }))
  const original: EntryColumn<Row> = {
    key: 'name original',
    header: 'Trong tệp',
    width: 200,
    text: () => 'Ô gốc',
  }
  rerender(grid(no === undefined ? others : [no, original, ...others]))
  expect(screen.getByRole('gridcell', { name: 'Thượng' }).dataset).toHaveProperty('active')

  const shown = watchScrolling()
  Object.defineProperty(screen.getByRole('grid'), 'clientWidth', { value: 300 })
  for (const callback of resized) callback()
  expect(shown).toContain('Thượng')
})
