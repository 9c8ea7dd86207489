/** What the minutes of a visit and the schedule of a round are made of. */
import type { MinutesGround, ScheduleGround } from '#shared/domain/documents/grounds.ts'
import type { ReadDb } from '../database.ts'
import { planRecord } from './document-facts-plan.ts'
import { toGroundFinding } from './document-facts-round.ts'
import { findRound, visitsOfRound } from './rounds.ts'
import { teamOfRound } from './teams.ts'
import { getVisit } from './visit-record.ts'

/** Undefined when there is no such visit. */
export const minutesGround = (db: ReadDb, visitId: string, day: string): MinutesGround | undefined => {
  const visit = getVisit(db, visitId, day)
  if (visit === undefined) return undefined
  const bodies = new Map(teamOfRound(db, visit.roundId, visit.planId).map(({ name, body }) => [name, body]))
  return {
    unitName: visit.unitName,
    visitDate: visit.visitDate,
    session: visit.session,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    place: visit.place,
    generalNote: visit.generalNote,
    recommendation: visit.recommendation,
    unitOpinion: visit.unitOpinion,
    minutesNumber: visit.minutesNumber,
    minutesCopies: visit.minutesCopies,
    people: visit.people.map(({ side, name, jobTitle, role }) => ({
      side,
      name,
      jobTitle,
      role,
      body: side === 'team' ? (bodies.get(name) ?? '') : '',
    })),
    groups: visit.checklists.map((checklist) => ({
      name: `${checklist.codeShortName} (${checklist.codeSymbol})`,
      rows: checklist.criteria.map(({ code, text, isCritical, answer }) => ({
        code,
        text,
        isCritical,
        verdict: answer?.verdict ?? null,
        value: answer?.count === null || answer === null ? (answer?.text ?? '') : String(answer.count),
        note: answer?.note ?? '',
      })),
    })),
    strengths: visit.strengthList.map(({ id, description }) => ({ id, text: description })),
    findings: visit.findingList.map(toGroundFinding),
    rechecks: visit.oldFindings.flatMap(({ id, description, recheck }) =>
      recheck === null ? [] : [{ id, description, outcome: recheck.outcome, note: recheck.note }],
    ),
  }
}

/** Undefined when there is no such round. Cancelled visits are left out. */
export const scheduleGround = (db: ReadDb, roundId: string, day: string): ScheduleGround | undefined => {
  const round = findRound(db, roundId, day)
  const plan = round && planRecord(db, round.planId)
  if (round === undefined || plan === undefined) return undefined
  return {
    plan,
    round: { ordinal: round.ordinal, startsOn: round.startsOn },
    team: teamOfRound(db, roundId, plan.id),
    visits: visitsOfRound(db, roundId)
      .filter(({ status }) => status !== 'cancelled')
      .map(({ id, unitName, visitDate, session, startsAt, place }) => ({
        id,
        unitName,
        date: visitDate,
        session,
        startsAt,
        place,
      })),
  }
}
