// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import type { Column } from '../../../src/renderer/ui/data-table/column.ts'
import { DataTable } from '../../../src/renderer/ui/data-table/data-table.tsx'
import { copied, renderUi } from '../../support/render-ui.tsx'

type Unit = { id: string; name: string }
const columns: Column<Unit>[] = [
  { key: 'name', header: 'Đơn vị', width: 200, value: (unit) => unit.name, sort: 'text' },
  { key: 'id', header: 'Mã', width: 80, value: (unit) => unit.id, sort: 'text' },
]
const names = ['Đốc Tín', 'An Mỹ', 'Hương Sơn', 'Đại Hưng', 'An Tiến']
const units = names.map((name, i) => ({ id: `u${i}`, name }))
const rowId = (unit: Unit) => unit.id

function Table({
  rows = units,
  onOpen = () => {},
  filter = '',
}: {
  rows?: Unit[]
  onOpen?: (unit: Unit) => void
  filter?: string
}) {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set())
  return (
    <DataTable
      id="units"
      label="Đơn vị"
      columns={columns}
      rows={rows}
      rowId={rowId}
      filter={filter}
      selection={selection}
      onSelectionChange={setSelection}
      onOpen={onOpen}
      empty="Chưa có đơn vị"
    />
  )
}
const grid = () => screen.getByRole('grid', { name: 'Đơn vị' })
const current = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent
const shown = () =>
  within(grid())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent)

test('arrows move, Enter opens, Space selects, Shift extends', async () => {
  const onOpen = vi.fn()
  const user = userEvent.setup()
  renderUi(<Table onOpen={onOpen} />)
  await user.tab()
  expect(grid()).toBe(document.activeElement)
  await user.keyboard('{ArrowDown}{Enter}')
  expect(onOpen).toHaveBeenCalledWith(units[1])
  await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  expect(screen.getAllByRole('row', { selected: true }).map((row) => row.textContent)).toEqual([
    'An Mỹu1',
    'Hương Sơnu2',
    'Đại Hưngu3',
  ])
  await user.keyboard('{Escape}')
  expect(screen.queryAllByRole('row', { selected: true })).toEqual([])
  await user.keyboard('{End}')
  expect(current()).toBe('An Tiếnu4')
})

test('the head sorts in Vietnamese order and the table remembers it', async () => {
  const user = userEvent.setup()
  const { unmount } = renderUi(<Table />)
  await user.click(screen.getByRole('button', { name: 'Đơn vị' }))
  const sorted = ['An Mỹ', 'An Tiến', 'Đại Hưng', 'Đốc Tín', 'Hương Sơn']
  expect(shown()).toEqual(sorted)
  unmount()
  renderUi(<Table />)
  expect(shown()).toEqual(sorted)
  expect(screen.getByRole('columnheader', { name: /Đơn vị/ }).getAttribute('aria-sort')).toBe('ascending')
})

test('a spoiled memory does no harm', () => {
  localStorage.setItem('nep-table:units', '{"widths":[1],"sort":{"key":5}}')
  renderUi(<Table />)
  expect(shown()).toEqual(names)
})

test('typing finds a row, Backspace takes a letter back', async () => {
  const user = userEvent.setup()
  renderUi(<Table />)
  await user.tab()
  await user.keyboard('dai')
  expect(current()).toBe('Đại Hưngu3')
  await user.keyboard('{Backspace}{Backspace}{Backspace}huong')
  expect(current()).toBe('Hương Sơnu2')
})

test('selected rows are copied as cells', async () => {
  const user = userEvent.setup()
  renderUi(<Table />)
  await user.tab()
  await user.keyboard(' {ArrowDown} ')
  expect(copied()).toBe('Đốc Tín\tu0\r\nAn Mỹ\tu1')
})

test('of 50,000 rows only those in sight are in the page, and the last can be reached', async () => {
  const user = userEvent.setup()
  const many = Array.from({ length: 50_000 }, (_, i) => ({ id: `m${i}`, name: `Đơn vị ${i}` }))
  renderUi(<Table rows={many} />)
  expect(grid().getAttribute('aria-rowcount')).toBe('50001')
  await user.tab()
  await user.keyboard('{End}')
  expect(current()).toBe('Đơn vị 49999m49999')
  expect(screen.getAllByRole('row').length).toBeLessThan(100)
})

test('printing shows every row in a table whose head repeats', () => {
  renderUi(<Table filter="an" />)
  window.dispatchEvent(new Event('beforeprint'))
  const table = screen.getByRole('table', { name: 'Đơn vị', hidden: true })
  expect([...table.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
    'An Mỹu1',
    'An Tiếnu4',
  ])
  expect(table.querySelector('thead')?.textContent).toBe('Đơn vịMã')
})

test('an empty table says what belongs here', () => {
  renderUi(<Table rows={[]} />)
  expect(screen.getByText('Chưa có đơn vị')).toBeTruthy()
})

test('a click on a text that is cut leaves the keys to the table; Tab still reaches it to be read', async () => {
  const cut: Column<Unit>[] = [
    {
      key: 'name',
      header: 'Đơn vị',
      width: 200,
      value: (unit) => unit.name,
      render: (unit) => (
        <span className="nep-clamped" tabIndex={unit.id === 'u0' ? 0 : undefined}>
          {unit.name}
        </span>
      ),
    },
  ]
  renderUi(
    <DataTable
      id="cut"
      label="Đơn vị"
      columns={cut}
      rows={units}
      rowId={rowId}
      filter=""
      empty=""
      onOpen={() => {}}
    />,
  )
  const user = userEvent.setup()
  await user.click(screen.getByText('Đốc Tín'))
  expect(document.activeElement).toBe(grid())
  await user.keyboard('{ArrowDown}')
  expect(current()).toContain('An Mỹ')
  screen.getByText('Đốc Tín').focus()
  expect(document.activeElement).toBe(screen.getByText('Đốc Tín'))
})
