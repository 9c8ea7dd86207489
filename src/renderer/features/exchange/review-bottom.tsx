import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCheck } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Review } from '#shared/contract/exchange-review.ts'
import { toCarryOut, toWrite } from '#shared/domain/exchange/import-totals.ts'
import { type FileStatus, fileMoves } from '#shared/domain/received-file.ts'
import { useMessages } from '../../platform/messages.tsx'
import { KeyHint } from '../../ui/keys/key-hint.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { removalsIn } from './removals.ts'
import { ReviewRequest } from './review-request.tsx'
import type { ReviewWork } from './use-review-work.ts'

export type ReviewBottomProps = {
  review: Review
  work: ReviewWork
  isCommitting: boolean
  onCommit: () => void
  onUndoImport: () => void
  onOwner: () => void
  onSetAside: (isAside: boolean) => void
  onSendBack: () => void
  /** To the next file that waits for the clerk; null when there is none. */
  onNext: (() => void) | null
}

/** Whether an import would write anything; removals and "nothing to report" are something to write too. */
const isSomethingToWrite = (review: Review): boolean => toCarryOut(review.totals) > 0 || review.nil.length > 0

/** The newer file of the commune that the register goes by: importing this one again would bring old values back. */
const overtakenBy = ({ status, sending }: Review) =>
  status === 'imported' ? (sending?.overtakenBy ?? null) : null

/** It came in, asks nothing, and the register holds all of it: taken all the same, so that it is waited for no longer. */
export const isKnownWhole = (review: Review): boolean =>
  review.status === 'waiting' &&
  review.rowCount > 0 &&
  review.open.places === 0 &&
  !isSomethingToWrite(review)

/** Whether an import is offered at all. */
export const canImport = (review: Review): boolean =>
  importable.has(review.status) &&
  review.unitId !== null &&
  review.totals.addsUp &&
  (isSomethingToWrite(review) || isKnownWhole(review)) &&
  overtakenBy(review) === null

const importable: ReadonlySet<FileStatus> = new Set(['waiting', 'imported', 'sent_back'])
const away: ReadonlySet<FileStatus> = new Set(['set_aside', 'sent_back', 'corrected'])
const isAway = ({ status }: Review): boolean => away.has(status)
/** What an import stands of has to be taken back first. */
const canSetAside = ({ status, batch }: Review): boolean =>
  batch === null && fileMoves.canMove(status, 'set_aside')
const canSendBack = ({ status }: Review): boolean => fileMoves.canMove(status, 'sent_back')

/** Control totals, always in sight, and the step that is next. */
export function ReviewBottom(props: ReviewBottomProps) {
  const { review, work, isCommitting, onCommit, onUndoImport, onSetAside, onSendBack, onNext } = props
  const all = useMessages().exchange
  const m = all.review
  const { totals } = review
  const accepted = totals.new + totals.changed + totals.unchanged
  const removals = removalsIn(all, review)
  const canCommit = canImport(review)
  const newer = overtakenBy(review)
  const isDone = !canCommit && review.status === 'imported'
  if (review.refusal !== null) return <RefusedBottom {...props} />
  return (
    <BottomBar
      facts={
        <div className="nep-review-totals" role="status" title={m.totals.hint}>
          <b>{m.totals.rows(totals.filledRows)}</b>
          <span>= {m.totals.accepted(accepted)}</span>
          <span className="nep-review-totals__detail nep-dim">
            {m.totals.detail(
              all.counts.records(review.contents, toWrite(totals) + totals.records.unchanged),
              all.counts.counted(totals.records),
            )}
          </span>
          <span>+ {m.totals.undecided(totals.undecided)}</span>
          <span>+ {m.totals.rejected(totals.rejected)}</span>
          <span>+ {m.totals.ignored(totals.ignored)}</span>
          <StateBadge
            tone={totals.addsUp ? 'ok' : 'bad'}
            icon={totals.addsUp ? IconCheck : IconAlertTriangle}
            isTinted
          >
            {totals.addsUp ? m.totals.addsUp : m.totals.doesNotAddUp}
          </StateBadge>
        </div>
      }
      actions={
        <>
          <span className="nep-review-keys">
            <KeyHint keys="F8" label={m.keys.next} />
          </span>
          <Button
            variant="default"
            px={8}
            aria-label={m.undoStep}
            title={m.undoStep}
            disabled={!review.canUndo}
            onClick={work.undo}
          >
            <IconArrowBackUp size={16} aria-hidden />
          </Button>
          <Button
            variant="default"
            px={8}
            aria-label={m.redoStep}
            title={m.redoStep}
            disabled={!review.canRedo}
            onClick={work.redo}
          >
            <IconArrowForwardUp size={16} aria-hidden />
          </Button>
          {review.batch !== null && (
            <Button variant="default" onClick={onUndoImport}>
              {m.undoImport}
            </Button>
          )}
          {canSetAside(review) && (
            <Button variant="default" disabled={work.isBehind} onClick={() => onSetAside(true)}>
              {m.setAside}
            </Button>
          )}
          {isAway(review) && (
            <Button variant="default" onClick={() => onSetAside(false)}>
              {m.takeBack}
            </Button>
          )}
          {canSendBack(review) && (
            <Button variant="default" onClick={onSendBack}>
              {all.sendBack.action}
            </Button>
          )}
          <span className="nep-review-later">
            <Button variant="default" component={Link} to="/exchange">
              {m.later}
            </Button>
          </span>
          {newer !== null ? (
            <span className="nep-dim">{m.sending.overtaken(newer.number, review.sending?.number ?? 0)}</span>
          ) : isDone && onNext !== null ? (
            <Button data-nep-home="next" onClick={onNext}>
              {m.nextFile}
            </Button>
          ) : (
            <Button
              disabled={!canCommit}
              loading={isCommitting}
              onClick={onCommit}
              aria-keyshortcuts="Control+Enter"
            >
              {toWrite(totals) > 0
                ? m.commit(
                    all.counts.records(review.contents, toWrite(totals)) +
                      all.counts.andRemoved(removals.count),
                  )
                : removals.count > 0
                  ? m.commitRemoving(removals.records)
                  : review.nil.length > 0
                    ? m.commitNil
                    : canCommit
                      ? m.commitKnown
                      : m.nothingNew}{' '}
              {canCommit && (
                <span className="nep-exchange-key">
                  <KeyHint keys="Ctrl+Enter" />
                </span>
              )}
            </Button>
          )}
        </>
      }
    />
  )
}

/** A refused file has nothing to count; its sender is told why, or it is put out of sight. */
function RefusedBottom({ review, onOwner, onSetAside, onSendBack }: ReviewBottomProps) {
  const m = useMessages().exchange
  return (
    <BottomBar
      facts={
        <>
          <span className="nep-dim">{review.fileName}</span>
          <ReviewRequest review={review} />
        </>
      }
      actions={
        <>
          {review.unitId !== null && (
            <Button variant="default" onClick={onOwner}>
              {m.owner.change}
            </Button>
          )}
          {isAway(review) && (
            <Button variant="default" onClick={() => onSetAside(false)}>
              {m.review.takeBack}
            </Button>
          )}
          {canSetAside(review) && (
            <Button variant="default" onClick={() => onSetAside(true)}>
              {m.review.setAside}
            </Button>
          )}
          {canSendBack(review) && (
            <Button variant="default" onClick={onSendBack}>
              {m.sendBack.action}
            </Button>
          )}
        </>
      }
    />
  )
}
