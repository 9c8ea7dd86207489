import { Button } from '@mantine/core'
import type { DuplicatePairView, PairSide } from '#shared/contract/commendation-types.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { KeyHint } from '../../ui/keys/key-hint.tsx'
import { useLetterKeys } from '../../ui/keys/use-letter-keys.ts'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { PairComparison, type PairHead, PairTitle } from '../../ui/pairs/pair-comparison.tsx'
import { isSamePair, type Pair } from './pairs.ts'
import { usePair, useReopenPair, useResolvePair } from './queries.ts'

export type PairPanelProps = {
  pair: Pair
  /** All that are still open, to go on from one to the next. */
  pairs: readonly Pair[]
  onNext: (pair: Pair | null) => void
  onClose: () => void
}

/** Two nominations side by side: differences first, what both say once. The clerk decides, with 1 or 2. */
export function PairPanel({ pair, pairs, onNext, onClose }: PairPanelProps) {
  const m = useMessages().commendation
  const notify = useNotify()
  const view = usePair(pair.firstId, pair.secondId)
  const resolve = useResolvePair()
  const reopen = useReopenPair()
  const at = pairs.findIndex((known) => isSamePair(known, pair))
  const next = pairs.find((known, index) => index > at && !isSamePair(known, pair)) ?? null
  const isDecided = view.data !== undefined && view.data.decision !== null

  const decide = (decision: 'same' | 'different') => {
    if (view.data === undefined || isDecided || resolve.isPending) return
    resolve.mutate(
      { ...pair, decision, keepId: pair.firstId },
      {
        onSuccess: () => notify.done(decision === 'same' ? m.pairSame : m.pairDifferent),
        onError: notify.failed,
      },
    )
  }
  const undo = () =>
    reopen.mutate(pair, { onSuccess: () => notify.done(m.pairUndone), onError: notify.failed })
  useLetterKeys([
    ['1', () => decide('same')],
    ['2', () => decide('different')],
  ])

  const likeness = view.data?.likeness ?? null
  const kind = view.data?.first.subjectKind ?? 'individual'
  return (
    <SidePanel
      title={likeness === null ? m.compare : <PairTitle kind={kind} likeness={likeness} />}
      onClose={onClose}
      footer={
        <div className="nep-pair__footer">
          {isDecided ? (
            <>
              <span>{view.data?.decision === 'same' ? m.pairSame : m.pairDifferent}</span>
              <Button variant="default" loading={reopen.isPending} onClick={undo}>
                {m.pairUndo}
              </Button>
            </>
          ) : (
            <>
              <Button variant="default" aria-keyshortcuts="1" onClick={() => decide('same')}>
                {m.same[kind]}
                <KeyHint keys="1" />
              </Button>
              <Button variant="default" aria-keyshortcuts="2" onClick={() => decide('different')}>
                {m.different[kind]}
                <KeyHint keys="2" />
              </Button>
            </>
          )}
          <span className="nep-dim">{m.pairRecorded}</span>
          <Button size="xs" variant="subtle" color="gray" onClick={() => onNext(next)}>
            {m.pairLater}
          </Button>
        </div>
      }
    >
      <QueryView query={view}>{(value) => <PairView view={value} at={at} all={pairs.length} />}</QueryView>
    </SidePanel>
  )
}

function PairView({ view, at, all }: { view: DuplicatePairView; at: number; all: number }) {
  const m = useMessages().commendation
  const isFrozen = view.first.decision !== null || view.second.decision !== null
  const headOf = (side: PairSide): PairHead => ({
    name: side.unitName || side.name,
    origin:
      side.decision === null
        ? side.origin === null
          ? m.sources[side.source]
          : m.fromRow(side.origin.row)
        : `${m.decidedBy(side.decision.number)}, ${side.year}`,
  })
  return (
    <PairComparison
      first={headOf(view.first)}
      second={headOf(view.second)}
      facts={view.facts}
      likeness={view.likeness}
      {...(at >= 0 ? { at: at + 1, all } : {})}
      hint={`${isFrozen ? m.sameDecidedHint : m.sameHint} ${m.warningsNeverBlock}`}
    />
  )
}
