import { useMemo } from 'react'
import { fromTsv } from '../data-table/tsv.ts'
import type { CellState, EntryColumn } from './entry-column.ts'
import { EntryGrid } from './entry-grid.tsx'
import { isBlank, type PasteRow, rowsOfTexts, withBeyond, withEdits } from './paste-rows.ts'

export type PasteGridColumn = {
  key: string
  header: string
  width: number
  isGrowing?: boolean
  isNumber?: boolean
}

export type PasteGridProps = {
  id: string
  label: string
  columns: readonly PasteGridColumn[]
  rows: readonly PasteRow[]
  onRows: (rows: PasteRow[]) => void
  /** What is wrong with a cell of a line that is not empty. */
  stateOf: (row: PasteRow, key: string) => CellState | null
  /** A whole block pasted into the empty grid: its lines under the columns, or null when it was refused. */
  readBlock: (block: string[][]) => Record<string, string>[] | null
}

const rowId = (row: PasteRow): string => row.id

/**
 * A grid for a block out of Excel. Into the empty grid a block is taken with its headings; later pastes go where the
 * cursor is, as in Excel.
 */
export function PasteGrid(props: PasteGridProps) {
  const { rows, onRows, stateOf } = props
  const columns = useMemo(
    () =>
      props.columns.map(
        (column): EntryColumn<PasteRow> => ({
          key: column.key,
          header: column.header,
          width: column.width,
          ...(column.isGrowing ? { isGrowing: true } : {}),
          ...(column.isNumber ? { align: 'right' as const } : {}),
          text: (row) => row.texts[column.key] ?? '',
          state: (row) => (isBlank(row) ? null : stateOf(row, column.key)),
        }),
      ),
    [props.columns, stateOf],
  )
  return (
    <div
      className="nep-paste-grid"
      onPasteCapture={(event) => {
        const block = fromTsv(event.clipboardData.getData('text/plain'))
        const isBlock = block.length > 1 || (block[0]?.length ?? 0) > 1
        if (!isBlock || !rows.every(isBlank)) return
        event.preventDefault()
        event.stopPropagation()
        const texts = props.readBlock(block)
        if (texts !== null) onRows(rowsOfTexts(texts))
      }}
    >
      <EntryGrid<PasteRow>
        id={props.id}
        label={props.label}
        columns={columns}
        rows={rows}
        rowId={rowId}
        onEdit={(edits) => onRows(withEdits(rows, edits))}
        onBeyond={(cells, fromKey) =>
          onRows(
            withBeyond(
              rows,
              cells,
              fromKey,
              props.columns.map(({ key }) => key),
            ),
          )
        }
      />
    </div>
  )
}
