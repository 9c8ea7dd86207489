import { Button } from '@mantine/core'
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import type { RowDecision } from '#shared/domain/exchange/reconcile.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ClampedText } from '../../ui/clamped-text.tsx'
import { shownValue } from './review-values.ts'

export type ReviewCellLineProps = {
  review: Review
  row: ReviewRow
  field: string
  onDecide: (decision: RowDecision | null) => void
}

/** The chosen cell: where it stands, what the file says, what will be written, and why it is asked about. */
export function ReviewCellLine({ review, row, field, onDecide }: ReviewCellLineProps) {
  const m = useMessages().exchange.review
  const origin = row.origins[field]
  const value = shownValue(m, row.content, field, row.values[field])
  const sentences = review.issues
    .filter((issue) => issue.rowId === row.id && !issue.isSettled)
    .sort((a, b) => Number(b.field === field) - Number(a.field === field))
    .map((issue) => issue.sentence)
  const change = row.changes.find((one) => one.field === field)
  const isAsked = row.outcome === 'undecided' || row.outcome === 'conflicting'
  const isLeftOut = row.outcome === 'rejected' && row.why === 'by_clerk'
  return (
    <div className="nep-review-line">
      <b className="nep-review-line__cell">{origin?.cell ?? `${row.sheet} ${row.rows[0] ?? ''}`}</b>
      {origin && origin.raw !== value && (
        <>
          <span className="nep-dim">{origin.raw || '–'}</span>
          <span aria-hidden>→</span>
        </>
      )}
      <b>{value || m.emptyCell}</b>
      <span className="nep-review-line__text">
        <ClampedText>
          {sentences.length > 0
            ? sentences.join(' ')
            : change && row.recordId !== null
              ? m.change(
                  shownValue(m, row.content, field, change.old),
                  shownValue(m, row.content, field, change.new),
                )
              : m.cellHint}
        </ClampedText>
      </span>
      {isAsked && row.outcome === 'undecided' && (
        <>
          <Button size="xs" variant="default" onClick={() => onDecide('take')}>
            {m.takeRow}
          </Button>
          <Button size="xs" variant="default" onClick={() => onDecide('reject')}>
            {m.rejectRow}
          </Button>
        </>
      )}
      {isAsked && row.outcome === 'conflicting' && (
        <>
          <Button size="xs" variant="default" onClick={() => onDecide('ours')}>
            {m.fix.ours}
          </Button>
          {row.why !== 'frozen' && (
            <Button size="xs" variant="default" onClick={() => onDecide('theirs')}>
              {m.fix.theirs}
            </Button>
          )}
        </>
      )}
      {!isAsked && !isLeftOut && (
        <Button size="xs" variant="default" onClick={() => onDecide('reject')}>
          {m.rejectRow}
        </Button>
      )}
      {isLeftOut && (
        <Button size="xs" variant="default" onClick={() => onDecide(null)}>
          {m.takeRow}
        </Button>
      )}
    </div>
  )
}
