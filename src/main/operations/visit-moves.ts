/** Steps of a visit: start, conclude, postpone, cancel, reopen, schedule again. */
import { fail } from '#shared/contract/errors.ts'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { type Session, type VisitStatus, visitMoves } from '#shared/domain/visit.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import type { Row, WriteDb } from '../db/database.ts'
import { ownTeamOfRound, teamOfPlan } from '../db/queries/teams.ts'
import type { CommandContext } from './context.ts'
import { givenNeeds, requireMove } from './moves.ts'
import { pinChecklists } from './schedule.ts'

type Step = { to: VisitStatus; reason: string; visitDate: string | null; session: Session | null }

/** What stops the conclusion, as one phrase; '' when nothing does. */
const missingPhrase = ({ messages: m }: CommandContext, visit: VisitDetail): string => {
  const words = visit.lacks.flatMap((lack) => {
    if (lack.level !== 'must') return []
    if (lack.code === 'no_date') return [m.visits.lackWords.noDate]
    if (lack.code === 'unanswered') return [m.visits.lackWords.unanswered(lack.criterionIds.length)]
    if (lack.code === 'critical_fail_without_finding')
      return [m.visits.lackWords.criticalWithoutFinding(lack.criterionIds.length)]
    return []
  })
  return words.length === 0 ? '' : m.visits.lackWords.list(words.join(', '))
}

/** Team and head of the unit, as a first list to correct; roles in Vietnamese, for they go into the minutes. */
const fillPeople = (db: WriteDb, visit: VisitDetail): void => {
  if (visit.people.length > 0) return
  const ownTeam = ownTeamOfRound(db, visit.roundId)
  const team = ownTeam.length > 0 ? ownTeam : teamOfPlan(db, visit.planId)
  const roles = messagesIn('vi').plans.teamRoles
  for (const [position, { role, name, jobTitle, body }] of team.entries()) {
    const title = [jobTitle, body].filter((part) => part !== '').join(', ')
    db.insert('visit_people', {
      visit_id: visit.id,
      side: 'team',
      name,
      job_title: title,
      role: roles[role],
      position,
    })
  }
  const { headName, headTitle } = visit.unit
  if (headName !== '')
    db.insert('visit_people', {
      visit_id: visit.id,
      side: 'unit',
      name: headName,
      job_title: headTitle,
      position: 0,
    })
}

/** Throws illegal_move, missing_for_move, rule visit_incomplete, visit_needs_date or round_not_open. */
export const moveVisit = (context: CommandContext, visit: VisitDetail, step: Step): number => {
  const { db, messages, now } = context
  const date = step.visitDate ?? (visit.status === 'postponed' ? null : visit.visitDate)
  const missing = missingPhrase(context, visit)
  if (visit.status === 'under_way' && step.to === 'concluded' && missing !== '')
    throw fail('rule', { rule: 'visit_incomplete', detail: missing })
  if (visit.status === 'scheduled' && step.to === 'under_way' && date === null)
    throw fail('rule', { rule: 'visit_needs_date' })
  requireMove(messages, {
    what: 'visit',
    moves: visitMoves,
    names: messages.visits.statuses,
    from: visit.status,
    to: step.to,
    given: givenNeeds({ reason: step.reason !== '', date: date !== null, answers: missing === '' }),
  })
  if (step.to === 'under_way') {
    if (visit.round.status !== 'open') throw fail('rule', { rule: 'round_not_open' })
    if (visit.checklists.length === 0) pinChecklists(db, visit.id, visit.planId, visit.unitKind)
    fillPeople(db, visit)
  }
  const columns: Row = {
    status: step.to,
    status_reason: step.reason,
    concluded_at: step.to === 'concluded' ? now : null,
    ...(step.visitDate === null ? {} : { visit_date: step.visitDate }),
    ...(step.session === null ? {} : { session: step.session }),
  }
  return db.update('visits', visit.id, columns)
}
