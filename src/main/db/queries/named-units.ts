/** Units as the prose of documents needs them. */
import type { NamedUnit } from '#shared/domain/documents/unit-names.ts'
import type { CommuneType } from '#shared/domain/unit.ts'
import type { ReadDb } from '../database.ts'

type NamedUnitRow = { id: string; name: string; full_name: string; commune_type: CommuneType | null }

/** By id; an id without a unit has no entry. */
export const namedUnits = (db: ReadDb, ids: readonly string[]): Map<string, NamedUnit> =>
  new Map(
    db
      .all<NamedUnitRow>(
        'SELECT id, name, full_name, commune_type FROM units WHERE id IN (SELECT value FROM json_each(?))',
        [JSON.stringify(ids)],
      )
      .map((row) => [
        row.id,
        {
          id: row.id,
          name: row.full_name,
          commune: row.commune_type === null ? null : { type: row.commune_type, name: row.name },
        },
      ]),
  )
