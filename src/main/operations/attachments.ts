import type { Attachment, AttachmentOwner, attachments } from '#shared/contract/attachments.ts'
import { maxAttachmentBytes } from '#shared/contract/attachments.ts'
import { type EntityName, fail } from '#shared/contract/errors.ts'
import { formatNumber } from '#shared/numbers.ts'
import type { ReadDb } from '../db/database.ts'
import { attachmentsOf, findAttachment } from '../db/queries/attachments.ts'
import type { Operations } from './context.ts'
import { mediaTypeOf } from './media-type.ts'

const nameOfOwner: Record<AttachmentOwner, EntityName> = {
  visits: 'visit',
  findings: 'finding',
  rounds: 'round',
  plans: 'plan',
  documents: 'document',
  outreach_activities: 'outreach',
  nomination_lists: 'nomination_list',
  nominations: 'nomination',
}

const ownerSql: Record<AttachmentOwner, string> = {
  visits: 'SELECT id FROM visits WHERE id = ?',
  findings: 'SELECT id FROM findings WHERE id = ?',
  rounds: 'SELECT id FROM rounds WHERE id = ?',
  plans: 'SELECT id FROM plans WHERE id = ?',
  documents: 'SELECT id FROM documents WHERE id = ?',
  outreach_activities: 'SELECT id FROM outreach_activities WHERE id = ?',
  nomination_lists: 'SELECT id FROM nomination_lists WHERE id = ?',
  nominations: 'SELECT id FROM nominations WHERE id = ?',
}

const attachmentOf = (db: ReadDb, id: string): { attachment: Attachment; hash: string } => {
  const found = findAttachment(db, id)
  if (found === undefined) throw fail('not_found', { what: 'attachment' })
  return found
}

const megabytes = (bytes: number): string => formatNumber(bytes / (1024 * 1024), 1)

export const attachmentsOperations = {
  list: ({ db }, { entity, entityId }) => attachmentsOf(db, entity, entityId),
  add: ({ db, files, messages: m }, input) => {
    if (db.get(ownerSql[input.entity], [input.entityId]) === undefined)
      throw fail('not_found', { what: nameOfOwner[input.entity] })
    const file = files.take(input.file)
    const size = file.bytes.byteLength
    if (size > maxAttachmentBytes) {
      const [own, limit] = [size, maxAttachmentBytes].map((bytes) =>
        m.attachments.megabytes(megabytes(bytes)),
      )
      throw fail('rule', {
        rule: 'attachment_too_large',
        detail: m.attachments.tooLarge(own ?? '', limit ?? ''),
      })
    }
    const mediaType = mediaTypeOf(file.name, file.bytes)
    if (mediaType === null) throw fail('rule', { rule: 'attachment_kind_unknown' })
    const id = db.insert('attachments', {
      entity: input.entity,
      entity_id: input.entityId,
      criterion_id: input.criterionId,
      part: input.part,
      hash: files.keep(file.bytes),
      file_name: file.name,
      media_type: mediaType,
      size,
      caption: input.caption,
      position: attachmentsOf(db, input.entity, input.entityId).length,
    })
    files.drop(input.file)
    return attachmentOf(db, id).attachment
  },
  setCaption: ({ db }, { id, caption, criterionId }) => {
    attachmentOf(db, id)
    db.update('attachments', id, {
      caption,
      ...(criterionId === undefined ? {} : { criterion_id: criterionId }),
    })
    return null
  },
  // The bytes stay: an undo, an issued document or a backup may still want them.
  remove: ({ db }, { id }) => {
    attachmentOf(db, id)
    db.remove('attachments', id)
    return null
  },
  open: ({ db, files }, { id }) => {
    const { attachment, hash } = attachmentOf(db, id)
    return files.put(attachment.fileName, files.kept(hash))
  },
} satisfies Operations<typeof attachments>
