import type { MouseEvent } from 'react'
import { useStable } from '../use-stable.ts'
import type { Column } from './column.ts'
import type { Selection } from './selection.ts'
import { TableRow } from './table-row.tsx'
import type { TableVirtual } from './use-table-virtual.ts'
import type { TableItem } from './view.ts'

export type TableBodyProps<Row> = {
  domId: string
  items: readonly TableItem<Row>[]
  columns: readonly Column<Row>[]
  virtual: TableVirtual
  currentId: string | null
  selection: Selection | undefined
  onPress: (id: string, event: MouseEvent) => void
  onTick: (id: string) => void
  onOpen: (row: Row) => void
}

/** The rows in sight, and the current one wherever it is. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { domId, items, columns, virtual, currentId, selection } = props
  const onPress = useStable(props.onPress)
  const onTick = useStable(props.onTick)
  const onOpen = useStable(props.onOpen)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual table cannot be a <table>
    <div role="rowgroup" className="nep-table__body" style={{ height: virtual.height }}>
      {virtual.rows.map(({ index, top, height }) => {
        const item = items[index]
        if (!item) return null
        if (item.kind === 'group') {
          return <GroupRow key={item.id} label={item.label} top={top} height={height} rowIndex={index + 2} />
        }
        return (
          <TableRow
            key={item.id}
            id={item.id}
            domId={`${domId}-${item.id}`}
            row={item.row}
            columns={columns}
            rowIndex={index + 2}
            top={top}
            height={height}
            isCurrent={item.id === currentId}
            isSelected={selection?.has(item.id)}
            onPress={onPress}
            onTick={onTick}
            onOpen={onOpen}
          />
        )
      })}
    </div>
  )
}

function GroupRow({
  label,
  top,
  height,
  rowIndex,
}: {
  label: string
  top: number
  height: number
  rowIndex: number
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual table cannot be a <table>
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={rowIndex}
      className="nep-table__group"
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" tabIndex={-1}>
        {label}
      </div>
    </div>
  )
}
