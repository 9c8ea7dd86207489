import { IconAlertTriangle, IconHelpCircle, IconPencil, type TablerIcon } from '@tabler/icons-react'
import { type MouseEvent, memo, type ReactNode } from 'react'
import { pinnedStyle } from '../data-table/pinned.ts'
import type { CellState, EntryColumn } from './entry-column.ts'

const stateIcons: Record<CellState['kind'], TablerIcon> = {
  error: IconAlertTriangle,
  uncertain: IconHelpCircle,
  changed: IconPencil,
}

export type EntryRowProps<Row> = {
  row: Row
  index: number
  columns: readonly EntryColumn<Row>[]
  top: number
  height: number
  /** Columns of the selection in this row, or null. */
  from: number | null
  to: number | null
  /** The chosen cell of this row, with its editor; null when it is in another row. */
  activeCol: number | null
  editor: ReactNode
  /** Px from the left for columns that stay in sight; constant or memoised. */
  pinned: Readonly<Record<string, number>>
  onPress: (row: number, col: number, event: MouseEvent) => void
  onDrag: (row: number, col: number, event: MouseEvent) => void
  onOpen: () => void
}

function EntryRowPlain<Row>(props: EntryRowProps<Row>) {
  const { row, index, columns, from, to, activeCol, pinned } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid cannot be a <table>
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className="nep-table__row nep-table__body-row"
      data-current={activeCol !== null || undefined}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
    >
      {columns.map((column, col) => {
        const state = column.state?.(row) ?? null
        const isReadOnly = column.isReadOnly?.(row) ?? false
        const isActive = col === activeCol
        const Icon = state && stateIcons[state.kind]
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column.key}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={col + 1}
            aria-readonly={isReadOnly}
            aria-invalid={state?.kind === 'error' || undefined}
            aria-selected={from !== null && to !== null && col >= from && col <= to}
            className="nep-table__cell nep-entry__cell"
            data-align={column.align ?? 'left'}
            data-state={state?.kind}
            data-readonly={isReadOnly || undefined}
            data-active={isActive || undefined}
            data-pinned={column.key in pinned || undefined}
            style={pinnedStyle(pinned[column.key])}
            title={state ? `${state.sentence}\n${column.text(row)}` : column.text(row)}
            onMouseDown={(event) => props.onPress(index, col, event)}
            onMouseEnter={(event) => props.onDrag(index, col, event)}
            onDoubleClick={props.onOpen}
          >
            {Icon && <Icon size={14} stroke={1.8} aria-label={state.sentence} role="img" />}
            <span className="nep-entry__text">{column.render ? column.render(row) : column.text(row)}</span>
            {isActive && props.editor}
          </div>
        )
      })}
    </div>
  )
}

// memo loses the type parameter of a generic component.
export const EntryRow = memo(EntryRowPlain) as typeof EntryRowPlain
