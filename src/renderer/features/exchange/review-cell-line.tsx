import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { Review, ReviewIssue, ReviewRow } from '#shared/contract/exchange-review.ts'
import { type FieldValue, fieldsOf, mainField } from '#shared/domain/exchange/incoming.ts'
import type { Origin } from '#shared/domain/exchange/origins.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'
import { originIn } from '#shared/domain/exchange/review-lists.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ClampedText } from '../../ui/clamped-text.tsx'
import { useStable } from '../../ui/use-stable.ts'
import { type CellAction, cellActions } from './review-cell-actions.ts'
import { fieldInFile } from './review-columns.tsx'
import { changeSaid, conflictSaid, keptSaid } from './review-shown.tsx'
import { originalText, shownValue } from './review-values.ts'

export type ReviewCellLineProps = {
  review: Review
  row: ReviewRow
  /** The chosen one: a field, what the file says of one, or what tells how the row stands. */
  column: string
  /** Why what was typed here was not taken. */
  refused: string | undefined
  onStep: (step: ReviewStep) => void
}

/** A cell that gave another field its value is asked about for this one too: a year's that holds a day. */
const askedOrigin = (own: readonly ReviewIssue[]): Origin | undefined => {
  const issue = own.find(({ cell }) => cell !== undefined)
  return issue?.cell === undefined ? undefined : { cell: issue.cell, raw: issue.params.raw ?? '' }
}

/** The chosen cell: where it stands, what the file says, what will be written, why it is asked about, what can be done. */
export function ReviewCellLine({ review, row, column, refused, onStep }: ReviewCellLineProps) {
  const messages = useMessages()
  const all = messages.exchange
  const notify = useNotify()
  const m = all.review
  const names: Readonly<Record<string, string>> = all.fields
  const inFile = fieldInFile(column)
  const field = inFile ?? column
  const isField = (fieldsOf[row.content] as readonly string[]).includes(field)
  const asked = review.issues.filter((issue) => issue.rowId === row.id && !issue.isSettled)
  const own = asked.filter((issue) => issue.field === field)
  const origin = originIn(review.lists, row, field) ?? askedOrigin(own)
  const shown = (name: string, of: FieldValue | undefined) => shownValue(m, row.content, name, of)
  // The cell that tells how a row stands is named by whom the row is about.
  const main = isField ? field : mainField[row.content]
  const words = inFile === null ? shown(main, row.values[main]) : (origin?.raw ?? '')
  // The columns that say so are the row's, and no cells of the file.
  const value = words || (inFile === null ? m.emptyCell : m.blankInFile)
  const raw =
    inFile !== null
      ? ''
      : row.edited.includes(field)
        ? (origin?.raw ?? '')
        : originalText(m, row.content, field, origin?.raw, row.values[field])
  // Of this cell, then of the row; what another cell is asked about is said there.
  const ofRow = asked.filter((issue) => issue.field === undefined)
  const asks = [...own, ...ofRow].map((issue) => issue.sentence)
  // Both sides are told wherever the keys are that decide between them.
  const conflicts = row.changes
    .filter(({ isConflict }) => isConflict || row.why === 'frozen')
    .map((one) => conflictSaid(m, review, row, one, names[one.field] ?? one.field))
  const later = row.why === 'said_later' ? [m.saidLater] : []
  const said = row.outcome === 'conflicting' ? [...conflicts, ...later, ...asks] : asks
  const sentences = refused === undefined ? [...new Set(said)] : [refused]
  const change = row.changes.find((one) => one.field === field)
  const isLeftOut = row.why === 'by_clerk' && row.recordId !== null
  const fallback =
    inFile !== null
      ? m.inFileHint(names[field] ?? field)
      : isLeftOut
        ? m.rowStands[row.content]
        : isField
          ? m.cellHint
          : messages.ui.grid.readOnly
  const actions = cellActions(m, review, row, column)
  const act = ({ step, note }: CellAction) => {
    if (step !== null) onStep(step)
    if (note !== undefined) notify.refused(note)
  }
  const onKey = useStable((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || document.querySelector('[role="dialog"]') !== null) return
    const action = actions.find(({ code }) => code === event.code)
    if (action === undefined) return
    event.preventDefault()
    act(action)
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onKey])
  return (
    <div className="nep-review-line">
      <div className="nep-review-line__what">
        <b className="nep-review-line__cell">{origin?.cell ?? `${row.sheet} ${row.rows[0] ?? ''}`}</b>
        {raw !== '' && (
          <>
            <span className="nep-review-line__words nep-dim" title={raw}>
              {raw}
            </span>
            <span aria-hidden>→</span>
          </>
        )}
        <b className="nep-review-line__words" title={value}>
          {value}
        </b>
        <span className="nep-review-line__text">
          <ClampedText>
            {sentences.length > 0
              ? sentences.join(' ')
              : inFile === null && field in row.kept
                ? keptSaid(m, review, row, field, raw || value)
                : inFile === null && change && row.recordId !== null
                  ? changeSaid(m, review, row, change)
                  : fallback}
          </ClampedText>
        </span>
      </div>
      <div className="nep-review-line__actions">
        {actions.map((action) => (
          <Button
            key={action.keys}
            size="xs"
            variant="default"
            aria-keyshortcuts={action.keys}
            // Pressed it says why: a button that is off could not.
            aria-disabled={action.step === null || undefined}
            data-off={action.step === null || undefined}
            title={[`${action.label} (${action.keys})`, action.note].filter(Boolean).join('\n')}
            onClick={() => act(action)}
          >
            {action.label}
          </Button>
        ))}
      </div>
    </div>
  )
}
