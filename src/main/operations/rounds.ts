import { fail } from '#shared/contract/errors.ts'
import type { RoundDetail, rounds } from '#shared/contract/rounds.ts'
import { nextOrdinal, roundMoves, teamProblems, unfinishedOf } from '#shared/domain/round.ts'
import { toRoman } from '#shared/numbers.ts'
import type { ReadDb, Row, WriteDb } from '../db/database.ts'
import {
  findRound,
  listHolidays,
  listRounds,
  planOfRound,
  type RoundRecord,
  timetableOfRound,
  unitsOfRound,
  visitsOfRound,
} from '../db/queries/rounds.ts'
import { warningsOfRound } from '../db/queries/schedule.ts'
import { ownTeamOfRound, teamOfPlan } from '../db/queries/teams.ts'
import { hasBegun } from '../db/queries/visit-content.ts'
import type { Operations } from './context.ts'
import { givenNeeds, requireMove } from './moves.ts'
import { refuseClosedPlan } from './open-whole.ts'
import { scheduleVisit } from './schedule.ts'
import { syncRows } from './sync-rows.ts'
import { saveTeam } from './teams.ts'

const roundOf = (db: ReadDb, id: string, today: string): RoundRecord => {
  const round = findRound(db, id, today)
  if (round === undefined) throw fail('not_found', { what: 'round' })
  return round
}

const detailOf = (db: ReadDb, id: string, today: string): RoundDetail => {
  const round = roundOf(db, id, today)
  const plan = planOfRound(db, round.planId)
  if (plan === undefined) throw fail('not_found', { what: 'plan' })
  const ownTeam = ownTeamOfRound(db, id)
  const team = ownTeam.length > 0 ? ownTeam : teamOfPlan(db, round.planId)
  const unitList = unitsOfRound(db, id)
  const visits = visitsOfRound(db, id)
  return {
    ...round,
    plan,
    team,
    hasOwnTeam: ownTeam.length > 0,
    teamProblems: teamProblems(team),
    unitList,
    visits,
    warnings: warningsOfRound(db, round),
    unfinished: unfinishedOf({ unitIds: unitList.map((unit) => unit.unitId), visits }),
    holidays: listHolidays(db),
  }
}

/** Units that the plan does not have are refused; a unit that leaves takes its untouched visits with it. */
const saveUnits = (db: WriteDb, round: { id: string; planId: string }, unitIds: readonly string[]): void => {
  const wanted = JSON.stringify(unitIds)
  const stranger = db.get(
    `SELECT value FROM json_each(?) WHERE value NOT IN (SELECT unit_id FROM plan_units WHERE plan_id = ?)
       AND value NOT IN (SELECT unit_id FROM round_units WHERE round_id = ?)`,
    [wanted, round.planId, round.id],
  )
  if (stranger !== undefined) throw fail('rule', { rule: 'unit_not_in_plan' })
  const leaving = db.all<{ id: string; full_name: string }>(
    `SELECT v.id, u.full_name FROM visits v JOIN units u ON u.id = v.unit_id
     WHERE v.round_id = ? AND v.unit_id NOT IN (SELECT value FROM json_each(?))`,
    [round.id, wanted],
  )
  for (const visit of leaving) {
    if (hasBegun(db, visit.id)) throw fail('rule', { rule: 'visit_has_begun', detail: visit.full_name })
    db.remove('visits', visit.id)
  }
  const rows = db.all<{ id: string; key: string }>(
    'SELECT id, unit_id AS key FROM round_units WHERE round_id = ?',
    [round.id],
  )
  const places = unitIds.map((unitId, position): [string, Row] => [
    unitId,
    { round_id: round.id, unit_id: unitId, position },
  ])
  syncRows(db, 'round_units', rows, new Map(places))
}

type LeftOut = { id: string; fullName: string }[]

/** Units and own team of an older round, as far as the plan has the units; the rest is named. */
const copyRound = (db: WriteDb, round: { id: string; planId: string }, sourceId: string): LeftOut => {
  const scope = new Set(
    db
      .all<{ unit_id: string }>('SELECT unit_id FROM plan_units WHERE plan_id = ?', [round.planId])
      .map((row) => row.unit_id),
  )
  const units = unitsOfRound(db, sourceId)
  saveUnits(
    db,
    round,
    units.filter((unit) => scope.has(unit.unitId)).map((unit) => unit.unitId),
  )
  saveTeam(db, 'round_id', round.id, ownTeamOfRound(db, sourceId))
  return units
    .filter((unit) => !scope.has(unit.unitId))
    .map(({ unitId, fullName }) => ({ id: unitId, fullName }))
}

