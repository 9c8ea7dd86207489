/** Evidence of visits, findings, outreach; papers of rounds, plans and commendation lists. */
import type { Attachment, AttachmentOwner } from '#shared/contract/attachments.ts'
import type { ReadDb } from '../database.ts'

type AttachmentRow = {
  id: string
  entity: AttachmentOwner
  entity_id: string
  criterion_id: string | null
  part: Attachment['part']
  hash: string
  file_name: string
  media_type: string
  size: number
  caption: string
  created_at: string
}

const columns =
  'id, entity, entity_id, criterion_id, part, hash, file_name, media_type, size, caption, created_at'

const toAttachment = (row: AttachmentRow): Attachment => ({
  id: row.id,
  entity: row.entity,
  entityId: row.entity_id,
  criterionId: row.criterion_id,
  part: row.part,
  fileName: row.file_name,
  mediaType: row.media_type,
  isImage: row.media_type.startsWith('image/'),
  size: row.size,
  caption: row.caption,
  createdAt: row.created_at,
})

/** In the order in which they were added. */
export const attachmentsOf = (db: ReadDb, entity: AttachmentOwner, entityId: string): Attachment[] =>
  db
    .all<AttachmentRow>(
      `SELECT ${columns} FROM attachments WHERE entity = ? AND entity_id = ? ORDER BY position, id`,
      [entity, entityId],
    )
    .map(toAttachment)

/** Files of several records of one table, as `attachmentsOf` gives those of one. */
export const attachmentsOfMany = (
  db: ReadDb,
  entity: AttachmentOwner,
  ids: readonly string[],
): Attachment[] =>
  db
    .all<AttachmentRow>(
      `SELECT ${columns} FROM attachments
       WHERE entity = ? AND entity_id IN (SELECT value FROM json_each(?)) ORDER BY position, id`,
      [entity, JSON.stringify(ids)],
    )
    .map(toAttachment)

/** The attachment and the hash of its bytes. */
export const findAttachment = (
  db: ReadDb,
  id: string,
): { attachment: Attachment; hash: string } | undefined => {
  const row = db.get<AttachmentRow>(`SELECT ${columns} FROM attachments WHERE id = ?`, [id])
  return row === undefined ? undefined : { attachment: toAttachment(row), hash: row.hash }
}
