import { Button } from '@mantine/core'
import { IconAlertTriangle, IconEqual, IconPencil } from '@tabler/icons-react'
import type { DuplicatePairView, PairSide } from '#shared/contract/commendation-types.ts'
import type { LikenessReason } from '#shared/domain/award-duplicates.ts'
import type { ComparedFact } from '#shared/domain/nomination-compare.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { PanelHeading } from '../../ui/facts.tsx'
import { KeyHint } from '../../ui/keys/key-hint.tsx'
import { useLetterKeys } from '../../ui/keys/use-letter-keys.ts'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { isSamePair, type Pair } from './pairs.ts'
import { usePair, useReopenPair, useResolvePair } from './queries.ts'

export type PairPanelProps = {
  pair: Pair
  /** All that are still open, to go on from one to the next. */
  pairs: readonly Pair[]
  onNext: (pair: Pair | null) => void
  onClose: () => void
}

const agreeing: readonly LikenessReason[] = [
  'same_name',
  'accents_missing',
  'same_birth_year',
  'same_unit',
  'same_place',
]

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
  const same = likeness?.reasons.filter((reason) => agreeing.includes(reason)).length ?? 0
  const title =
    likeness === null
      ? m.compare
      : m.pairTitle(
          likeness.strength === 'strong' ? m.strengths.strong[kind] : m.strengths[likeness.strength],
          same,
          likeness.reasons.length,
        )
  return (
    <SidePanel
      title={
        <span className="nep-pair__title">
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
          {title}
        </span>
      }
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
  const differences = view.facts.filter(({ isSame }) => !isSame)
  const sames = view.facts.filter(({ isSame }) => isSame)
  const isFrozen = view.first.decision !== null || view.second.decision !== null
  return (
    <>
      <table className="nep-pair">
        <thead>
          <tr>
            <td>{at >= 0 && m.pairCount(at + 1, all)}</td>
            <th scope="col">
              <SideHead side={view.first} />
            </th>
            <th scope="col">
              <SideHead side={view.second} />
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="nep-pair__band" data-tone="warn">
            <th colSpan={3} scope="rowgroup">
              <IconPencil size={14} stroke={1.8} aria-hidden /> {m.differences(differences.length)}
            </th>
          </tr>
          {differences.map((fact) => (
            <tr key={fact.field} className="nep-pair__difference">
              <FactHead fact={fact} />
              <td>{fact.first || '–'}</td>
              <td>{fact.second || '–'}</td>
            </tr>
          ))}
        </tbody>
        <tbody>
          <tr className="nep-pair__band" data-tone="ok">
            <th colSpan={3} scope="rowgroup">
              <IconEqual size={14} stroke={1.8} aria-hidden /> {m.sames(sames.length)}
            </th>
          </tr>
          {sames.map((fact) => (
            <tr key={fact.field}>
              <FactHead fact={fact} />
              <td colSpan={2}>{fact.first}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.likeness !== null && (
        <section aria-label={m.whyWarned}>
          <PanelHeading>{m.whyWarned}</PanelHeading>
          <ul className="nep-pair__why">
            {view.likeness.reasons.map((reason) => (
              <li key={reason}>{m.likeness[reason]}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="nep-pair__hint">
        {isFrozen ? m.sameDecidedHint : m.sameHint} {m.warningsNeverBlock}
      </p>
    </>
  )
}

function FactHead({ fact }: { fact: ComparedFact }) {
  const m = useMessages().commendation
  return <th scope="row">{m.comparedFields[fact.field]}</th>
}

function SideHead({ side }: { side: PairSide }) {
  const m = useMessages().commendation
  return (
    <>
      <div>{side.unitName || side.name}</div>
      <div className="nep-pair__origin">
        {side.decision === null
          ? side.origin === null
            ? m.sources[side.source]
            : m.fromRow(side.origin.row)
          : `${m.decidedBy(side.decision.number)}, ${side.year}`}
      </div>
    </>
  )
}
