/** Visits and findings of the practice office. */
import type { SeedFinding, SeedVisit } from '#shared/domain/seed.ts'
import type { WriteDb } from '../db/database.ts'
import { appliesToUnit, publishedVersionsOfPlan } from '../db/queries/checklists.ts'
import type { Keys } from './read-seed.ts'

export type VisitKeys = { units: Keys; criteria: Keys }

export const insertFinding = (
  db: WriteDb,
  finding: SeedFinding,
  visitId: string | null,
  keys: VisitKeys,
): void => {
  const id = db.insert('findings', {
    unit_id: keys.units.id(finding.unit),
    visit_id: visitId,
    criterion_id: keys.criteria.idOrNull(finding.criterion),
    found_on: finding.foundOn,
    description: finding.description,
    severity: finding.severity,
    cause: finding.cause,
    recommendation: finding.recommendation,
    remedy_due_on: finding.remedyDueOn,
    responsible: finding.responsible,
    status: finding.status,
    done_on: finding.doneOn,
  })
  db.insert('finding_events', {
    finding_id: id,
    kind: 'moved',
    happened_on: finding.foundOn,
    to_status: finding.status,
  })
}

const insertPeople = (
  db: WriteDb,
  visitId: string,
  side: 'team' | 'unit',
  people: SeedVisit['teamPeople'],
): void => {
  for (const [position, person] of people.entries()) {
    db.insert('visit_people', {
      visit_id: visitId,
      side,
      name: person.name,
      job_title: person.jobTitle,
      role: person.role,
      position,
    })
  }
}

export const insertVisit = (
  db: WriteDb,
  roundId: string,
  planId: string,
  visit: SeedVisit,
  keys: VisitKeys,
): void => {
  const visitId = db.insert('visits', {
    round_id: roundId,
    unit_id: keys.units.id(visit.unit),
    visit_date: visit.date,
    session: visit.session,
    starts_at: visit.startsAt,
    ends_at: visit.endsAt,
    place: visit.place,
    is_unannounced: visit.isUnannounced ? 1 : 0,
    status: visit.status,
    general_note: visit.generalNote,
    recommendation: visit.recommendation,
    unit_opinion: visit.unitOpinion,
    minutes_number: visit.minutesNumber,
    minutes_copies: visit.minutesCopies,
    concluded_at: visit.concludedAt,
  })
  for (const { versionId } of publishedVersionsOfPlan(db, planId)) {
    if (!appliesToUnit(db, versionId, keys.units.id(visit.unit))) continue
    db.insert('visit_checklists', { visit_id: visitId, version_id: versionId })
  }
  insertPeople(db, visitId, 'team', visit.teamPeople)
  insertPeople(db, visitId, 'unit', visit.unitPeople)
  for (const [position, name] of visit.sites.entries())
    db.insert('visit_sites', { visit_id: visitId, name, position })
  for (const answer of visit.answers) {
    db.insert('visit_answers', {
      visit_id: visitId,
      criterion_id: keys.criteria.id(answer.criterion),
      verdict: answer.verdict,
      note: answer.note,
    })
  }
  for (const [position, strength] of visit.strengths.entries()) {
    db.insert('strengths', {
      visit_id: visitId,
      criterion_id: keys.criteria.idOrNull(strength.criterion),
      description: strength.description,
      position,
    })
  }
  for (const finding of visit.findings) insertFinding(db, finding, visitId, keys)
}
