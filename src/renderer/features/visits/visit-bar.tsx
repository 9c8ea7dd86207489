import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { VisitCriterion, VisitDetail } from '#shared/contract/visits.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import { kindsAbout } from '#shared/domain/document-kind.ts'
import type { VisitStatus } from '#shared/domain/visit.ts'
import { DocumentsMenu } from '../../platform/documents-menu.tsx'
import { useMessages } from '../../platform/messages.tsx'
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

/** Before it begins there is only the form to take along. */
const visitKinds = (status: VisitStatus): DocumentKind[] =>
  status === 'scheduled' ? ['check_form'] : kindsAbout('visits')

/** How far the visit is, its keys, and the next step. */
export function VisitBar({ visit, criteria, isPending, onStart, onAnswerRest, onConclude }: VisitBarProps) {
  const m = useMessages().visits
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
          {visit.status !== 'cancelled' && (
            <DocumentsMenu kinds={visitKinds(visit.status)} subjectId={visit.id} />
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
