import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { VisitDetail, visits } from '#shared/contract/visits.ts'
import type { ReadDb, Row } from '../db/database.ts'
import { hasBegun } from '../db/queries/visit-content.ts'
import { getVisit } from '../db/queries/visit-record.ts'
import { listVisits } from '../db/queries/visits.ts'
import type { Operations } from './context.ts'
import { syncRows } from './sync-rows.ts'
import { requireUnderWay, saveAnswer } from './visit-answers.ts'
import { moveVisit } from './visit-moves.ts'
import { recheckFinding } from './visit-recheck.ts'

type Fields = ParsedInputOf<(typeof visits)['saveFields']>['fields']

const visitOf = (db: ReadDb, id: string, today: string): VisitDetail => {
  const visit = getVisit(db, id, today)
  if (visit === undefined) throw fail('not_found', { what: 'visit' })
  return visit
}

const columnOf = {
  visitDate: 'visit_date',
  session: 'session',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  place: 'place',
  generalNote: 'general_note',
  recommendation: 'recommendation',
  unitOpinion: 'unit_opinion',
  minutesNumber: 'minutes_number',
  minutesCopies: 'minutes_copies',
} satisfies Partial<Record<keyof Fields, string>>

const fieldRow = ({ isUnannounced, ...fields }: Fields): Row => {
  const row: Row = isUnannounced === undefined ? {} : { is_unannounced: isUnannounced ? 1 : 0 }
  for (const [field, column] of Object.entries(columnOf)) {
    const value = fields[field as keyof typeof columnOf]
    if (value !== undefined) row[column] = value
  }
  return row
}

/** Minutes are often numbered after the visit; all else of a concluded or cancelled visit stands. */
const lateFields: readonly string[] = ['minutesNumber', 'minutesCopies']

const refuseWhenOver = (db: ReadDb, id: string): void => {
  const visit = db.get<{ status: string }>('SELECT status FROM visits WHERE id = ?', [id])
  if (visit === undefined) throw fail('not_found', { what: 'visit' })
  if (visit.status === 'concluded' || visit.status === 'cancelled')
    throw fail('rule', { rule: 'visit_not_under_way' })
}

const refuseLateFields = (db: ReadDb, id: string, fields: Fields): void => {
  if (Object.keys(fields).some((field) => !lateFields.includes(field))) refuseWhenOver(db, id)
}

const placeRows = (db: ReadDb, table: 'visit_people' | 'visit_sites', visitId: string) =>
  db.all<{ id: string; key: string }>(
    table === 'visit_people'
      ? `SELECT id, side || position AS key FROM visit_people WHERE visit_id = ?`
      : `SELECT id, CAST(position AS TEXT) AS key FROM visit_sites WHERE visit_id = ?`,
    [visitId],
  )

const strengthOf = (db: ReadDb, id: string): { visit_id: string } => {
  const strength = db.get<{ visit_id: string }>('SELECT visit_id FROM strengths WHERE id = ?', [id])
  if (strength === undefined) throw fail('not_found', { what: 'strength' })
  requireUnderWay(db, strength.visit_id)
  return strength
}

export const visitsOperations = {
  list: ({ db }, input) => listVisits(db, input),
  get: ({ db, today }, { id }) => visitOf(db, id, today),
  start: (context, { id }) => {
    const step = { to: 'under_way' as const, reason: '', visitDate: null, session: null }
    return { revision: moveVisit(context, visitOf(context.db, id, context.today), step) }
  },
  answer: ({ db }, { id, criterionId, answer }) => {
    requireUnderWay(db, id)
    saveAnswer(db, id, criterionId, answer)
    return null
  },
  answerRest: ({ db, today }, { id, versionId }) => {
    requireUnderWay(db, id)
    const open = visitOf(db, id, today)
      .checklists.filter((checklist) => versionId === null || checklist.versionId === versionId)
      .flatMap((checklist) => checklist.criteria)
      .filter(({ answerKind, answer }) => answerKind === 'verdict' && (answer?.verdict ?? null) === null)
    for (const { criterionId } of open) saveAnswer(db, id, criterionId, { verdict: 'pass' })
    return { criterionIds: open.map(({ criterionId }) => criterionId) }
  },
  clearAnswers: ({ db }, { id, criterionIds }) => {
    requireUnderWay(db, id)
    for (const criterionId of criterionIds)
      saveAnswer(db, id, criterionId, { verdict: null, count: null, text: '', score: null })
    return null
  },
  saveFields: ({ db }, { id, fields }) => {
    refuseLateFields(db, id, fields)
    return { revision: db.update('visits', id, fieldRow(fields)) }
  },
  setPeople: ({ db }, { id, revision: known, people }) => {
    refuseWhenOver(db, id)
    const revision = db.update('visits', id, {}, { revision: known, bump: true })
    const wanted = new Map<string, Row>()
    for (const side of ['team', 'unit'] as const)
      for (const [position, person] of people.filter((person) => person.side === side).entries())
        wanted.set(`${side}${position}`, {
          visit_id: id,
          side,
          name: person.name,
          job_title: person.jobTitle,
          role: person.role,
          position,
        })
    syncRows(db, 'visit_people', placeRows(db, 'visit_people', id), wanted)
    return { revision }
  },
  setSites: ({ db }, { id, revision: known, sites }) => {
    refuseWhenOver(db, id)
    const revision = db.update('visits', id, {}, { revision: known, bump: true })
    const wanted = sites.map((site, position): [string, Row] => [
      String(position),
      { visit_id: id, name: site.name, note: site.note, position },
    ])
    syncRows(db, 'visit_sites', placeRows(db, 'visit_sites', id), new Map(wanted))
    return { revision }
  },
  addStrength: ({ db }, { id, criterionId, description }) => {
    requireUnderWay(db, id)
    const count = db.get<{ n: number }>('SELECT count(*) AS n FROM strengths WHERE visit_id = ?', [id])
    const row = { visit_id: id, criterion_id: criterionId, description, position: count?.n ?? 0 }
    return { id: db.insert('strengths', row) }
  },
  updateStrength: ({ db }, { strengthId, criterionId, description }) => {
    strengthOf(db, strengthId)
    db.update('strengths', strengthId, { criterion_id: criterionId, description })
    return null
  },
  removeStrength: ({ db }, { strengthId }) => {
    strengthOf(db, strengthId)
    db.remove('strengths', strengthId)
    return null
  },
  recheck: (context, input) => {
    requireUnderWay(context.db, input.id)
    recheckFinding(context, input)
    return null
  },
  move: (context, { id, ...step }) => ({
    revision: moveVisit(context, visitOf(context.db, id, context.today), step),
  }),
  remove: ({ db, today }, { id, revision }) => {
    const visit = visitOf(db, id, today)
    if (hasBegun(db, id)) throw fail('rule', { rule: 'visit_has_begun', detail: visit.unitName })
    db.update('visits', id, {}, { revision })
    db.remove('visits', id)
    return null
  },
} satisfies Operations<typeof visits>
