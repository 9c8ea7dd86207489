import type { ReactNode } from 'react'
import type { FindingSummary } from '#shared/contract/findings.ts'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { roundName } from '#shared/domain/round.ts'
import type { VisitLack } from '#shared/domain/visit.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../../platform/messages.tsx'

export type MissingLineProps = {
  visit: VisitDetail
  onGoTo: (criterionId: string) => void
  onOpenFinding: (finding: FindingSummary) => void
}

type Item = { key: string; text: string; act: (() => void) | null }

const scrollTo = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'center' })

/** Under the title: what is missing before the next step; each word leads to its place. */
export function MissingLine(props: MissingLineProps): ReactNode {
  const { visit } = props
  const m = useMessages().visits.missing
  if (visit.status === 'scheduled')
    return visit.round.status === 'open' ? m.notStarted : m.roundNotOpen(roundName(visit.round.ordinal))
  if (visit.status === 'postponed' || visit.status === 'cancelled') return m.reason(visit.statusReason)
  const items = itemsOf(m, props)
  if (visit.status === 'concluded' && items.length === 0) return null
  if (items.length === 0) return <span className="nep-text-ok">{m.nothing}</span>
  return (
    <span className="nep-missing" title={items.map((item) => item.text).join(', ')}>
      {visit.status === 'under_way' ? m.toConclude : m.stillMissing}{' '}
      {items.map(({ key, text, act }, index) => (
        <span key={key}>
          {index > 0 && ', '}
          {act === null ? (
            text
          ) : (
            <button type="button" onClick={act}>
              {text}
            </button>
          )}
        </span>
      ))}
    </span>
  )
}

const itemsOf = (
  m: Messages['visits']['missing'],
  { visit, onGoTo, onOpenFinding }: MissingLineProps,
): Item[] => {
  const unseen = visit.oldFindings.filter((finding) => finding.recheck === null)
  const undated = visit.findingList.filter((finding) => finding.remedyDueOn === null)
  const [firstUndated] = undated
  const lacks = visit.lacks.map((lack) => itemOfLack(m, lack, onGoTo))
  return [
    ...lacks.filter((item) => item.key === 'unanswered'),
    ...(unseen.length === 0
      ? []
      : [{ key: 'old', text: m.oldFindings(unseen.length), act: () => scrollTo('old-findings') }]),
    ...(firstUndated === undefined
      ? []
      : [{ key: 'due', text: m.deadlines(undated.length), act: () => onOpenFinding(firstUndated) }]),
    ...lacks.filter((item) => item.key !== 'unanswered'),
  ]
}

const itemOfLack = (
  m: Messages['visits']['missing'],
  lack: VisitLack,
  onGoTo: (criterionId: string) => void,
): Item => {
  const words = {
    no_team_people: m.teamPeople,
    no_unit_people: m.unitPeople,
    no_minutes_number: m.minutesNumber,
    no_conclusion: m.conclusion,
    no_date: m.date,
  }
  if (!('criterionIds' in lack)) return { key: lack.code, text: words[lack.code], act: null }
  const count = lack.criterionIds.length
  const [first] = lack.criterionIds
  const text = {
    unanswered: m.unanswered,
    critical_fail_without_finding: m.criticalWithoutFinding,
    fail_without_note: m.failNotes,
    evidence_missing: m.evidence,
  }[lack.code](count)
  return { key: lack.code, text, act: first === undefined ? null : () => onGoTo(first) }
}
