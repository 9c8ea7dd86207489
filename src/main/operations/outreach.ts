import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { ActivitySummary, OutreachPlan, outreach } from '#shared/contract/outreach.ts'
import {
  outreachByForm,
  outreachByMonth,
  outreachForms,
  sumOf,
  villagesWithout,
} from '#shared/domain/outreach.ts'
import { targetProgress } from '#shared/domain/outreach-targets.ts'
import { textKey } from '#shared/text.ts'
import type { ReadDb, Row, WriteDb } from '../db/database.ts'
import { attachmentsOf } from '../db/queries/attachments.ts'
import { figureOutreach } from '../db/queries/figures-communes.ts'
import { partsOfScope } from '../db/queries/figures-scope.ts'
import {
  activitiesById,
  getActivity,
  listActivities,
  usedForms,
  villagesByUnit,
} from '../db/queries/outreach.ts'
import { communesOn, nilUnits, targetsOfYear } from '../db/queries/outreach-targets.ts'
import type { Operations } from './context.ts'

type ActivityInput = ParsedInputOf<(typeof outreach)['create']>

const toRow = (input: ActivityInput): Row => ({
  unit_id: input.unitId,
  village_id: input.villageId,
  code_id: input.codeId,
  form: input.form,
  held_on: input.heldOn,
  held_to: input.heldTo,
  place: input.place,
  participants: input.participants,
  duration_hours: input.durationHours,
  note: input.note,
})

/** The unit is known, the village is one of the unit's, and the last day is not before the first. */
const requireSound = (db: ReadDb, input: ActivityInput): void => {
  if (db.get('SELECT id FROM units WHERE id = ?', [input.unitId]) === undefined)
    throw fail('not_found', { what: 'unit' })
  if (input.villageId !== null) {
    const village = db.get<{ parent_id: string | null; name: string }>(
      "SELECT parent_id, name FROM units WHERE id = ? AND kind = 'village'",
      [input.villageId],
    )
    if (village === undefined) throw fail('not_found', { what: 'unit' })
    if (village.parent_id !== input.unitId)
      throw fail('rule', { rule: 'village_not_of_unit', detail: village.name }, { villageId: 'not_allowed' })
  }
  if (
    input.codeId !== null &&
    db.get('SELECT id FROM conduct_codes WHERE id = ?', [input.codeId]) === undefined
  )
    throw fail('not_found', { what: 'checklist' })
  if (input.heldTo !== null && (input.heldOn === null || input.heldTo < input.heldOn))
    throw fail('rule', { rule: 'days_reversed' }, { heldTo: 'not_allowed' })
}

/** Forms used here first, then the usual ones that were not used yet. */
const knownForms = (db: ReadDb): string[] => {
  const used = usedForms(db)
  const keys = new Set(used.map(textKey))
  return [...used, ...outreachForms.filter((form) => !keys.has(textKey(form)))]
}

/** With a scope exactly what its figures count, in the order of the list. */
const activitiesOf = (
  db: ReadDb,
  { scope, ...filter }: ParsedInputOf<(typeof outreach)['list']>,
): ActivitySummary[] => {
  if (scope === null) return listActivities(db, filter)
  const counted = new Set(figureOutreach(db, partsOfScope(db, scope)).map(({ id }) => id))
  return listActivities(db, { ...filter, from: null, to: null }).filter(({ id }) => counted.has(id))
}

/** Its photos go with it; their bytes stay, for an undo. */
const removeActivity = (db: WriteDb, id: string): void => {
  for (const file of attachmentsOf(db, 'outreach_activities', id)) db.remove('attachments', file.id)
  db.remove('outreach_activities', id)
}

/** By the communes and villages of the year's last day, or of today while the year runs. */
const planOf = (db: ReadDb, year: number, today: string): OutreachPlan => {
  const last = `${year}-12-31`
  const places = communesOn(db, last < today ? last : today)
  const held = activitiesOf(db, {
    unitId: null,
    form: null,
    from: null,
    to: null,
    scope: { kind: 'year', year },
  })
  const targets = targetsOfYear(db, year).map((target) => {
    const units = targetProgress(target, places, held)
    return { ...target, units, met: units.filter(({ isMet }) => isMet).length }
  })
  return { year, targets, nil: nilUnits(db, year) }
}

export const outreachOperations = {
  list: ({ db }, filter) => activitiesOf(db, filter),
  overview: ({ db, today }, filter) => {
    const activities = activitiesOf(db, filter)
    const units = villagesByUnit(db, filter.to ?? today, filter.unitId)
    return {
      total: activities.length,
      undated: activities.filter(({ heldOn }) => heldOn === null).length,
      participants: sumOf(activities.map(({ participants }) => participants)),
      byForm: outreachByForm(activities),
      byMonth: outreachByMonth(activities),
      villages: units.reduce((sum, unit) => sum + unit.villages.length, 0),
      villagesWithout: units.flatMap(({ unitId, unitName, villages }) => {
        const without = new Set(
          villagesWithout(
            villages.map(({ id }) => id),
            activities,
          ),
        )
        const left = villages.filter(({ id }) => without.has(id))
        return left.length === 0 ? [] : [{ unitId, unitName, total: villages.length, villages: left }]
      }),
    }
  },
  get: ({ db }, { id }) => {
    const activity = getActivity(db, id)
    if (activity === undefined) throw fail('not_found', { what: 'outreach' })
    return activity
  },
  plan: ({ db, today }, { year }) => planOf(db, year, today),
  addTarget: ({ db }, { year, unitId, per, form, wanted }) => {
    if (unitId !== null && db.get('SELECT id FROM units WHERE id = ?', [unitId]) === undefined)
      throw fail('not_found', { what: 'unit' })
    return { id: db.insert('outreach_targets', { year, unit_id: unitId, per, form, wanted }) }
  },
  removeTarget: ({ db }, { id }) => {
    db.remove('outreach_targets', id)
    return null
  },
  forms: ({ db }) => knownForms(db),
  create: ({ db }, input) => {
    requireSound(db, input)
    return { id: db.insert('outreach_activities', toRow(input)) }
  },
  createMany: ({ db }, { activities }) => ({
    ids: activities.map((input) => {
      requireSound(db, input)
      return db.insert('outreach_activities', toRow(input))
    }),
  }),
  update: ({ db }, input) => {
    requireSound(db, input)
    return {
      revision: db.update('outreach_activities', input.id, toRow(input), { revision: input.revision }),
    }
  },
  remove: ({ db }, { id, revision }) => {
    db.update('outreach_activities', id, {}, { revision })
    removeActivity(db, id)
    return null
  },
  removeMany: ({ db }, { ids }) => {
    const known = activitiesById(db, ids)
    for (const { id } of known) removeActivity(db, id)
    return { count: known.length }
  },
} satisfies Operations<typeof outreach>
