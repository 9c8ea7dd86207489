import { type MouseEvent, memo } from 'react'
import { CheckBoxMark } from './check-box-mark.tsx'
import { alignOf, type Column, cellText } from './column.ts'

export type TableRowProps<Row> = {
  id: string
  domId: string
  row: Row
  columns: readonly Column<Row>[]
  rowIndex: number
  top: number
  height: number
  isCurrent: boolean
  /** Undefined where rows cannot be selected. */
  isSelected: boolean | undefined
  onPress: (id: string, event: MouseEvent) => void
  onTick: (id: string) => void
  onOpen: (row: Row) => void
}

function TableRowPlain<Row>(props: TableRowProps<Row>) {
  const { domId, row, columns, rowIndex, top, height, isCurrent, isSelected } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual table cannot be a <table>
    <div
      id={domId}
      role="row"
      tabIndex={-1}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className="nep-table__row nep-table__body-row"
      data-current={isCurrent || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      onMouseDown={(event) => props.onPress(props.id, event)}
      onDoubleClick={() => props.onOpen(row)}
    >
      {isSelected !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useKeyWithClickEvents: Space on the grid does the same
        <div
          role="gridcell"
          tabIndex={-1}
          className="nep-table__cell nep-table__tick"
          onClick={() => props.onTick(props.id)}
        >
          <CheckBoxMark isChecked={isSelected} />
        </div>
      )}
      {columns.map((column) => {
        const text = cellText(column, row)
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column.key}
            role="gridcell"
            tabIndex={-1}
            className="nep-table__cell"
            data-align={alignOf(column)}
            title={text}
          >
            {column.render ? column.render(row) : text}
          </div>
        )
      })}
    </div>
  )
}

// memo loses the type parameter of a generic component.
export const TableRow = memo(TableRowPlain) as typeof TableRowPlain
