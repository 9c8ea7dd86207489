/** Outreach activities with unit, village, code and the row they came from. */
import { compareText } from '#shared/collation.ts'
import type { ActivityDetail, ActivitySummary } from '#shared/contract/outreach.ts'
import { textKey } from '#shared/text.ts'
import type { ReadDb } from '../database.ts'
import { attachmentsOf } from './attachments.ts'
import { traceOf } from './imports.ts'
import { type SourceColumns, sourceColumns, sourceJoin, toSource } from './traces.ts'

type ActivityRow = SourceColumns & {
  id: string
  unit_id: string
  unit_name: string
  village_id: string | null
  village_name: string | null
  code_id: string | null
  code_symbol: string | null
  form: string
  held_on: string | null
  held_to: string | null
  place: string
  participants: number | null
  duration_hours: number | null
  note: string
  revision: number
}

const columns = `o.id, o.unit_id, u.full_name AS unit_name, o.village_id, coalesce(v.name, nullif(o.village, '')) AS village_name, o.code_id,
  c.symbol AS code_symbol, o.form, o.held_on, o.held_to, o.place, o.participants, o.duration_hours, o.note, o.revision,
  ${sourceColumns}`

const from = `outreach_activities o JOIN units u ON u.id = o.unit_id LEFT JOIN units v ON v.id = o.village_id
  LEFT JOIN conduct_codes c ON c.id = o.code_id ${sourceJoin('outreach_activities', 'o.id')}`

const toActivity = (row: ActivityRow): ActivitySummary => ({
  id: row.id,
  unitId: row.unit_id,
  unitName: row.unit_name,
  villageId: row.village_id,
  villageName: row.village_name,
  codeId: row.code_id,
  codeSymbol: row.code_symbol,
  form: row.form,
  heldOn: row.held_on,
  heldTo: row.held_to,
  place: row.place,
  participants: row.participants,
  durationHours: row.duration_hours,
  note: row.note,
  source: toSource(row),
  revision: row.revision,
})

export type ActivityFilter = {
  unitId: string | null
  form: string | null
  from: string | null
  to: string | null
}

/** Latest first; what has no day last. */
export const listActivities = (
  db: ReadDb,
  { unitId, form, from: first, to }: ActivityFilter,
): ActivitySummary[] =>
  db
    .all<ActivityRow>(
      `SELECT ${columns} FROM ${from}
       WHERE (:unitId IS NULL OR o.unit_id = :unitId)
         AND (:first IS NULL OR o.held_on >= :first) AND (:to IS NULL OR o.held_on <= :to)
       ORDER BY o.held_on IS NULL, o.held_on DESC, o.id DESC`,
      { unitId, first, to },
    )
    // As figures group them: case and the place of a tone do not split a form.
    .filter((row) => form === null || textKey(row.form) === textKey(form))
    .map(toActivity)

/** Activities by id, in the order of `ids`; unknown ids are left out. */
export const activitiesById = (db: ReadDb, ids: readonly string[]): ActivitySummary[] => {
  const rows = db.all<ActivityRow>(
    `SELECT ${columns} FROM ${from} WHERE o.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  )
  const byId = new Map(rows.map((row) => [row.id, toActivity(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export const getActivity = (db: ReadDb, id: string): ActivityDetail | undefined => {
  const row = db.get<ActivityRow>(`SELECT ${columns} FROM ${from} WHERE o.id = ?`, [id])
  return (
    row && {
      ...toActivity(row),
      traces: traceOf(db, 'outreach_activities', id),
      attachments: attachmentsOf(db, 'outreach_activities', id),
    }
  )
}

/** Forms in use, most frequent first. */
export const usedForms = (db: ReadDb): string[] =>
  db
    .all<{ form: string }>('SELECT form FROM outreach_activities GROUP BY form ORDER BY count(*) DESC, form')
    .map(({ form }) => form)

export type UnitVillages = { unitId: string; unitName: string; villages: { id: string; name: string }[] }

/** Units with the villages that were valid on a day, in Vietnamese order; units without villages are left out. */
export const villagesByUnit = (db: ReadDb, day: string, unitId: string | null): UnitVillages[] => {
  const rows = db.all<{ id: string; name: string; unit_id: string; unit_name: string }>(
    `SELECT v.id, v.name, p.id AS unit_id, p.full_name AS unit_name FROM units v JOIN units p ON p.id = v.parent_id
     WHERE v.kind = 'village' AND (:unitId IS NULL OR p.id = :unitId)
       AND (v.valid_from IS NULL OR v.valid_from <= :day) AND (v.valid_to IS NULL OR v.valid_to >= :day)`,
    { day, unitId },
  )
  const groups = Map.groupBy(rows, (row) => row.unit_id)
  return [...groups]
    .map(([id, villages]) => ({
      unitId: id,
      unitName: villages[0]?.unit_name ?? '',
      villages: villages
        .map((village) => ({ id: village.id, name: village.name }))
        .sort((a, b) => compareText(a.name, b.name)),
    }))
    .sort((a, b) => compareText(a.unitName, b.unitName))
}
