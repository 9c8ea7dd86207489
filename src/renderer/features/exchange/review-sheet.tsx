import { Button, Checkbox } from '@mantine/core'
import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { Review } from '#shared/contract/exchange-review.ts'
import { mainField } from '#shared/domain/exchange/incoming.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import type { CellEdit } from '../../ui/entry-grid/entry-column.ts'
import { EntryGrid } from '../../ui/entry-grid/entry-grid.tsx'
import type { OnNoProblem } from '../../ui/entry-grid/use-entry-grid.ts'
import { QuickFilter } from '../../ui/quick-filter.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import type { Cause } from './review-causes.ts'
import { ReviewCellLine } from './review-cell-line.tsx'
import { cellKey, fieldInFile, type RefusedCells, reviewColumns } from './review-columns.tsx'
import { ReviewIgnoredLine } from './review-ignored-line.tsx'
import type { CurrentCell } from './review-row-panel.tsx'
import {
  contentWithProblem,
  countIn,
  type GridLine,
  linesOf,
  listOf,
  openOfFile,
  type RowFilter,
  rowFilters,
} from './review-rows.ts'
import { isRewordedInFile } from './review-shown.tsx'
import { readEdits } from './review-typing.ts'
import type { ReviewPanel } from './use-review-panel.ts'
import type { ReviewWork } from './use-review-work.ts'

const lineId = (line: GridLine): string => line.id
const lineNumber = (line: GridLine): number => line.number
const noneRefused: RefusedCells = new Map()

export type ReviewSheetProps = {
  review: Review
  work: ReviewWork
  /** Only the rows of this cause. */
  cause: Cause | null
  onCurrent: (current: CurrentCell | null) => void
  panel: ReviewPanel
  /** Changes whenever the cells of the cause are to be typed in. */
  mending: number
}

