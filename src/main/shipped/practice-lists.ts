/** Outreach and commendation lists of the practice office. */
import type { SeedNominationList, SeedOutreach } from '#shared/domain/seed.ts'
import type { WriteDb } from '../db/database.ts'
import { nameColumns } from '../db/queries/nominations.ts'
import type { Keys } from './read-seed.ts'

export const insertOutreach = (db: WriteDb, activity: SeedOutreach, units: Keys, codes: Keys): void => {
  db.insert('outreach_activities', {
    unit_id: units.id(activity.unit),
    village_id: units.idOrNull(activity.village),
    code_id: codes.idOrNull(activity.code),
    form: activity.form,
    held_on: activity.heldOn,
    held_to: activity.heldTo,
    place: activity.place,
    participants: activity.participants,
    note: activity.note,
  })
}

const insertDecision = (db: WriteDb, decision: NonNullable<SeedNominationList['decision']>): string =>
  db.insert('award_decisions', {
    number: decision.number,
    symbol: decision.symbol,
    decided_on: decision.decidedOn,
    issuing_body: decision.issuingBody,
    signer_name: decision.signer.name,
    signer_title: decision.signer.jobTitle,
  })

export type ListTies = { planId: string; roundId: string | null; units: Keys; titles: Keys; forms: Keys }

export const insertNominationList = (db: WriteDb, list: SeedNominationList, ties: ListTies): void => {
  const listId = db.insert('nomination_lists', {
    name: list.name,
    year: list.year,
    plan_id: ties.planId,
    round_id: ties.roundId,
    theme: list.theme,
    made_on: list.madeOn,
    basis: list.basis,
    quota_json: JSON.stringify(list.quota),
  })
  const decisionId = list.decision === null ? null : insertDecision(db, list.decision)
  for (const [position, nomination] of list.nominations.entries()) {
    db.insert('nominations', {
      list_id: listId,
      subject_kind: nomination.subjectKind,
      honorific: nomination.honorific,
      ...nameColumns(nomination.name),
      birth_year: nomination.birthYear,
      job_title: nomination.jobTitle,
      unit_id: ties.units.id(nomination.unit),
      workplace: nomination.workplace,
      achievement: nomination.achievement,
      form_id: ties.forms.idOrNull(nomination.form),
      title_id: ties.titles.idOrNull(nomination.title),
      status: nomination.status,
      status_reason: nomination.statusReason,
      note: nomination.note,
      decision_id: nomination.status === 'approved' ? decisionId : null,
      position,
    })
  }
}
