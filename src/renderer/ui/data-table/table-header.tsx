import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { alignOf, type HeadColumn } from './column.ts'
import { pinnedStyle } from './pinned.ts'
import type { Sort } from './view.ts'

/** A column never gets narrower than this, so that it can be found again. */
const MIN_WIDTH = 40
/** One step of Shift+arrow. */
const STEP = 16

export type TableHeaderProps = {
  columns: readonly HeadColumn[]
  sort: Sort | null
  onSort: (key: string) => void
  onResize: (key: string, width: number) => void
  hint: string
  /** Px from the left of columns that stay in sight. */
  pinned?: Readonly<Record<string, number>>
  /** Cell of the tick boxes, when rows can be selected. */
  selectAll?: ReactNode
}

/** Sticky head. One tab stop: ← → between columns, Enter sorts, Shift+← → makes the column narrower or wider. */
export function TableHeader({
  columns,
  sort,
  onSort,
  onResize,
  hint,
  selectAll,
  pinned = {},
}: TableHeaderProps) {
  const stop = Math.max(
    0,
    columns.findIndex((column) => column.key === sort?.key),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual table cannot be a <table>
    <div role="rowgroup" className="nep-table__head">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" className="nep-table__row" aria-rowindex={1} tabIndex={-1}>
        {selectAll}
        {columns.map((column, index) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column.key}
            role="columnheader"
            aria-sort={column.sort ? sortState(column.key, sort) : undefined}
            className="nep-table__cell"
            data-align={alignOf(column)}
            data-pinned={column.key in pinned || undefined}
            style={pinnedStyle(pinned[column.key])}
            tabIndex={-1}
          >
            <button
              type="button"
              className="nep-table__sort"
              tabIndex={index === stop ? 0 : -1}
              title={`${column.header}. ${hint}`}
              aria-label={column.header}
              onClick={() => column.sort && onSort(column.key)}
              onKeyDown={(event) => headerKey(event, (width) => onResize(column.key, width))}
            >
              <span>{column.header}</span>
              {sort?.key === column.key && <SortIcon isDescending={sort.isDescending} />}
            </button>
            <span
              className="nep-table__resize"
              onPointerDown={(event) => dragWidth(event, (width) => onResize(column.key, width))}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

function SortIcon({ isDescending }: { isDescending: boolean }) {
  const Icon = isDescending ? IconArrowDown : IconArrowUp
  return <Icon size={13} stroke={1.8} aria-hidden />
}

function sortState(key: string, sort: Sort | null): 'ascending' | 'descending' | 'none' {
  if (sort?.key !== key) return 'none'
  return sort.isDescending ? 'descending' : 'ascending'
}

function headerKey(event: KeyboardEvent<HTMLButtonElement>, resize: (width: number) => void): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const cell = event.currentTarget.parentElement
  if (step === 0 || !cell) return
  event.preventDefault()
  if (event.shiftKey) {
    resize(Math.max(MIN_WIDTH, Math.round(cell.getBoundingClientRect().width) + step * STEP))
    return
  }
  const next = step > 0 ? cell.nextElementSibling : cell.previousElementSibling
  next?.querySelector<HTMLElement>('button')?.focus()
}

function dragWidth(event: PointerEvent<HTMLSpanElement>, resize: (width: number) => void): void {
  const handle = event.currentTarget
  const width = handle.parentElement?.getBoundingClientRect().width ?? 0
  const startX = event.clientX
  event.preventDefault()
  handle.setPointerCapture(event.pointerId)
  const move = (next: globalThis.PointerEvent) =>
    resize(Math.max(MIN_WIDTH, Math.round(width + next.clientX - startX)))
  handle.addEventListener('pointermove', move)
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
    once: true,
  })
}