export const roundsOperations = {
  list: ({ db, today }, { planId }) => listRounds(db, { planId, today }),
  get: ({ db, today }, { id }) => detailOf(db, id, today),
  timetable: ({ db, today }, { id }) => {
    roundOf(db, id, today)
    return timetableOfRound(db, id)
  },
  create: ({ db, today }, input) => {
    const plan = planOfRound(db, input.planId)
    if (plan === undefined) throw fail('not_found', { what: 'plan' })
    refuseClosedPlan(plan)
    const known = listRounds(db, { planId: input.planId, today })
    const ordinal = nextOrdinal(known.map((round) => round.ordinal))
    const id = db.insert('rounds', {
      plan_id: input.planId,
      ordinal,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      note: input.note,
      status: 'preparing',
    })
    const round = { id, planId: input.planId }
    if (input.copyFromId !== null) return { id, ordinal, leftOut: copyRound(db, round, input.copyFromId) }
    saveUnits(db, round, input.unitIds)
    return { id, ordinal, leftOut: [] }
  },
  update: ({ db, today }, input) => {
    const round = roundOf(db, input.id, today)
    const taken = db.get('SELECT id FROM rounds WHERE plan_id = ? AND ordinal = ? AND id <> ?', [
      round.planId,
      input.ordinal,
      input.id,
    ])
    if (taken !== undefined)
      throw fail('rule', { rule: 'round_ordinal_taken', detail: toRoman(input.ordinal) })
    const columns = {
      ordinal: input.ordinal,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      note: input.note,
    }
    return { revision: db.update('rounds', input.id, columns, { revision: input.revision }) }
  },
  setUnits: ({ db, today }, input) => {
    const round = roundOf(db, input.id, today)
    const revision = db.update('rounds', input.id, {}, { revision: input.revision, bump: true })
    saveUnits(db, round, input.unitIds)
    return { revision }
  },
  setTeam: ({ db }, input) => {
    const revision = db.update('rounds', input.id, {}, { revision: input.revision, bump: true })
    saveTeam(db, 'round_id', input.id, input.members)
    return { revision }
  },
  schedule: (context, { id, entries }) => {
    const round = roundOf(context.db, id, context.today)
    if (round.status === 'closed') throw fail('rule', { rule: 'round_not_open' })
    const visitIds = entries.map((entry) => scheduleVisit(context, round, entry))
    return { visitIds, warnings: warningsOfRound(context.db, round) }
  },
  move: ({ db, messages, today }, { id, revision, to, reason, isConfirmed }) => {
    const round = detailOf(db, id, today)
    const given = givenNeeds({ reason: reason !== '', units: round.unitList.length > 0 })
    const names = messages.rounds.statuses
    requireMove(messages, { what: 'round', moves: roundMoves, names, from: round.status, to, given })
    if (to === 'open' && round.plan.status !== 'issued') throw fail('rule', { rule: 'plan_not_issued' })
    if (to === 'closed' && round.unfinished.length > 0 && !isConfirmed)
      throw fail('round_has_unfinished', { count: round.unfinished.length })
    const columns = { status: to, status_reason: reason, closed_on: to === 'closed' ? today : null }
    return { revision: db.update('rounds', id, columns, { revision }) }
  },
  remove: ({ db, messages, today }, { id, revision }) => {
    const round = roundOf(db, id, today)
    if (round.status !== 'preparing') {
      const from = messages.rounds.statuses[round.status]
      throw fail('illegal_move', { what: 'round', from, to: messages.rounds.removed })
    }
    const used = db.get<{ title: string }>(
      'SELECT title FROM return_requests WHERE round_id = :round UNION ALL SELECT name FROM nomination_lists WHERE round_id = :round LIMIT 1',
      { round: id },
    )
    if (used !== undefined) throw fail('in_use', { what: 'round', usedBy: used.title })
    db.update('rounds', id, {}, { revision })
    saveUnits(db, round, [])
    db.remove('rounds', id)
    return null
  },
} satisfies Operations<typeof rounds>
