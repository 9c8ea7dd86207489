/**
 * Documents of the office: composed from the register, edited by paragraph, filled into Word, issued and then frozen.
 * Draft → issued → replaced by a later version.
 */
import { z } from 'zod'
import type { DocumentKind } from '../domain/document.ts'
import { documentKinds } from '../domain/document.ts'
import type { DocumentStatus } from '../domain/document-state.ts'
import { documentStatuses } from '../domain/document-state.ts'
import type { DocumentSubject } from '../domain/document-subject.ts'
import { documentSubjects } from '../domain/document-subject.ts'
import type { FileRef } from './bridge.ts'
import { command, query, returns, task } from './define.ts'
import { civilDate, id, line, prose, requiredLine, requiredProse, revision } from './fields.ts'

export type DocumentSummary = {
  id: string
  kind: DocumentKind
  title: string
  subject: { entity: DocumentSubject; id: string; name: string }
  number: string
  /** `BC-VHTT` */
  symbol: string
  date: string | null
  status: DocumentStatus
  version: number
  updatedAt: string
  revision: number
}

export type DocumentParagraph = {
  key: string
  /** As composed from the data. */
  composed: string
  /** As it is printed: the clerk's wording when there is one; '' is left out. */
  text: string
  isEdited: boolean
}

export type DocumentSection = { key: string; heading: string | null; paragraphs: DocumentParagraph[] }

export type DocumentSigner = { capacity: string[]; name: string | null }

/** One value that is not what it was when the document was issued. `null`: it was not there, or is no more. */
export type DocumentChange = { label: string; before: string | null; after: string | null }

export type DocumentDetail = DocumentSummary & {
  planId: string | null
  roundId: string | null
  /** `Số: ……/BC-VHTT`, `Mỹ Đức, ngày …… tháng …… năm ………`, as they stand in the head. */
  numberLine: string
  placeDateLine: string
  signer: DocumentSigner
  /** Those of the office profile who may sign this kind. */
  signers: DocumentSigner[]
  /** Abstract, addressees, bases, recipients: one item per line. */
  frame: DocumentParagraph[]
  sections: DocumentSection[]
  /** Edits of paragraphs that the data no longer makes: kept, not printed. */
  looseEdits: { key: string; text: string }[]
  /** "Số liệu đã thay đổi sau khi phát hành"; empty for a draft. */
  changes: DocumentChange[]
  hasAnnex: boolean
  replaces: { id: string; reason: string } | null
  replacedBy: { id: string; status: DocumentStatus } | null
}

/** A signer other than the profile's first one; null takes that one again. */
const signerForm = z.object({ capacity: z.array(requiredLine).min(1).max(5), name: line.nullable() })

const editKey = z.string().regex(/^[\w.:#-]{1,160}$/u)

export const documents = {
  /**
   * Newest first. A plan includes its rounds, visits, requests and lists; with a round, what names no round stays in;
   * without a filter, all.
   */
  list: query(
    z.object({
      planId: id.nullable().default(null),
      roundId: id.nullable().default(null),
      subject: z
        .object({ entity: z.enum(documentSubjects), id })
        .nullable()
        .default(null),
      statuses: z.array(z.enum(documentStatuses)).default([]),
    }),
    returns<DocumentSummary[]>(),
    { reads: ['documents', 'plans', 'rounds', 'visits', 'units', 'exchange', 'commendation'] },
  ),
  get: query(z.object({ id }), returns<DocumentDetail>(), {
    reads: [
      'documents',
      'office',
      'plans',
      'rounds',
      'visits',
      'findings',
      'outreach',
      'exchange',
      'commendation',
      'units',
      'checklists',
    ],
  }),
  /**
   * The draft of this kind for this subject, made when there is none; an issued one is answered as it is. `unitIds`:
   * the units that a reminder of returns speaks to, null for all that owe.
   */
  create: command(
    z.object({
      kind: z.enum(documentKinds),
      subjectId: id,
      unitIds: z.array(id).min(1).max(500).nullable().default(null),
    }),
    returns<{ id: string; isNew: boolean }>(),
  ),
  /**
   * Paragraphs as they are typed; null takes one back to the composed text, '' leaves it out. No revision: an edit
   * replaces the edit of the same paragraph only, and typing must not wait for the record.
   */
  saveEdits: command(
    z.object({ id, edits: z.record(editKey, prose.nullable()) }),
    returns<{ revision: number }>(),
  ),
  setHeader: command(
    z.object({ id, revision, number: line, date: civilDate.nullable(), signer: signerForm.nullable() }),
    returns<{ revision: number }>(),
  ),
  /** The filled Word file; of an issued document the file as it was issued. */
  make: task(z.object({ id }), returns<FileRef>()),
  /** The Excel annex of a round report; of an issued one with the data of its issue. */
  makeAnnex: task(z.object({ id }), returns<FileRef>()),
  /** Needs number and date. Keeps the file and the data; nothing of it changes any more. */
  issue: command(z.object({ id, revision }), returns<{ revision: number }>(), { undo: 'stops' }),
  /** A new draft over an issued document, with its edits; when it is issued, the old one counts as replaced. */
  reissue: command(z.object({ id, revision, reason: requiredProse }), returns<{ id: string }>()),
  /** Drafts only. */
  remove: command(z.object({ id, revision }), returns<null>()),
}
