import { useElementSize, useMergedRef, useUncontrolled } from '@mantine/hooks'
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { useUiMessages } from '../ui-messages.ts'
import type { Column } from './column.ts'
import { columnNeeds } from './column-needs.ts'
import { PrintTable } from './print-table.tsx'
import { SelectAll } from './select-all.tsx'
import { type Selection, toggled, withRange } from './selection.ts'
import { TableBody } from './table-body.tsx'
import { TableExport, type TableExportProps } from './table-export.tsx'
import { TableHeader } from './table-header.tsx'
import { trackStyle } from './track-style.ts'
import { type RowSize, useRowHeight } from './use-row-height.ts'
import { useTableKeys } from './use-table-keys.ts'
import { useTableMemory } from './use-table-memory.ts'
import { useTableView } from './use-table-view.ts'
import { useTableVirtual } from './use-table-virtual.ts'
import type { Grouping, Sort } from './view.ts'
import './data-table.css'

export type DataTableProps<Row> = {
  /** Widths and order are kept under this name. */
  id: string
  label: string
  /** Constant, or memoised: a new array sorts and filters anew. */
  columns: readonly Column<Row>[]
  /** What stands on paper instead. */
  printColumns?: readonly Column<Row>[]
  rows: readonly Row[]
  /** Constant or memoised. */
  rowId: (row: Row) => string
  /** What the clerk typed into the `FilterBox`. */
  filter?: string
  /** What else narrows the rows, in words, for the head of an export: `['Quá hạn', unitName]`. */
  filterWords?: TableExportProps<Row>['filterWords']
  initialSort?: Sort
  /** Constant or memoised. */
  grouping?: Grouping<Row> | undefined
  size?: RowSize
  /** Ticked rows; without `onSelectionChange` there are no tick boxes. */
  selection?: Selection
  onSelectionChange?: ((selection: Selection) => void) | undefined
  /** The row under the cursor, for a detail panel or the address. */
  currentId?: string | null
  onCurrentChange?: ((id: string | null) => void) | undefined
  /** Enter and double click. */
  onOpen?: ((row: Row) => void) | undefined
  /** Off where letters are commands of the page. */
  isTypeToFind?: boolean
  /** An `EmptyState`; shown when there is no row to show. */
  empty?: ReactNode
  /** Rows and columns as they stand, for "exports exactly what it shows" (see `tableText`). */
  onView?: ((view: { columns: readonly Column<Row>[]; rows: readonly Row[] }) => void) | undefined
}

const NOTHING: Selection = new Set()

