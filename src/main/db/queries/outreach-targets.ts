/** What is wanted of outreach in a year, of whom, and who said that there was nothing to report. */
import { compareText } from '#shared/collation.ts'
import type { OutreachTarget, TargetPlace } from '#shared/domain/outreach-targets.ts'
import type { ReadDb } from '../database.ts'
import { villagesByUnit } from './outreach.ts'

export const targetsOfYear = (db: ReadDb, year: number): OutreachTarget[] =>
  db.all<OutreachTarget>(
    `SELECT id, unit_id AS "unitId", per, form, wanted FROM outreach_targets WHERE year = ? ORDER BY created_at, id`,
    [year],
  )

/** Communes that were valid on a day with their villages, in Vietnamese order. */
export const communesOn = (db: ReadDb, day: string): TargetPlace[] => {
  const villages = new Map(villagesByUnit(db, day, null).map((unit) => [unit.unitId, unit.villages]))
  return db
    .all<{ id: string; name: string }>(
      `SELECT id, full_name AS name FROM units WHERE kind = 'commune'
         AND (valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to >= :day)`,
      { day },
    )
    .map(({ id, name }) => ({ unitId: id, unitName: name, villages: villages.get(id) ?? [] }))
    .sort((a, b) => compareText(a.unitName, b.unitName))
}

/** Units that answered a request of the year with "không phát sinh" about outreach. */
export const nilUnits = (db: ReadDb, year: number): { unitId: string; unitName: string }[] =>
  db
    .all<{ unitId: string; unitName: string }>(
      `SELECT DISTINCT u.id AS "unitId", u.full_name AS "unitName"
       FROM request_contents c JOIN request_units r ON r.id = c.request_unit_id
         JOIN return_requests q ON q.id = r.request_id JOIN units u ON u.id = r.unit_id
       WHERE c.content = 'activities' AND c.status = 'nil' AND substr(q.due_on, 1, 4) = :year`,
      { year: String(year) },
    )
    .sort((a, b) => compareText(a.unitName, b.unitName))
