import { useEffect, useState } from 'react'
import type { Review } from '#shared/contract/exchange-review.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { goHomeSoon } from '../../ui/keys/home-focus.ts'
import { useStable } from '../../ui/use-stable.ts'
import { useCommit } from './queries.ts'
import { removalsIn } from './removals.ts'
import { canImport, isKnownWhole } from './review-bottom.tsx'
import type { ReviewWork } from './use-review-work.ts'

/**
 * Import (also Ctrl+Enter). It waits until every step of the clerk is kept and shown, and is asked about while something
 * is open, and where it takes something out of the register.
 */
export function useReviewActions(review: Review | undefined, work: ReviewWork) {
  const all = useMessages().exchange
  const m = all.review
  const notify = useNotify()
  const commit = useCommit()
  /** The file whose import was asked for before its last step was shown. */
  const [wanted, setWanted] = useState<string | null>(null)
  /** The file of which it is asked whether it goes in as it stands. */
  const [asked, setAsked] = useState<string | null>(null)
  /** The file that has just gone in; from it the keys go on to the next one. */
  const [done, setDone] = useState<string | null>(null)
  const isShownDone =
    review !== undefined && done === review.fileId && review.status === 'imported' && !canImport(review)
  useEffect(() => {
    if (!isShownDone) return
    return goHomeSoon(() => setDone(null))
  }, [isShownDone])
  const write = (shown: Review) => {
    const { fileId, revision, fingerprint, open, contents } = shown
    const removals = removalsIn(all, shown)
    setAsked(null)
    commit.mutate(
      { fileId, revision, fingerprint, leftOpen: open.places },
      {
        onSuccess: (result) => {
          setDone(fileId)
          const left = result.undecided + result.rejected
          const said = [
            isKnownWhole(shown)
              ? m.knownWhole(all.counts.records(contents, result.unchanged))
              : m.committed(all.counts.written(contents, { ...result, removed: 0 })),
            ...(result.removed > 0 ? [m.removed(removals.records, removals.names)] : []),
            ...(result.open.places > 0 ? [m.leftOpen(result.open.places)] : []),
            ...(result.open.blank > 0 ? [m.leftBlank(all.counts.blank(result.open))] : []),
            ...(left > 0 ? [m.leftOut(left)] : []),
          ]
          // Where it went stands above the rows.
          notify.done(said.join(' '))
        },
        onError: notify.failed,
      },
    )
  }
  const commitShown = useStable(() => {
    if (review === undefined || commit.isPending || !canImport(review)) return
    if (review.open.places > 0 || review.totals.records.removed > 0) setAsked(review.fileId)
    else write(review)
  })
  const fileId = review?.fileId
  const isAwaited = wanted !== null && wanted === fileId && !work.isBehind
  useEffect(() => {
    if (!isAwaited) return
    setWanted(null)
    commitShown()
  }, [isAwaited, commitShown])
  const commitNow = useStable(() => {
    if (!work.isBehind) return commitShown()
    if (fileId === undefined) return
    // A step that failed has said so; its file is not imported without it.
    void work.settled().then((isKept) => isKept && setWanted(fileId))
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.defaultPrevented) return
      if (document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      commitNow()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [commitNow])
  return {
    commit: commitNow,
    isAsking: asked !== null && asked === fileId,
    stopAsking: () => setAsked(null),
    commitAsIs: () => review !== undefined && write(review),
    isCommitting: commit.isPending || (wanted !== null && wanted === fileId),
  }
}
