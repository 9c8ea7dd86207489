import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ReviewPair } from '#shared/contract/exchange-pairs.ts'
import type { Review } from '#shared/contract/exchange-review.ts'
import type { DuplicateTreatment } from '#shared/domain/duplicate-decision.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { KeyHint } from '../../ui/keys/key-hint.tsx'
import { PairComparison, PairTitle } from '../../ui/pairs/pair-comparison.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { PairActions } from './pair-actions.tsx'
import { PairList } from './pair-list.tsx'
import { headsOf, knownSaid } from './pair-words.ts'
import { usePairs } from './queries.ts'
import type { ReviewWork } from './use-review-work.ts'
import './pair-dialog.css'

export type PairDialogProps = { review: Review; work: ReviewWork; isOpen: boolean; onClose: () => void }

/** Every nominee that looks like somebody who is listed already, side by side, decided one after another by keyboard. */
export function PairDialog({ review, work, isOpen, onClose }: PairDialogProps) {
  const m = useMessages().exchange
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={m.pairs.title(review.unitName ?? m.review.unknownUnit)}
      size={1000}
    >
      <Pairs review={review} work={work} onClose={onClose} />
    </Dialog>
  )
}

function Pairs({ review, work, onClose }: Omit<PairDialogProps, 'isOpen'>) {
  const m = useMessages().exchange.pairs
  const query = usePairs(review.fileId)
  return (
    <QueryView query={query}>
      {({ pairs }) =>
        pairs.length === 0 ? (
          <>
            <EmptyState>{m.empty}</EmptyState>
            <DialogActions>
              <Button onClick={onClose}>{m.close}</Button>
            </DialogActions>
          </>
        ) : (
          <PairBoard pairs={pairs} work={work} onClose={onClose} />
        )
      }
    </QueryView>
  )
}

type PairBoardProps = {
  pairs: readonly ReviewPair[]
  work: ReviewWork
  onClose: () => void
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea')

function PairBoard({ pairs, work, onClose }: PairBoardProps) {
  const m = useMessages().exchange
  const [chosenId, setChosenId] = useState<string | null>(null)
  const times = useOfficeTimes()
  const [isAskingWhy, setAskingWhy] = useState(false)
  /** Of many that are nominated again, most are so for the same reason. */
  const [lastReason, setLastReason] = useState('')
  const open = pairs.filter(({ isSettled }) => !isSettled)
  const current = pairs.find(({ id }) => id === chosenId) ?? open[0] ?? pairs[0]
  const list = useRef<HTMLDivElement>(null)
  // The button or field that had the focus is gone with its pair; the keys go on working from the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what makes buttons come and go
  useEffect(() => {
    if (!isAskingWhy) list.current?.focus()
  }, [current?.id, current?.isSettled, isAskingWhy])
  if (current === undefined) return null
  const at = pairs.indexOf(current)
  const choose = (id: string | undefined) => {
    if (id === undefined) return
    setAskingWhy(false)
    setChosenId(id)
  }
  const decide = (
    verdict: 'same' | 'different' | null,
    treatment: DuplicateTreatment | null = null,
    reason = '',
  ) => {
    setAskingWhy(false)
    if (reason !== '') setLastReason(reason)
    void work.decidePair({ pairId: current.id, verdict, treatment, reason })
    // The next open one after this, else the first before it; the last one stays in sight with its answer.
    const next = open.find((pair) => pairs.indexOf(pair) > at) ?? open.find(({ id }) => id !== current.id)
    setChosenId(verdict === null ? current.id : (next?.id ?? current.id))
  }
  const moves = new Map([
    ['ArrowDown', pairs[at + 1]?.id],
    ['ArrowUp', pairs[at - 1]?.id],
    ['Home', pairs[0]?.id],
    ['End', pairs.at(-1)?.id],
  ])
  const press = (key: string): boolean => {
    if (moves.has(key)) choose(moves.get(key))
    else if (current.isSettled) {
      if (key !== '0') return false
      decide(null)
    } else if (key === '1') decide('same', 'left_out')
    else if (key === '2') decide('different')
    else if (key === '3') setAskingWhy(true)
    else if (key === '4' && current.canUpdate) decide('same', 'updated')
    else return false
    return true
  }
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.altKey) return
    if (event.ctrlKey) {
      if (event.key !== 'z' && event.key !== 'y') return
      event.preventDefault()
      if (event.key === 'z') work.undo()
      else work.redo()
    } else if (press(event.key)) event.preventDefault()
  }
  const known = knownSaid(m.pairs, current, times)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog, wherever its focus is
    <div className="nep-pairs" onKeyDown={onKey}>
      <div className="nep-pairs__side">
        <div className="nep-pairs__progress" role="status">
          {m.pairs.progress(open.length, pairs.length)}
          <KeyHint keys="↑ ↓" />
        </div>
        <PairList pairs={pairs} currentId={current.id} onChoose={choose} listRef={list} />
      </div>
      <div className="nep-pairs__main">
        <h3 className="nep-pairs__title">
          <PairTitle kind={current.subjectKind} likeness={current.likeness} hasReasons />
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className="nep-pairs__facts" tabIndex={0} aria-label={current.here.name}>
          {known !== null && <p className="nep-pairs__known">{known}</p>}
          <PairComparison
            {...headsOf(m, current)}
            facts={current.facts}
            likeness={null}
            at={at + 1}
            all={pairs.length}
            hint={m.pairs.hint}
          />
        </section>
        <PairActions
          key={current.id}
          pair={current}
          isAskingWhy={isAskingWhy}
          lastReason={lastReason}
          onAskWhy={setAskingWhy}
          onDecide={decide}
          onClose={onClose}
        />
      </div>
    </div>
  )
}
