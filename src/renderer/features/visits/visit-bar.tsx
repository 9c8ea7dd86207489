import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { VisitCriterion, VisitDetail } from '#shared/contract/visits.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOpenDocument } from '../../platform/open-document.ts'
import { KeyHint } from '../../ui/keys/key-hint.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { isOpenCriterion } from './use-criterion-cursor.ts'

export type VisitBarProps = {
  visit: VisitDetail
  criteria: readonly VisitCriterion[]
  isPending: boolean
  onStart: () => void
  onAnswerRest: () => void
  onConclude: () => void
}

/** How far the visit is, its keys, and the next step. */
export function VisitBar({ visit, criteria, isPending, onStart, onAnswerRest, onConclude }: VisitBarProps) {
  const m = useMessages().visits
  const documents = useOpenDocument()
  const open = criteria.filter(isOpenCriterion).length
  const count = (verdict: string) =>
    criteria.filter((criterion) => criterion.answer?.verdict === verdict).length
  const isUnderWay = visit.status === 'under_way'
  return (
    <BottomBar
      facts={
        <>
          {open === 0 && criteria.length > 0 && (
            <IconCheck className="nep-icon-ok" size={16} stroke={1.8} aria-hidden />
          )}
          <span role="status">
            {m.facts(criteria.length - open, criteria.length, count('pass'), count('fail'), count('na'))}
          </span>
          {isUnderWay && (
            <span className="nep-visit__keys">
              <KeyHint keys="1 2 3" label={m.keys.answer} />
              <KeyHint keys="G" label={m.keys.note} />
              <KeyHint keys="T" label={m.keys.finding} />
              <KeyHint keys="M" label={m.keys.evidence} />
              <KeyHint keys="F8" label={m.keys.nextOpen} />
            </span>
          )}
        </>
      }
      actions={
        <>
          {visit.status !== 'scheduled' && visit.status !== 'cancelled' && (
            <Button
              variant="default"
              loading={documents.isPending}
              onClick={() => documents.open('minutes', visit.id)}
            >
              {m.openMinutes}
            </Button>
          )}
          {isUnderWay && (
            <Button variant="default" disabled={open === 0} onClick={onAnswerRest}>
              {m.answerRest}
            </Button>
          )}
          {isUnderWay && (
            <Button onClick={onConclude} loading={isPending} aria-keyshortcuts="Control+Enter">
              {m.conclude}
              <KeyHint keys="Ctrl+Enter" />
            </Button>
          )}
          {visit.status === 'scheduled' && (
            <Button
              onClick={onStart}
              loading={isPending}
              disabled={visit.round.status !== 'open'}
              aria-keyshortcuts="Control+Enter"
            >
              {m.start}
              <KeyHint keys="Ctrl+Enter" />
            </Button>
          )}
        </>
      }
    />
  )
}
