import type { CivilDate } from '../dates.ts'
import type { AnswerKind, Verdict } from './checklist.ts'
import { defineTransitions } from './transitions.ts'

export const visitStatuses = ['scheduled', 'under_way', 'concluded', 'postponed', 'cancelled'] as const
export type VisitStatus = (typeof visitStatuses)[number]

/** A concluded visit may be taken up again, with a reason; what was issued on it stays frozen elsewhere. */
export const visitMoves = defineTransitions<VisitStatus>({
  scheduled: { under_way: ['date'], postponed: ['reason'], cancelled: ['reason'] },
  under_way: { concluded: ['answers'], postponed: ['reason'], cancelled: ['reason'] },
  concluded: { under_way: ['reason'] },
  postponed: { scheduled: ['date'], cancelled: ['reason'] },
  cancelled: { scheduled: ['reason', 'date'] },
})

export const sessions = ['morning', 'afternoon', 'all_day'] as const
export type Session = (typeof sessions)[number]

/** Still to be brought to an end. */
export function isActive(status: VisitStatus): boolean {
  return status === 'scheduled' || status === 'under_way' || status === 'postponed'
}

export type VisitAnswer = {
  criterionId: string
  verdict: Verdict | null
  count: number | null
  text: string
  score: number | null
  note: string
}

export type VisitLack =
  | {
      code: 'no_date' | 'no_team_people' | 'no_unit_people' | 'no_minutes_number' | 'no_conclusion'
      level: 'must' | 'should'
    }
  | {
      code: 'unanswered' | 'fail_without_note' | 'critical_fail_without_finding' | 'evidence_missing'
      level: 'must' | 'should'
      criterionIds: string[]
    }

/**
 * What a visit still lacks. `must` stops its conclusion, `should` is shown and may be passed over. A criterion
 * answered Chưa đạt wants a sentence (a note or a finding); a critical one wants a finding, for it has to be followed up.
 */
export function visitLacks(visit: {
  date: CivilDate | null
  minutesNumber: string
  teamPeople: number
  unitPeople: number
  strengths: number
  findings: readonly { criterionId: string | null }[]
  evidenceCriterionIds: readonly string[]
  criteria: readonly {
    criterionId: string
    answerKind: AnswerKind
    isCritical: boolean
    evidenceWanted: boolean
  }[]
  answers: readonly VisitAnswer[]
}): VisitLack[] {
  const answerOf = new Map(visit.answers.map((answer) => [answer.criterionId, answer]))
  const found = new Set(visit.findings.map((finding) => finding.criterionId))
  const idsWhere = (test: (criterion: (typeof visit.criteria)[number]) => boolean) =>
    visit.criteria.filter(test).map((criterion) => criterion.criterionId)
  const isFail = (id: string) => answerOf.get(id)?.verdict === 'fail'

  const unanswered = idsWhere((c) => !isAnswered(c.answerKind, answerOf.get(c.criterionId)))
  const silent = idsWhere(
    (c) => isFail(c.criterionId) && !answerOf.get(c.criterionId)?.note && !found.has(c.criterionId),
  )
  const critical = idsWhere((c) => c.isCritical && isFail(c.criterionId) && !found.has(c.criterionId))
  const evidence = idsWhere(
    (c) =>
      c.evidenceWanted &&
      answerOf.get(c.criterionId)?.verdict !== 'na' &&
      !visit.evidenceCriterionIds.includes(c.criterionId),
  )
  const lists: [Extract<VisitLack, { criterionIds: string[] }>['code'], 'must' | 'should', string[]][] = [
    ['unanswered', 'must', unanswered],
    ['critical_fail_without_finding', 'must', critical],
    ['fail_without_note', 'should', silent],
    ['evidence_missing', 'should', evidence],
  ]
  return [
    ...(visit.date === null ? [{ code: 'no_date' as const, level: 'must' as const }] : []),
    ...lists.flatMap(([code, level, criterionIds]) =>
      criterionIds.length > 0 ? [{ code, level, criterionIds }] : [],
    ),
    ...(visit.teamPeople === 0 ? [{ code: 'no_team_people' as const, level: 'should' as const }] : []),
    ...(visit.unitPeople === 0 ? [{ code: 'no_unit_people' as const, level: 'should' as const }] : []),
    ...(visit.minutesNumber === '' ? [{ code: 'no_minutes_number' as const, level: 'should' as const }] : []),
    ...(visit.strengths + visit.findings.length === 0
      ? [{ code: 'no_conclusion' as const, level: 'should' as const }]
      : []),
  ]
}

/** Không áp dụng answers every kind; else a verdict, a count or a text, as the criterion asks. */
export function isAnswered(kind: AnswerKind, answer: Omit<VisitAnswer, 'criterionId'> | undefined): boolean {
  if (answer === undefined) return false
  if (answer.verdict === 'na') return true
  if (kind === 'verdict') return answer.verdict !== null
  return kind === 'count' ? answer.count !== null : answer.text !== ''
}
