import { useEffect, useRef } from 'react'
import type { OriginalCell, OriginalRows } from '#shared/contract/exchange-original.ts'
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import { originIn } from '#shared/domain/exchange/review-lists.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { columnOf, type RowWindow, shownRows } from './original-window.ts'
import { useOriginalRows } from './queries.ts'
import './original-sheet.css'

export type OriginalSheetProps = { review: Review; row: ReviewRow; field: string }

/** The commune's own cells around the chosen row, as they came: letters of an old font stay as they are stored. */
export function OriginalSheet({ review, row, field }: OriginalSheetProps) {
  const window = shownRows(row.rows)
  const query = useOriginalRows(review.fileId, row.sheet, window)
  return (
    <div className="nep-original">
      <QueryView query={query}>
        {(found) => (
          <Cells found={found} window={window} row={row} cell={originIn(review.lists, row, field)?.cell} />
        )}
      </QueryView>
    </div>
  )
}

type CellsProps = { found: OriginalRows; window: RowWindow; row: ReviewRow; cell: string | undefined }

/** First to last column that holds something here; a sheet may begin at column C. */
const columnsOf = (rows: OriginalRows['rows']): number[] => {
  const used = rows.flatMap(({ cells }) => cells.map(({ column }) => column))
  if (used.length === 0) return []
  const first = Math.min(...used)
  return Array.from({ length: Math.max(...used) - first + 1 }, (_, index) => first + index).slice(0, 80)
}

function Cells({ found, window, row, cell }: CellsProps) {
  const m = useMessages().exchange.original
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again when another cell is chosen
  useEffect(() => {
    box.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cell, found])
  const rows = found.rows.filter((one) => one.row >= window.from && one.row <= window.to)
  const columns = columnsOf(rows)
  if (columns.length === 0) return <p className="nep-dim nep-exchange-pad">{m.nothing}</p>
  const chosenColumn = columnOf(cell)
  const chosenRow = Number(/\d+$/u.exec(cell ?? '')?.[0])
  const own = new Set(row.rows)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={box} className="nep-original__scroll" tabIndex={0} aria-label={m.label}>
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
                    cell={rows.find((one) => one.row === number)?.cells.find((one) => one.column === column)}
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
