import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { PlanDetail, plans } from '#shared/contract/plans.ts'
import { planMoves } from '#shared/domain/plan.ts'
import { roundName } from '#shared/domain/round.ts'
import { isUnitValidOn } from '#shared/domain/unit.ts'
import type { ReadDb, Row, WriteDb } from '../db/database.ts'
import { getPlan, listPlans } from '../db/queries/plans.ts'
import type { Operations } from './context.ts'
import { givenNeeds, requireMove } from './moves.ts'
import { syncRows } from './sync-rows.ts'
import { saveTeam } from './teams.ts'

type PlanInput = ParsedInputOf<(typeof plans)['create']>
type ScopeInput = ParsedInputOf<(typeof plans)['setScope']>['units']

const toRow = (input: PlanInput): Row => ({
  year: input.year,
  number: input.number,
  symbol: input.symbol,
  issued_on: input.issuedOn,
  issuing_body: input.issuingBody,
  signer_name: input.signerName,
  signer_title: input.signerTitle,
  abstract: input.abstract,
  legal_bases_json: JSON.stringify(input.legalBases),
  purpose: input.purpose,
  requirements: input.requirements,
  period_from: input.periodFrom,
  period_to: input.periodTo,
  returns_due_on: input.returnsDueOn,
})

const planOf = (db: ReadDb, id: string): PlanDetail => {
  const plan = getPlan(db, id)
  if (plan === undefined) throw fail('not_found', { what: 'plan' })
  return plan
}

const saveCodes = (db: WriteDb, planId: string, codeIds: readonly string[]): void =>
  syncRows(
    db,
    'plan_codes',
    db.all('SELECT id, code_id AS key FROM plan_codes WHERE plan_id = ?', [planId]),
    new Map(codeIds.map((codeId) => [codeId, { plan_id: planId, code_id: codeId }])),
  )

/** A unit that a round holds stays; leaving the plan would leave the round's visit without its mandate. */
const saveScope = (db: WriteDb, planId: string, units: ScopeInput): void => {
  const kept = JSON.stringify(units.map(({ unitId }) => unitId))
  const held = db.get<{ full_name: string; ordinal: number }>(
    `SELECT u.full_name, r.ordinal FROM round_units ru JOIN rounds r ON r.id = ru.round_id JOIN units u ON u.id = ru.unit_id
     WHERE r.plan_id = ? AND ru.unit_id NOT IN (SELECT value FROM json_each(?)) ORDER BY r.ordinal LIMIT 1`,
    [planId, kept],
  )
  if (held !== undefined)
    throw fail('in_use', { what: 'unit', usedBy: `${roundName(held.ordinal)} (${held.full_name})` })
  const wanted = units.map(({ unitId, mode }, position): [string, Row] => [
    unitId,
    { plan_id: planId, unit_id: unitId, mode, position },
  ])
  const rows = db.all<{ id: string; key: string }>(
    'SELECT id, unit_id AS key FROM plan_units WHERE plan_id = ?',
    [planId],
  )
  syncRows(db, 'plan_units', rows, new Map(wanted))
}

/** Number and date stay with a plan that has been issued. */
const refuseNamelessIssue = (db: ReadDb, id: string, input: PlanInput): void => {
  if (planOf(db, id).status === 'draft') return
  if (input.number === '') throw fail('invalid_input', {}, { number: 'required' })
  if (input.issuedOn === null) throw fail('invalid_input', {}, { issuedOn: 'required' })
}

export const plansOperations = {
  list: ({ db }, input) => listPlans(db, input),
  get: ({ db }, { id }) => planOf(db, id),
  create: ({ db }, input) => {
    const id = db.insert('plans', { ...toRow(input), status: 'draft' })
    saveCodes(db, id, input.codeIds)
    return { id }
  },
  update: ({ db }, input) => {
    refuseNamelessIssue(db, input.id, input)
    const revision = db.update('plans', input.id, toRow(input), { revision: input.revision, bump: true })
    saveCodes(db, input.id, input.codeIds)
    return { revision }
  },
  setScope: ({ db }, input) => {
    const revision = db.update('plans', input.id, {}, { revision: input.revision, bump: true })
    saveScope(db, input.id, input.units)
    return { revision }
  },
  setTeam: ({ db }, input) => {
    const revision = db.update('plans', input.id, {}, { revision: input.revision, bump: true })
    saveTeam(db, 'plan_id', input.id, input.members)
    return { revision }
  },
  move: ({ db, messages }, { id, revision, to, reason }) => {
    const plan = planOf(db, id)
    const given = givenNeeds({
      reason: reason !== '',
      number: plan.number !== '',
      date: plan.issuedOn !== null,
      units: plan.units.length > 0,
    })
    const names = messages.plans.statuses
    requireMove(messages, { what: 'plan', moves: planMoves, names, from: plan.status, to, given })
    if (to === 'issued' && plan.codes.length === 0) throw fail('rule', { rule: 'plan_needs_codes' })
    return { revision: db.update('plans', id, { status: to, status_reason: reason }, { revision }) }
  },
  copyFrom: ({ db }, { id: sourceId, year }) => {
    const source = planOf(db, sourceId)
    const id = db.insert('plans', {
      ...toRow({
        ...source,
        year,
        number: '',
        issuedOn: null,
        periodFrom: null,
        periodTo: null,
        returnsDueOn: null,
        codeIds: [],
      }),
      status: 'draft',
    })
    const spans = db.all<{ id: string; validFrom: string | null; validTo: string | null }>(
      `SELECT u.id, u.valid_from AS "validFrom", u.valid_to AS "validTo" FROM plan_units p JOIN units u ON u.id = p.unit_id
       WHERE p.plan_id = ?`,
      [sourceId],
    )
    const valid = new Set(spans.filter((unit) => isUnitValidOn(unit, `${year}-01-01`)).map((unit) => unit.id))
    saveCodes(
      db,
      id,
      source.codes.map((code) => code.id),
    )
    saveTeam(db, 'plan_id', id, source.team)
    saveScope(
      db,
      id,
      source.units.filter((unit) => valid.has(unit.unitId)),
    )
    const leftOut = source.units.filter((unit) => !valid.has(unit.unitId))
    return { id, leftOut: leftOut.map(({ unitId, fullName }) => ({ id: unitId, fullName })) }
  },
  remove: ({ db, messages }, { id, revision }) => {
    const plan = planOf(db, id)
    if (plan.roundList.length > 0)
      throw fail('in_use', {
        what: 'plan',
        usedBy: plan.roundList.map((round) => roundName(round.ordinal)).join(', '),
      })
    const asked = db.get<{ title: string }>('SELECT title FROM return_requests WHERE plan_id = ? LIMIT 1', [
      id,
    ])
    if (asked !== undefined) throw fail('in_use', { what: 'plan', usedBy: asked.title })
    if (plan.status !== 'draft')
      throw fail('illegal_move', {
        what: 'plan',
        from: messages.plans.statuses[plan.status],
        to: messages.plans.removed,
      })
    db.update('plans', id, {}, { revision })
    db.remove('plans', id)
    return null
  },
} satisfies Operations<typeof plans>