/** The rows of one content: filter, the line of the chosen cell, and the grid to mend them in. */
export function ReviewSheet({ review, work, cause, onCurrent, panel, mending }: ReviewSheetProps) {
  const all = useMessages()
  const m = all.exchange.review
  const notify = useNotify()
  /** What was typed or pasted and could not be taken, by cell; until something else is. */
  const [refused, setRefused] = useState<RefusedCells>(noneRefused)
  const [chosen, setChosen] = useState<ReturnContent | null>(null)
  const [filter, setFilter] = useState<RowFilter>('all')
  /** Null: shown where the file's words differ from what would be written. */
  const [wantsOriginal, setWantsOriginal] = useState<boolean | null>(null)
  const [chosenCell, setCurrent] = useState<{ grid: string; rowId: string; field: string } | null>(null)
  /** F8 or Shift+F8 came here from another content. */
  const [sentOn, setSentOn] = useState<1 | -1 | null>(null)
  const ofCause = review.rows.find((row) => cause?.rowIds.has(row.id))?.content
  const content =
    ofCause ??
    (chosen !== null && review.contents.includes(chosen)
      ? chosen
      : (review.rows[0]?.content ?? review.contents[0]))
  const { cellValue, typed } = work
  // What is typed here makes no difference: a column of its own must not come of it.
  const isReworded = useMemo(
    () => content !== undefined && isRewordedInFile(review, content),
    [review, content],
  )
  const isOriginalShown = wantsOriginal ?? isReworded
  const originals = isOriginalShown ? (panel.isWide ? 'all' : 'main') : 'none'
  // biome-ignore lint/correctness/useExhaustiveDependencies: cellValue changes with what was typed
  const columns = useMemo(
    () =>
      content === undefined ? [] : reviewColumns({ m: all, review, content, originals, cellValue, refused }),
    [all, review, content, originals, typed, refused],
  )
  const only = cause !== null && cause.rowIds.size > 0 ? cause.rowIds : null
  const lines = useMemo(
    () => (content === undefined ? [] : linesOf(review, content, only === null ? filter : 'all', only)),
    [review, content, filter, only],
  )
  // Another grid begins at another cell.
  const gridKey = [review.fileId, content, only === null ? filter : cause?.id, mending].join(' ')
  const current = chosenCell?.grid === gridKey ? chosenCell : null
  const first = lines.find((line) => line.kind === 'row')
  const chosenRow = useMemo(
    () => review.rows.find(({ id }) => id === current?.rowId),
    [review, current?.rowId],
  )
  const currentRow = chosenRow ?? (first?.kind === 'row' ? first.row : null)
  const currentColumn = current?.field ?? (content === undefined ? '' : mainField[content])
  const currentField = fieldInFile(currentColumn) ?? currentColumn
  const leftAside = current === null ? undefined : lines.find(({ id }) => id === current.rowId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new row or field is news
  useEffect(
    () => onCurrent(currentRow ? { row: currentRow, field: currentField } : null),
    [currentRow, currentField],
  )
  if (content === undefined) return null

  const goToNextContent: OnNoProblem = (step, sought) => {
    if (only !== null) return false
    const next = contentWithProblem(review, content, step, sought)
    if (next === null) {
      const left = sought === 'any' ? openOfFile(review) : 0
      return left > 0 && m.askedOfFile(left)
    }
    setSentOn(step)
    setFilter('all')
    setChosen(next)
    return true
  }
  const edit = (edits: readonly CellEdit[]) => {
    const read = readEdits(m, review, content, columns, edits)
    setRefused(read.refused)
    const [first] = read.refused.values()
    if (first !== undefined)
      notify.refused(read.refused.size > 1 ? m.refusedCells(read.refused.size, first) : first)
    if (read.cells.length > 0)
      work.setCells(read.cells, (cell) => read.back.has(cellKey(cell.rowId, cell.field)))
  }

  return (
    <>
      <div className="nep-filter-bar nep-no-print" data-nep-pane>
        {review.contents.length > 1 && (
          <QuickFilter
            label={m.contentLabel}
            value={content}
            onChange={(next) => {
              setSentOn(null)
              setChosen(next)
            }}
            options={review.contents.map((value) => ({
              value,
              label: all.exchange.board.contents[value],
              count: listOf(review, value)?.rows ?? 0,
            }))}
          />
        )}
        <QuickFilter
          label={m.filterLabel}
          value={only === null ? filter : 'all'}
          onChange={setFilter}
          options={rowFilters
            .map((value) => ({ value, label: m.filters[value], count: countIn(review, content, value) }))
            .filter(({ value, count }) => value === 'all' || count > 0)}
        />
        <div className="nep-filter-bar__end">
          <Checkbox
            label={m.showOriginal}
            checked={isOriginalShown}
            onChange={(event) => setWantsOriginal(event.currentTarget.checked)}
          />
          <Button
            size="xs"
            variant="default"
            aria-pressed={panel.isOpen}
            aria-keyshortcuts="F4"
            title={all.exchange.original.toggleHint}
            leftSection={<IconLayoutSidebarRight size={15} aria-hidden />}
            onClick={panel.toggle}
          >
            {all.exchange.original.toggle}
          </Button>
        </div>
      </div>
      {leftAside?.kind === 'ignored' ? (
        <ReviewIgnoredLine row={leftAside.ignored} />
      ) : (
        currentRow && (
          <ReviewCellLine
            review={review}
            row={currentRow}
            column={currentColumn}
            refused={refused.get(cellKey(currentRow.id, currentField))}
            onStep={(step) => void work.decide(step)}
          />
        )
      )}
      <div className="nep-review__grid" data-nep-pane>
        <EntryGrid<GridLine>
          key={gridKey}
          id={`review-${content}`}
          label={m.gridLabel}
          columns={columns}
          rows={lines}
          rowId={lineId}
          onEdit={edit}
          refusedIn={(edits) => readEdits(m, review, content, columns, edits).refused.size}
          rowNumber={lineNumber}
          onCurrentChange={(rowId, field) => setCurrent({ grid: gridKey, rowId, field })}
          history={work}
          onNoProblem={goToNextContent}
          startsAtProblem={only === null && sentOn === -1 ? 'last' : only !== null || sentOn === 1}
          hasFocusAtStart={sentOn !== null || mending > 0}
          empty={<EmptyState>{m.noRows}</EmptyState>}
        />
      </div>
    </>
  )
}
