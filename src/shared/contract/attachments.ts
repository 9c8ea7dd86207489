/** Evidence: photos, scans and office files, kept by hash beside the database. */
import { z } from 'zod'
import { type DossierPart, dossierParts } from '../domain/award-dossier.ts'
import type { FileRef } from './bridge.ts'
import { command, query, returns } from './define.ts'
import { fileHandle, id, line } from './fields.ts'

/** Tables whose records carry attachments. */
export const attachmentOwners = [
  'visits',
  'findings',
  'rounds',
  'plans',
  'documents',
  'outreach_activities',
  'nomination_lists',
  'nominations',
] as const
export type AttachmentOwner = (typeof attachmentOwners)[number]

/** Largest file that is kept, in bytes: a scan of long minutes, not a film. */
export const maxAttachmentBytes = 20 * 1024 * 1024

export type Attachment = {
  id: string
  entity: AttachmentOwner
  entityId: string
  /** The criterion it proves, for a visit. */
  criterionId: string | null
  /** The part of a dossier it is, for a nomination list; empty for any other file. */
  part: DossierPart | ''
  fileName: string
  mediaType: string
  isImage: boolean
  /** Bytes. */
  size: number
  caption: string
  createdAt: string
}

export const attachments = {
  list: query(z.object({ entity: z.enum(attachmentOwners), entityId: id }), returns<Attachment[]>(), {
    reads: ['attachments'],
  }),
  /** JPEG, PNG, WebP, GIF, PDF, Word or Excel by content, not by name; errors attachment_kind_unknown, attachment_too_large. */
  add: command(
    z.object({
      entity: z.enum(attachmentOwners),
      entityId: id,
      criterionId: id.nullable().default(null),
      part: z.enum(['', ...dossierParts]).default(''),
      file: fileHandle,
      caption: line.default(''),
    }),
    returns<Attachment>(),
  ),
  setCaption: command(
    z.object({ id, caption: line, criterionId: id.nullable().optional() }),
    returns<null>(),
  ),
  remove: command(z.object({ id }), returns<null>()),
  /** A handle to the bytes, for the preview and to save; `unknown_file` when the kept file is gone or damaged. */
  open: query(z.object({ id }), returns<FileRef>(), { reads: [] }),
}
