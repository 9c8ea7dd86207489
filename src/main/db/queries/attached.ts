/** Files and papers that hang on a record by its id: no foreign key holds them, so whoever removes a record asks here. */
import type { DossierPart } from '#shared/domain/award-dossier.ts'
import type { ReadDb } from '../database.ts'

/** `fileName` of a file, `part` of a paper that lies in the folder; `in` is the table of the row. */
export type Attached = { id: string; entityId: string } & (
  | { in: 'attachments'; fileName: string }
  | { in: 'dossier_papers'; part: DossierPart }
)

export const attachedTables = ['attachments', 'dossier_papers'] as const satisfies Attached['in'][]

/** Of records of one table, in the order in which they were added. */
export const attachedTo = (db: ReadDb, entity: string, ids: readonly string[]): Attached[] => {
  const asked = [entity, JSON.stringify(ids)]
  const where = 'WHERE entity = ? AND entity_id IN (SELECT value FROM json_each(?)) ORDER BY rowid'
  return [
    ...db.all<Attached>(
      `SELECT 'attachments' AS "in", id, entity_id AS "entityId", file_name AS "fileName" FROM attachments ${where}`,
      asked,
    ),
    ...db.all<Attached>(
      `SELECT 'dossier_papers' AS "in", id, entity_id AS "entityId", part FROM dossier_papers ${where}`,
      asked,
    ),
  ]
}
