/** What the office has of the dossier of a commendation list: documents, files, papers in the folder. */
import type { DossierPart } from '#shared/domain/award-dossier.ts'
import type { ReadDb } from '../database.ts'

type DossierEntity = 'nomination_lists' | 'nominations'

/** Of these records, those of which the part lies in the folder on paper. */
export const papersOf = (
  db: ReadDb,
  entity: DossierEntity,
  ids: readonly string[],
): { entityId: string; part: DossierPart }[] =>
  db.all<{ entityId: string; part: DossierPart }>(
    `SELECT entity_id AS "entityId", part FROM dossier_papers
     WHERE entity = ? AND entity_id IN (SELECT value FROM json_each(?))`,
    [entity, JSON.stringify(ids)],
  )

export const paperId = (
  db: ReadDb,
  paper: { entity: DossierEntity; entityId: string; part: DossierPart },
): string | undefined =>
  db.get<{ id: string }>(
    'SELECT id FROM dossier_papers WHERE entity = :entity AND entity_id = :entityId AND part = :part',
    paper,
  )?.id

export type ListDocument = { id: string; kind: string; status: 'draft' | 'issued' }

/** Documents in force about a list, the issued before drafts of the same kind. */
export const documentsOfList = (db: ReadDb, listId: string): ListDocument[] =>
  db.all<ListDocument>(
    `SELECT id, kind, status FROM documents
     WHERE subject_entity = 'nomination_lists' AND subject_id = ? AND status <> 'replaced'
     ORDER BY status DESC, id DESC`,
    [listId],
  )

/** The day of the latest decision about a list's nominations. */
export const decidedOn = (db: ReadDb, listId: string): string | null =>
  db.get<{ day: string | null }>(
    `SELECT max(d.decided_on) AS day FROM nominations n JOIN award_decisions d ON d.id = n.decision_id
     WHERE n.list_id = ?`,
    [listId],
  )?.day ?? null
