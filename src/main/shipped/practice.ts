/**
 * The practice office: Mỹ Đức in 2018 with plan 1260/KH-UBND, its first round as the article tells it, and invented
 * people. `practice_day` makes its day count as today, so that its deadlines are neither past nor far.
 */
import type { PracticeSeed, SeedPlan } from '#shared/domain/seed.ts'
import { writeSetting } from '../db/queries/office.ts'
import type { CommandContext } from '../operations/context.ts'
import { type CatalogueKeys, loadCatalogues } from './catalogues.ts'
import { insertNominationList, insertOutreach } from './practice-lists.ts'
import { insertFinding, insertVisit, type VisitKeys } from './practice-visits.ts'
import { type Keys, readSeed } from './read-seed.ts'
import { insertUnits, loadUnitSet } from './units.ts'

const insertTeam = (db: CommandContext['db'], planId: string, team: SeedPlan['team']): void => {
  for (const [position, member] of team.entries()) {
    db.insert('team_members', {
      plan_id: planId,
      role: member.role,
      name: member.name,
      job_title: member.jobTitle,
      body: member.body,
      position,
    })
  }
}

const insertPlan = (db: CommandContext['db'], plan: SeedPlan, units: Keys, codes: Keys): string => {
  const planId = db.insert('plans', {
    year: plan.year,
    number: plan.number,
    symbol: plan.symbol,
    issued_on: plan.issuedOn,
    issuing_body: plan.issuingBody,
    signer_name: plan.signer.name,
    signer_title: plan.signer.jobTitle,
    abstract: plan.abstract,
    legal_bases_json: JSON.stringify(plan.legalBases),
    purpose: plan.purpose,
    requirements: plan.requirements,
    period_from: plan.periodFrom,
    period_to: plan.periodTo,
    returns_due_on: plan.returnsDueOn,
    status: plan.status,
  })
  for (const code of plan.codes) db.insert('plan_codes', { plan_id: planId, code_id: codes.id(code) })
  for (const [position, { unit, mode }] of plan.scope.entries()) {
    db.insert('plan_units', { plan_id: planId, unit_id: units.id(unit), mode, position })
  }
  insertTeam(db, planId, plan.team)
  return planId
}

const insertRound = (
  db: CommandContext['db'],
  planId: string,
  round: SeedPlan['rounds'][number],
  keys: VisitKeys,
): string => {
  const roundId = db.insert('rounds', {
    plan_id: planId,
    ordinal: round.ordinal,
    starts_on: round.startsOn,
    ends_on: round.endsOn,
    note: round.note,
    status: round.status,
  })
  for (const [position, unit] of round.units.entries()) {
    db.insert('round_units', { round_id: roundId, unit_id: keys.units.id(unit), position })
  }
  for (const visit of round.visits) insertVisit(db, roundId, planId, visit, keys)
  return roundId
}

/** Loads the practice office into an empty register; answers its plan and its first round. */
export const loadPracticeOffice = (
  context: CommandContext,
  createProfile: (profile: PracticeSeed['office']) => string,
): { planId: string; roundId: string } => {
  const { db } = context
  const seed = readSeed<PracticeSeed>(context.resourcesDir, 'practice/my-duc-2018.json', 'nep-practice-1')
  writeSetting(db, 'practice_day', seed.today)
  const catalogues: CatalogueKeys = loadCatalogues(context)
  const units = loadUnitSet(context, 'my-duc')
  insertUnits(db, seed.villages, units)
  createProfile(seed.office)
  const planId = insertPlan(db, seed.plan, units, catalogues.codes)
  const keys: VisitKeys = { units, criteria: catalogues.criteria }
  for (const finding of seed.earlierFindings) insertFinding(db, finding, null, keys)
  const roundIds = seed.plan.rounds.map((round) => insertRound(db, planId, round, keys))
  for (const activity of seed.outreach) insertOutreach(db, activity, units, catalogues.codes)
  for (const list of seed.nominationLists) {
    const roundId = list.round === null ? null : (roundIds[list.round - 1] ?? null)
    insertNominationList(db, list, {
      planId,
      roundId,
      units,
      titles: catalogues.titles,
      forms: catalogues.forms,
    })
  }
  return { planId, roundId: roundIds[0] ?? '' }
}
