import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { pinnedAt } from '../data-table/pinned.ts'
import { TableHeader } from '../data-table/table-header.tsx'
import { trackStyle } from '../data-table/track-style.ts'
import { fromTsv, toTsv } from '../data-table/tsv.ts'
import { type RowSize, useRowHeight } from '../data-table/use-row-height.ts'
import { useTableMemory } from '../data-table/use-table-memory.ts'
import { useTableVirtual } from '../data-table/use-table-virtual.ts'
import { useUiMessages } from '../ui-messages.ts'
import { useStable } from '../use-stable.ts'
import { CellEditor } from './cell-editor.tsx'
import { blockText } from './edits.ts'
import type { CellEdit, EditCause, EntryColumn } from './entry-column.ts'
import { EntryRow } from './entry-row.tsx'
import { endOfEdit, gridAction } from './grid-keys.ts'
import { boxOf, single, tabCell } from './range.ts'
import { type EditHistory, type OnNoProblem, type ProblemAtStart, useEntryGrid } from './use-entry-grid.ts'
import '../data-table/data-table.css'
import './entry-grid.css'

export type EntryGridProps<Row> = {
  /** Widths are kept under this name. */
  id: string
  label: string
  columns: readonly EntryColumn<Row>[]
  rows: readonly Row[]
  /** Constant or memoised. */
  rowId: (row: Row) => string
  /** One call for each act of the clerk, whatever the number of cells; `rows` must then hold the new texts. */
  onEdit: (edits: CellEdit[], cause: EditCause) => void
  /** How many of these `onEdit` will not take, for the count of what a paste wrote. */
  refusedIn?: ((edits: readonly CellEdit[]) => number) | undefined
  /** The number by which a screen reader names a row; else its place in the grid. */
  rowNumber?: ((row: Row) => number) | undefined
  /** Pasted rows that have no row here: to be added below. Without it they are left out, and said so. */
  onBeyond?: ((cells: string[][], fromKey: string) => void) | undefined
  /** For a line above the grid that explains the chosen cell. */
  onCurrentChange?: ((rowId: string, key: string) => void) | undefined
  size?: RowSize
  empty?: ReactNode
  /** Where steps are kept outside the grid, such as a review: Ctrl+Z and Ctrl+Y go there. */
  history?: EditHistory | undefined
  /** F8 past the last cell here of those that stop first, and where there is none of any. */
  onNoProblem?: OnNoProblem | undefined
  /** The first chosen cell is the first that asks for something, or the last; and whether it takes the focus. */
  startsAtProblem?: ProblemAtStart
  hasFocusAtStart?: boolean
}

/**
 * A grid to type in, as in Excel: arrows, Tab, Enter, F2, Esc, Delete, Ctrl+D, block copy and paste both ways,
 * Ctrl+Z and Ctrl+Y, F8 to the next problem. Only the rows in sight are in the page.
 */
