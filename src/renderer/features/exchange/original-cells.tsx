import { useEffect, useRef } from 'react'
import type { OriginalCell, OriginalRows } from '#shared/contract/exchange-original.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import { useMessages } from '../../platform/messages.tsx'
import { columnOf, type RowWindow } from './original-window.ts'
import './original-sheet.css'

export type OriginalCellsProps = {
  found: OriginalRows
  window: RowWindow
  label: string
  /** Rows that are meant, and of one of them the cell. */
  current?: { rows: readonly number[]; cell: string | undefined }
}

/** First to last column that holds something here; a sheet may begin at column C. */
const columnsOf = (rows: OriginalRows['rows']): number[] => {
  const used = rows.flatMap(({ cells }) => cells.map(({ column }) => column))
  if (used.length === 0) return []
  const first = Math.min(...used)
  return Array.from({ length: Math.max(...used) - first + 1 }, (_, index) => first + index).slice(0, 80)
}

/** Rows of a commune's sheet as they came, under the letters of their columns. */
export function OriginalCells({ found, window, label, current }: OriginalCellsProps) {
  const m = useMessages().exchange.original
  const box = useRef<HTMLDivElement>(null)
  const cell = current?.cell
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again when another cell is chosen
  useEffect(() => {
    // From the first column on: after a cell far to the right the sheet would stay cut at its left.
    box.current?.scrollTo({ left: 0 })
    box.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cell, found])
  const rows = found.rows.filter((one) => one.row >= window.from && one.row <= window.to)
  const columns = columnsOf(rows)
  if (columns.length === 0) return <p className="nep-dim nep-exchange-pad">{m.nothing}</p>
  const chosenColumn = columnOf(cell)
  const chosenRow = Number(/\d+$/u.exec(cell ?? '')?.[0])
  const own = new Set(current?.rows)
  const byNumber = new Map(rows.map((one) => [one.row, one]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={box} className="nep-original__scroll" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: window.to - window.from + 1 }, (_, index) => window.from + index).map(
            (number) => (
              <tr key={number} data-current={own.has(number) || undefined}>
                <th scope="row">
                  {number}
                  {found.hiddenRows.includes(number) && <span className="nep-dim"> {m.hiddenRow}</span>}
                </th>
                {columns.map((column) => (
                  <OriginalTd
                    key={column}
                    cell={byNumber.get(number)?.cells.find((one) => one.column === column)}
                    isChosen={number === chosenRow && column === chosenColumn}
                  />
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {found.isCut && <p className="nep-dim">{m.cut}</p>}
    </section>
  )
}

function OriginalTd({ cell, isChosen }: { cell: OriginalCell | undefined; isChosen: boolean }) {
  const m = useMessages().exchange.original
  if (cell === undefined) return <td data-chosen={isChosen || undefined} />
  // A number or a day reads as Excel shows it; only letters of another code page stay as they are stored.
  const isDecoded = cell.decodedFrom !== null
  return (
    <td
      data-chosen={isChosen || undefined}
      data-legacy={isDecoded || undefined}
      title={isDecoded ? m.stored(cell.raw, cell.text) : cell.text}
    >
      {isDecoded ? cell.raw : cell.text}
    </td>
  )
}
