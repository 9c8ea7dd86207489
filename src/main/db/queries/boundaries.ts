/** Units and their lineage, as the counting by the boundaries of a day needs them. */
import type { UnitSpan } from '#shared/domain/unit.ts'
import type { LineageEdge, LineageKind } from '#shared/domain/unit-lineage.ts'
import type { ReadDb } from '../database.ts'

export type KnownUnit = UnitSpan & { name: string }

export const unitSpans = (db: ReadDb): KnownUnit[] =>
  db.all<KnownUnit>(
    `SELECT id, full_name AS name, valid_from AS "validFrom", valid_to AS "validTo" FROM units
     WHERE kind NOT IN ('village', 'site')`,
  )

type EdgeRow = {
  predecessor_id: string
  successor_id: string
  kind: LineageKind
  effective_on: string
  is_partial: number
}

export const lineageEdges = (db: ReadDb): LineageEdge[] =>
  db
    .all<EdgeRow>('SELECT predecessor_id, successor_id, kind, effective_on, is_partial FROM unit_lineage')
    .map((row) => ({
      predecessorId: row.predecessor_id,
      successorId: row.successor_id,
      kind: row.kind,
      effectiveOn: row.effective_on,
      isPartial: row.is_partial === 1,
    }))

/** Days on which boundaries changed, the earliest first. */
export const boundaryDays = (db: ReadDb): string[] =>
  db
    .all<{ day: string }>('SELECT DISTINCT effective_on AS day FROM unit_lineage ORDER BY effective_on')
    .map(({ day }) => day)
