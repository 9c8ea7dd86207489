/** Putting units of a round on the calendar, and pinning their visits to the checklists of the day. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { rounds } from '#shared/contract/rounds.ts'
import { criteriaFor } from '#shared/domain/checklist.ts'
import type { UnitKind } from '#shared/domain/unit.ts'
import type { VisitStatus } from '#shared/domain/visit.ts'
import type { Row, WriteDb } from '../db/database.ts'
import { criteriaOf, publishedVersionsOfPlan } from '../db/queries/checklists.ts'
import type { CommandContext } from './context.ts'

type Entry = ParsedInputOf<(typeof rounds)['schedule']>['entries'][number]
type KnownVisit = { id: string; unit_id: string; status: VisitStatus }

/** Pins a visit to the newest published version of each code of the plan that asks anything of this kind of unit. */
export const pinChecklists = (db: WriteDb, visitId: string, planId: string, kind: UnitKind): void => {
  for (const { versionId } of publishedVersionsOfPlan(db, planId)) {
    if (criteriaFor(criteriaOf(db, versionId), kind).length === 0) continue
    db.insert('visit_checklists', { visit_id: visitId, version_id: versionId })
  }
}

/** A unit of the plan that the round lacks joins it at the end. Throws rule unit_not_in_plan. */
const joinRound = (db: WriteDb, round: { id: string; planId: string }, unitId: string): void => {
  const params = { round: round.id, plan: round.planId, unit: unitId }
  const known = db.get('SELECT id FROM round_units WHERE round_id = :round AND unit_id = :unit', params)
  if (known !== undefined) return
  const scope = db.get('SELECT id FROM plan_units WHERE plan_id = :plan AND unit_id = :unit', params)
  if (scope === undefined) throw fail('rule', { rule: 'unit_not_in_plan' })
  const last = db.get<{ n: number | null }>(
    'SELECT max(position) AS n FROM round_units WHERE round_id = :round',
    params,
  )
  db.insert('round_units', { round_id: round.id, unit_id: unitId, position: (last?.n ?? -1) + 1 })
}

/** The visit an entry means: the named one, else the unit's visit of this round that is still to come. */
const meantVisit = (db: WriteDb, roundId: string, entry: Entry): KnownVisit | undefined => {
  const of = 'SELECT id, unit_id, status FROM visits WHERE round_id = :round AND unit_id = :unit'
  const params = { round: roundId, unit: entry.unitId }
  if (entry.visitId === null)
    return db.get<KnownVisit>(
      `${of} AND status IN ('scheduled', 'postponed', 'under_way') ORDER BY id DESC LIMIT 1`,
      params,
    )
  const named = db.get<KnownVisit>(`${of} AND id = :visit`, { ...params, visit: entry.visitId })
  if (named === undefined) throw fail('not_found', { what: 'visit' })
  return named
}

const toRow = (entry: Entry): Row => ({
  visit_date: entry.visitDate,
  session: entry.session,
  starts_at: entry.startsAt,
  ...(entry.place === undefined ? {} : { place: entry.place }),
  ...(entry.isUnannounced === undefined ? {} : { is_unannounced: entry.isUnannounced ? 1 : 0 }),
})

/** Makes or moves one visit; answers its id. A postponed visit that gets a day is scheduled again. */
export const scheduleVisit = (
  { db, messages }: CommandContext,
  round: { id: string; planId: string },
  entry: Entry,
): string => {
  joinRound(db, round, entry.unitId)
  const known = meantVisit(db, round.id, entry)
  if (known === undefined) {
    const unit = db.get<{ kind: UnitKind }>('SELECT kind FROM units WHERE id = ?', [entry.unitId])
    if (unit === undefined) throw fail('not_found', { what: 'unit' })
    const id = db.insert('visits', {
      round_id: round.id,
      unit_id: entry.unitId,
      status: 'scheduled',
      ...toRow(entry),
    })
    pinChecklists(db, id, round.planId, unit.kind)
    return id
  }
  if (known.status === 'concluded' || known.status === 'cancelled') {
    const names = messages.visits.statuses
    throw fail('illegal_move', { what: 'visit', from: names[known.status], to: names.scheduled })
  }
  const isBack = known.status === 'postponed' && entry.visitDate !== null
  const back: Row = isBack ? { status: 'scheduled', status_reason: '' } : {}
  db.update('visits', known.id, { ...toRow(entry), ...back })
  return known.id
}
