/** A document as its page shows it: composed paragraphs with the clerk's wording over them, and what changed since. */
import type { DocumentDetail, DocumentParagraph } from '#shared/contract/documents.ts'
import { fail } from '#shared/contract/errors.ts'
import type { DocumentFrame } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { framePartText, looseEdits } from '#shared/domain/documents/edits.ts'
import { numberLine, placeDateLine } from '#shared/domain/documents/header.ts'
import type { ReadDb } from '../../db/database.ts'
import { type DocumentRecord, findDocument, replacementOf, snapshotOf } from '../../db/queries/documents.ts'
import { signersOf } from '../../documents/compose/frame.ts'
import { aboutOf, composeDocument, headingOf, officeOn } from './compose.ts'
import { changesSince, readSnapshot, type Snapshot } from './snapshot.ts'

/** Throws DomainError not_found. */
export const documentRecord = (db: ReadDb, id: string): DocumentRecord => {
  const record = findDocument(db, id)
  if (record === undefined) throw fail('not_found', { what: 'document' })
  return record
}

/** The frozen state of an issued document; null for a draft. */
export const snapshotOfDocument = (db: ReadDb, record: DocumentRecord): Snapshot | null => {
  if (record.status === 'draft') return null
  const json = snapshotOf(db, record.id)
  if (json === undefined) throw fail('not_found', { what: 'document' })
  return readSnapshot(json)
}

export const documentDetail = (db: ReadDb, id: string, today: string): DocumentDetail => {
  const record = documentRecord(db, id)
  const snapshot = snapshotOfDocument(db, record)
  const data: DocumentFrame =
    snapshot?.data ?? composeDocument(db, record.kind, aboutOf(record), headingOf(record), today).data
  const { signer, replacesId, replaceReason, edits, fileHash, ...summary } = record
  const paragraph = (key: string, composed: string): DocumentParagraph => {
    const edit = edits[key]
    return { key, composed, text: edit ?? composed, isEdited: edit !== undefined }
  }
  return {
    ...summary,
    numberLine: numberLine(data.header),
    placeDateLine: placeDateLine(data.header),
    signer: { capacity: [...data.signer.capacity], name: data.signer.name },
    signers: signersOf(officeOn(db, record.date ?? today), record.kind).map(({ capacity, name }) => ({
      capacity: [...capacity],
      name,
    })),
    frame: kindFacts[record.kind].parts.map((key) => paragraph(key, framePartText(data, key))),
    sections: data.sections.map((section) => ({
      key: section.key,
      heading: section.heading,
      paragraphs: section.paragraphs.map(({ key, text }) => paragraph(key, text)),
    })),
    looseEdits: looseEdits(data, edits).map((key) => ({ key, text: edits[key] ?? '' })),
    changes: snapshot === null ? [] : changesSince(db, record, snapshot, today),
    hasAnnex: kindFacts[record.kind].hasExcelAnnex ?? false,
    replaces: replacesId === null ? null : { id: replacesId, reason: replaceReason },
    replacedBy: replacementOf(db, id),
  }
}