export function EntryGrid<Row>(props: EntryGridProps<Row>) {
  const { columns, rows, rowId, label } = props
  const m = useUiMessages().grid
  const scroller = useRef<HTMLDivElement>(null)
  const [memory, remember] = useTableMemory(`${props.id}:entry`, null)
  const [hasFocus, setFocus] = useState(props.hasFocusAtStart ?? false)
  const rowHeight = useRowHeight(props.size ?? 'normal')
  const pinned = useMemo(() => pinnedAt(columns, memory.widths), [columns, memory.widths])
  const items = useMemo(() => rows.map((row) => ({ id: rowId(row), kind: 'row' as const })), [rows, rowId])
  const [currentId, setCurrentId] = useState<string | null>(items[0]?.id ?? null)
  const virtual = useTableVirtual({ grid: scroller, items, rowHeight, currentId })
  const grid = useEntryGrid({
    sheet: { rows, columns, rowId },
    onEdit: props.onEdit,
    refusedIn: props.refusedIn,
    onBeyond: props.onBeyond,
    onCurrentChange: (id, key) => {
      setCurrentId(id)
      props.onCurrentChange?.(id, key)
    },
    reveal: virtual.reveal,
    history: props.history,
    onNoProblem: props.onNoProblem,
    startsAtProblem: props.startsAtProblem,
  })
  const { range, editing, size } = grid
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell, or its row drawn at last, is what there is to show
  useEffect(() => {
    const box = scroller.current
    if (box === null) return
    const show = () =>
      box.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    show()
    // A panel that opens beside the grid, or a smaller window, would cover it.
    let width = box.clientWidth
    const observer = new ResizeObserver(() => {
      if (box.clientWidth !== width) show()
      width = box.clientWidth
    })
    observer.observe(box)
    return () => observer.disconnect()
  }, [range.anchor.row, range.anchor.col, currentId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the grid begins elsewhere than at its first cell
  useEffect(() => {
    if (props.startsAtProblem && rows.length > 0) grid.select(range)
  }, [])
  const box = boxOf(range)
  // As in Excel: what is typed goes where the selection began.
  const active = range.anchor

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (!editing) {
      const action = gridAction(
        event,
        event.shiftKey && event.key !== 'Enter' ? range.focus : active,
        size,
        virtual.page,
      )
      if (action && grid.perform(action)) event.preventDefault()
      return
    }
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault()
      const { value, selectionStart, selectionEnd } = event.currentTarget
      grid.type(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`)
      return
    }
    const end = endOfEdit(event, active, size, editing.isByTyping)
    if (!end) return
    const target = typeof end.to === 'string' ? tabCell(active, end.to === 'next' ? 1 : -1, size) : end.to
    if (target || end.to !== 'next') event.preventDefault()
    // Esc ends the editing, not the panel around the grid.
    event.stopPropagation()
    grid.endEdit(end.isKept)
    if (target) grid.select(single(target))
  }

  const copy = (event: ClipboardEvent): boolean => {
    if (editing) return false
    event.preventDefault()
    event.clipboardData.setData('text/plain', toTsv(blockText({ rows, columns, rowId }, range)))
    return true
  }

  const onPress = useStable((row: number, col: number, event: React.MouseEvent) => {
    const isHere = editing && row === active.row && col === active.col
    if (isHere) return
    // The field of the chosen cell takes the focus, not the cell.
    event.preventDefault()
    grid.endEdit(true)
    setFocus(true)
    grid.select(event.shiftKey ? { ...range, focus: { row, col } } : single({ row, col }))
  })
  const onDrag = useStable((row: number, col: number, event: React.MouseEvent) => {
    if (event.buttons === 1 && !editing) grid.select({ ...range, focus: { row, col } })
  })
  const onOpen = useStable(() => void grid.startEdit(null, false))

  const activeColumn = columns[active.col]
  const activeRow = rows[active.row]
  const editor = activeColumn && activeRow !== undefined && (
    <CellEditor
      label={m.cell(
        activeColumn.header,
        props.rowNumber?.(activeRow) ?? active.row + 1,
        (activeColumn.spoken ?? activeColumn.text)(activeRow),
      )}
      description={activeColumn.state?.(activeRow)?.sentence}
      text={editing?.text ?? null}
      hasFocus={hasFocus}
      onStart={(text) => grid.startEdit(text, true)}
      onChange={grid.type}
      onKeyDown={onKeyDown}
      onCopy={copy}
      onCut={(event) => copy(event) && grid.clear()}
      onPaste={(event) => {
        if (editing) return
        event.preventDefault()
        grid.paste(fromTsv(event.clipboardData.getData('text/plain')))
      }}
      onBlur={() => grid.endEdit(true)}
    />
  )

  return (
    <div className="nep-table nep-entry">
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid cannot be a <table> */}
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        className="nep-table__scroll"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        style={{ ...trackStyle(columns, memory.widths, false), scrollPaddingLeft: pinned.reach }}
        // Only while its field has the focus does the chosen cell take it along when it moves.
        onFocus={(event) => setFocus(event.target instanceof HTMLTextAreaElement)}
        onBlur={(event) => {
          if (!(event.relatedTarget instanceof HTMLTextAreaElement)) setFocus(false)
        }}
      >
        <TableHeader
          columns={columns}
          sort={null}
          onSort={() => {}}
          onResize={(key, width) => remember({ widths: { ...memory.widths, [key]: width } })}
          pinned={pinned.lefts}
          hint={m.headerHint}
        />
        {rows.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div role="rowgroup" className="nep-table__body" style={{ height: virtual.height }}>
            {virtual.rows.map(({ index, top, height }) => {
              const row = rows[index]
              if (row === undefined) return null
              const isSelected = index >= box.top && index <= box.bottom
              const isActive = index === active.row
              return (
                <EntryRow
                  key={rowId(row)}
                  row={row}
                  index={index}
                  columns={columns}
                  top={top}
                  height={height}
                  pinned={pinned.lefts}
                  from={isSelected ? box.left : null}
                  to={isSelected ? box.right : null}
                  activeCol={isActive ? active.col : null}
                  editor={isActive ? editor : null}
                  onPress={onPress}
                  onDrag={onDrag}
                  onOpen={onOpen}
                />
              )
            })}
          </div>
        )}
      </div>
      {rows.length === 0 && <div className="nep-table__empty">{props.empty}</div>}
      <div role="status" className="nep-table__typed">
        {grid.notice}
      </div>
    </div>
  )
}
