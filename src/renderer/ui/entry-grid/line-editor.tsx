import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CellEdit, EntryColumn } from './entry-column.ts'
import { EntryGrid } from './entry-grid.tsx'
import './line-editor.css'

export type LineRow = { id: string; cells: Record<string, string> }
export type LineColumn = {
  key: string
  header: string
  width: number
  isGrowing?: boolean
  /** Words that stand for the cell: shown as they are, checked as typed. */
  problem?: (text: string) => string | null
}

export type LineEditorProps = {
  id: string
  title: string
  columns: readonly LineColumn[]
  rows: readonly LineRow[]
  onChange: (rows: LineRow[]) => void
  addLabel: string
  saveLabel?: string
  isPending?: boolean
  onSave?: () => void
}

let count = 0
/** An empty line to type into. */
export const newLineRow = (): LineRow => ({ id: `new-${++count}`, cells: {} })

const rowId = (row: LineRow): string => row.id

/** A short list as a grid to type and paste into: people, places. Lines pasted beyond the end are added. */
export function LineEditor(props: LineEditorProps) {
  const { id, title, columns, rows, onChange, addLabel, saveLabel, isPending = false, onSave } = props
  const gridColumns = useMemo(
    () =>
      columns.map((column): EntryColumn<LineRow> => {
        const { key, header, width, isGrowing = false, problem } = column
        return {
          key,
          header,
          width,
          isGrowing,
          text: (row) => row.cells[key] ?? '',
          state: (row) => {
            const sentence = problem?.(row.cells[key] ?? '') ?? null
            return sentence === null ? null : { kind: 'error', sentence }
          },
        }
      }),
    [columns],
  )
  const edited = (edits: readonly CellEdit[]): LineRow[] =>
    rows.map((row) => {
      const own = edits.filter((edit) => edit.rowId === row.id)
      const cells = Object.fromEntries(own.map((edit) => [edit.key, edit.text]))
      return own.length === 0 ? row : { ...row, cells: { ...row.cells, ...cells } }
    })
  const beyond = (cells: string[][], fromKey: string) => {
    const from = columns.findIndex((column) => column.key === fromKey)
    const added = cells.map((line) => ({
      ...newLineRow(),
      cells: Object.fromEntries(line.map((text, index) => [columns[from + index]?.key ?? '', text])),
    }))
    onChange([...rows, ...added])
  }
  return (
    <section className="nep-line-editor" aria-label={title}>
      <h2>{title}</h2>
      <div
        className="nep-line-editor__grid"
        style={{ height: 28 * (1 + Math.min(9, Math.max(2, rows.length))) + 6 }}
      >
        <EntryGrid<LineRow>
          id={id}
          label={title}
          columns={gridColumns}
          rows={rows}
          rowId={rowId}
          size="compact"
          onEdit={(edits) => onChange(edited(edits))}
          onBeyond={beyond}
        />
      </div>
      <div className="nep-line-editor__actions">
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...rows, newLineRow()])}
        >
          {addLabel}
        </Button>
        {onSave && (
          <Button loading={isPending} onClick={onSave}>
            {saveLabel}
          </Button>
        )}
      </div>
    </section>
  )
}
