import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Review } from '#shared/contract/exchange-review.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../../platform/messages.tsx'
import type { Cause, CauseId } from './review-causes.ts'
import type { Fix } from './review-fixes.ts'
import { shownValue } from './review-values.ts'

export type ReviewCauseListProps = {
  review: Review
  causes: readonly Cause[]
  chosen: CauseId | null
  onChoose: (id: CauseId | null) => void
  onStep: (step: ReviewStep) => void
  onOpen: (what: 'columns' | 'owner' | 'missing' | 'pairs') => void
  /** To the first of the cause's cells, to type. */
  onMend: (id: CauseId) => void
}

export const causeName = (m: Messages['exchange'], cause: Cause): string => {
  if (cause.id === 'conflict') return m.review.conflictCause
  if (cause.id === 'missing') return m.review.missingCause
  return m.causes[cause.id]
}

/** "7 ô", "2 dòng". */
export const openInWords = (m: Messages['exchange']['review'], { unit, open }: Cause): string =>
  m[unit === 'rows' ? 'rowsCount' : unit](open)

const labelOf = (m: Messages['exchange']['review'], review: Review, cause: Cause, fix: Fix): string => {
  switch (fix.kind) {
    case 'take':
      return fix.count === cause.open ? m.fix.take(fix.count) : m.fix.takeSome(fix.count)
    case 'take_value':
    case 'take_reading': {
      const content = review.rows.find(({ id }) => cause.rowIds.has(id))?.content ?? 'nomination'
      const value = shownValue(m, content, fix.field, fix.value)
      return fix.kind === 'take_value' ? m.fix.takeValue(value, fix.count) : m.fix.takeReading(value)
    }
    case 'accept':
      if (cause.id === 'hidden_sheet_ignored') return m.fix.keepOut
      return cause.id === 'nil_stated' || cause.id === 'nil_unclear' ? m.fix.isNil : m.fix.accept(fix.count)
    case 'leave':
      return m.fix.leave(fix.count)
    case 'take_rows':
      return m.fix.takeRows(fix.count)
    case 'reject_rows':
      return m.fix.rejectRows(fix.count)
    case 'ours':
      return m.fix.ours
    case 'theirs':
      return m.fix.theirs
    case 'columns':
      return m.fix.columns
    case 'owner':
      return m.fix.unit
    case 'missing':
      return m.fix.look
    case 'pairs':
      return m.fix.pairs
    case 'in_place':
      return m.fix.inPlace
  }
}

/** Problems by cause: how many, a sample, and what settles them all. Choosing one shows only its rows. */
export function ReviewCauseList(props: ReviewCauseListProps) {
  const { review, causes, chosen, onChoose, onStep, onOpen, onMend } = props
  const all = useMessages()
  const m = all.exchange.review
  const list = useRef<HTMLUListElement>(null)
  // It may have been chosen elsewhere than here.
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const press = (cause: Cause, fix: Fix) => {
    if ('step' in fix) onStep(fix.step)
    else if (fix.kind === 'in_place') onMend(cause.id)
    else onOpen(fix.kind)
  }
  return (
    <ul ref={list} className="nep-review-causes">
      {causes.map((cause) => {
        const isChosen = cause.id === chosen
        const isSettled = cause.open === 0
        const Icon = isSettled ? IconCheck : cause.level === 'must' ? IconAlertTriangle : IconPencil
        const tone = isSettled ? 'ok' : cause.level === 'must' ? 'warn' : 'info'
        const name = causeName(all.exchange, cause)
        return (
          <li key={cause.id} data-current={isChosen || undefined}>
            <button
              type="button"
              className="nep-review-cause"
              aria-pressed={isChosen}
              title={cause.sentence}
              onClick={() => onChoose(isChosen ? null : cause.id)}
            >
              <Icon size={15} stroke={1.8} aria-hidden data-tone={tone} />
              <span>
                {name}
                {cause.samples.length > 0 && <span className="nep-dim">: {cause.samples.join(', ')}</span>}
              </span>
            </button>
            <div className="nep-review-cause__foot">
              <span data-tone={tone}>{isSettled ? m.settled : openInWords(m, cause)}</span>
              <span className="nep-review-cause__fixes">
                {cause.fixes.map((fix) => {
                  const label = labelOf(m, review, cause, fix)
                  return (
                    <Button
                      key={label}
                      size="xs"
                      variant="default"
                      aria-label={`${label}: ${name}`}
                      onClick={() => press(cause, fix)}
                    >
                      {label}
                    </Button>
                  )
                })}
              </span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