/**
 * The list of every list page: sorts, filters, groups, resizes, remembers itself, selects many, copies rows as
 * cells and prints with repeated headings; only the rows in sight are in the page, so 50,000 stay quick.
 * The focus is on the grid, the row is told by `aria-activedescendant`.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rowId, selection = NOTHING, onSelectionChange, onOpen } = props
  const m = useUiMessages().table
  const domId = useId()
  const grid = useRef<HTMLDivElement>(null)
  const { ref: sizeRef, width: tableWidth } = useElementSize<HTMLDivElement>()
  const isPressed = useRef(false)
  const gridRef = useMergedRef(grid, sizeRef)
  const [memory, remember] = useTableMemory(props.id, props.initialSort ?? null)
  const [currentId, setCurrentId] = useUncontrolled<string | null>({
    ...(props.currentId === undefined ? {} : { value: props.currentId }),
    defaultValue: null,
    ...(props.onCurrentChange ? { onChange: props.onCurrentChange } : {}),
  })
  const columns = useMemo(
    () => props.columns.filter((column) => (column.from ?? 0) <= tableWidth),
    [props.columns, tableWidth],
  )
  const needs = useMemo(() => columnNeeds(props.columns, props.rows), [props.columns, props.rows])
  const items = useTableView({
    rows: props.rows,
    columns: props.columns,
    rowId,
    filter: props.filter ?? '',
    sort: memory.sort,
    grouping: props.grouping,
  })
  const rowItems = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item] : [])), [items])
  const rowIds = useMemo(() => rowItems.map((item) => item.id), [rowItems])
  const rowHeight = useRowHeight(props.size ?? 'normal')
  const virtual = useTableVirtual({ grid, items, rowHeight, currentId })
  const anchor = useRef<string | null>(null)

  const { onView } = props
  useEffect(() => onView?.({ columns, rows: rowItems.map((item) => item.row) }), [onView, columns, rowItems])

  const moveTo = (id: string) => {
    setCurrentId(id)
    virtual.reveal(id)
  }
  const { typed, onKeyDown, onCopy } = useTableKeys({
    rowItems,
    columns,
    currentId,
    selection,
    anchor,
    page: virtual.page,
    isTypeToFind: props.isTypeToFind ?? true,
    onMove: moveTo,
    onSelectionChange,
    onOpen,
  })

  return (
    <div className="nep-table">
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual table cannot be a <table> */}
      <div
        ref={gridRef}
        role="grid"
        className="nep-table__scroll"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-multiselectable={onSelectionChange ? true : undefined}
        aria-activedescendant={virtual.currentIndex < 0 ? undefined : `${domId}-${currentId}`}
        style={trackStyle(columns, memory.widths, onSelectionChange !== undefined, needs)}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPointerDown={() => {
          isPressed.current = true
        }}
        onPointerUp={() => {
          isPressed.current = false
        }}
        onFocus={(event) => {
          const { target, currentTarget } = event
          // A click puts the focus on the cell or on a text that is cut there; the grid is what answers to keys.
          const pressed = isPressed.current ? ', .nep-clamped' : ''
          if (target !== currentTarget && target.matches(`[role="row"], [role="gridcell"]${pressed}`)) {
            currentTarget.focus({ preventScroll: true })
          }
          const first = rowItems[0]
          if (virtual.currentIndex < 0 && first && target === currentTarget) setCurrentId(first.id)
        }}
      >
        <TableHeader
          columns={columns}
          sort={memory.sort}
          onSort={(key) => remember({ sort: nextSort(memory.sort, key) })}
          onResize={(key, width) => remember({ widths: { ...memory.widths, [key]: width } })}
          hint={m.headerHint}
          selectAll={
            onSelectionChange && <SelectAll ids={rowIds} selection={selection} onChange={onSelectionChange} />
          }
        />
        {items.length > 0 && (
          <TableBody
            domId={domId}
            items={items}
            columns={columns}
            virtual={virtual}
            currentId={currentId}
            selection={onSelectionChange ? selection : undefined}
            onPress={(id, event) => {
              const from = anchor.current ?? currentId
              if (event.shiftKey && from && onSelectionChange) {
                event.preventDefault()
                onSelectionChange(withRange(selection, rowIds, from, id))
              } else {
                anchor.current = id
                if (event.ctrlKey) onSelectionChange?.(toggled(selection, id))
              }
              setCurrentId(id)
            }}
            onTick={(id) => onSelectionChange?.(toggled(selection, id))}
            onOpen={(row) => onOpen?.(row)}
          />
        )}
      </div>
      {items.length === 0 && <div className="nep-table__empty">{props.empty}</div>}
      <div role="status" className="nep-table__typed">
        {typed && m.finding(typed)}
      </div>
      <TableExport
        title={label}
        typed={props.filter ?? ''}
        filterWords={props.filterWords ?? []}
        columns={columns}
        allColumns={props.columns}
        items={items}
        widths={memory.widths}
      />
      <PrintTable label={label} columns={props.printColumns ?? columns} items={items} />
    </div>
  )
}

function nextSort(sort: Sort | null, key: string): Sort | null {
  if (sort?.key !== key) return { key, isDescending: false }
  return sort.isDescending ? null : { key, isDescending: true }
}
