import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { Review, ReviewIssue, ReviewRow } from '#shared/contract/exchange-review.ts'
import { type FieldValue, mainField } from '#shared/domain/exchange/incoming.ts'
import type { Origin } from '#shared/domain/exchange/origins.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'
import { originIn } from '#shared/domain/exchange/review-lists.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ClampedText } from '../../ui/clamped-text.tsx'
import { useStable } from '../../ui/use-stable.ts'
import { cellActions } from './review-cell-actions.ts'
import { rowSeat } from './review-seats.ts'
import { originalText, shownValue } from './review-values.ts'

export type ReviewCellLineProps = {
  review: Review
  row: ReviewRow
  field: string
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
export function ReviewCellLine({ review, row, field, refused, onStep }: ReviewCellLineProps) {
  const all = useMessages().exchange
  const m = all.review
  const names: Readonly<Record<string, string>> = all.fields
  const asked = review.issues.filter((issue) => issue.rowId === row.id && !issue.isSettled)
  const own = asked.filter((issue) => issue.field === field)
  const origin = originIn(review.lists, row, field) ?? askedOrigin(own)
  const shown = (name: string, of: FieldValue | undefined) => shownValue(m, row.content, name, of)
  // The cell that tells how a row stands is named by whom the row is about.
  const main = field === rowSeat ? mainField[row.content] : field
  const value = shown(main, row.values[main])
  const raw = row.edited.includes(field)
    ? (origin?.raw ?? '')
    : originalText(m, row.content, field, origin?.raw, row.values[field])
  // Of this cell, then of the row; what another cell is asked about is said there.
  const ofRow = asked.filter((issue) => issue.field === undefined)
  const asks = [...own, ...ofRow].map((issue) => issue.sentence)
  // Both sides are told wherever the keys are that decide between them.
  const conflicts = row.changes
    .filter(({ isConflict }) => isConflict || row.why === 'frozen')
    .map((one) =>
      m.conflict(names[one.field] ?? one.field, shown(one.field, one.old), shown(one.field, one.new)),
    )
  const later = row.why === 'said_later' ? [m.saidLater] : []
  const said = row.outcome === 'conflicting' ? [...conflicts, ...later, ...asks] : asks
  const sentences = refused === undefined ? [...new Set(said)] : [refused]
  const change = row.changes.find((one) => one.field === field)
  const actions = cellActions(m, review, row, field)
  const onKey = useStable((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || document.querySelector('[role="dialog"]') !== null) return
    const action = actions.find(({ code }) => code === event.code)
    if (action === undefined) return
    event.preventDefault()
    onStep(action.step)
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
          {value || m.emptyCell}
        </b>
        <span className="nep-review-line__text">
          <ClampedText>
            {sentences.length > 0
              ? sentences.join(' ')
              : field in row.kept
                ? m.kept(shown(field, row.kept[field]), raw || value)
                : change && row.recordId !== null
                  ? m.change(
                      shownValue(m, row.content, field, change.old),
                      shownValue(m, row.content, field, change.new),
                    )
                  : m.cellHint}
          </ClampedText>
        </span>
      </div>
      <div className="nep-review-line__actions">
        {actions.map(({ label, keys, step }) => (
          <Button
            key={keys}
            size="xs"
            variant="default"
            aria-keyshortcuts={keys}
            title={`${label} (${keys})`}
            onClick={() => onStep(step)}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}
