import type { documents } from '#shared/contract/documents.ts'
import { fail } from '#shared/contract/errors.ts'
import type { DocumentData, DocumentKind } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { applyEdits } from '#shared/domain/documents/edits.ts'
import type { ReadDb } from '../db/database.ts'
import { type DocumentRecord, documentOf, jsonOrNull, listDocuments } from '../db/queries/documents.ts'
import { symbolOf } from '../documents/compose/frame.ts'
import { roundAnnexWorkbook } from '../excel/layouts/round-annex-v1.ts'
import { writeBeside } from '../excel/write-beside.ts'
import type { Operations } from './context.ts'
import { aboutOf, composeDocument, headingOf, titleOf } from './documents/compose.ts'
import { documentDetail, documentRecord, snapshotOfDocument } from './documents/detail.ts'
import { fileName, wordFile } from './documents/fill.ts'
import { issueDocument, reissueDocument } from './documents/issue.ts'
import { startOf } from './documents/start.ts'

const draftOf = (db: ReadDb, id: string): DocumentRecord => {
  const record = documentRecord(db, id)
  if (record.status !== 'draft') throw fail('issued_is_frozen', {})
  return record
}

/** Forms of no unit and certificates of nobody would be a blank sheet. */
const refuseBlank = (data: DocumentData[DocumentKind]): void => {
  if ('isBlank' in data && data.sheets.length === 0) throw fail('rule', { rule: 'forms_need_units' })
  if ('certificates' in data && data.certificates.length === 0)
    throw fail('rule', { rule: 'certificates_need_names' })
  if ('missing' in data && data.missing.length === 0) throw fail('rule', { rule: 'nobody_owes_returns' })
}

export const documentsOperations = {
  list: ({ db }, filter) => listDocuments(db, filter),
  get: ({ db, today }, { id }) => documentDetail(db, id, today),
  create: ({ db, today }, { kind, subjectId, unitIds }) => {
    const known = documentOf(db, kind, subjectId)
    if (known !== undefined && (known.status === 'draft' || !kindFacts[kind].isRepeatable)) {
      // A letter that is still a draft speaks to the units of the last choice.
      if (known.status === 'draft' && kind === 'return_reminder') {
        refuseBlank(composeDocument(db, kind, { id: subjectId, unitIds }, headingOf(known), today).data)
        db.update('documents', known.id, { unit_ids_json: jsonOrNull(unitIds) })
      }
      return { id: known.id, isNew: false }
    }
    const heading = startOf(db, kind, subjectId, today)
    const { data } = composeDocument(db, kind, { id: subjectId, unitIds }, heading, today)
    refuseBlank(data)
    const id = db.insert('documents', {
      kind,
      subject_entity: kindFacts[kind].subject,
      subject_id: subjectId,
      title: titleOf(kind, data),
      number: heading.number ?? '',
      symbol: symbolOf(data.header),
      issued_on: heading.date,
      signer_json: jsonOrNull(heading.signer),
      unit_ids_json: jsonOrNull(unitIds),
      status: 'draft',
    })
    return { id, isNew: true }
  },
  saveEdits: ({ db }, { id, edits }) => {
    const next = { ...draftOf(db, id).edits }
    for (const [key, text] of Object.entries(edits)) {
      if (text === null) delete next[key]
      else next[key] = text
    }
    return { revision: db.update('documents', id, { edits_json: JSON.stringify(next) }) }
  },
  setHeader: ({ db, today }, { id, revision, number, date, signer }) => {
    const record = draftOf(db, id)
    const heading = { number: number === '' ? null : number, date, signer }
    const { data } = composeDocument(db, record.kind, aboutOf(record), heading, today)
    const columns = {
      number,
      issued_on: date,
      symbol: symbolOf(data.header),
      title: titleOf(record.kind, applyEdits(data, record.edits)),
      signer_json: jsonOrNull(signer),
    }
    return { revision: db.update('documents', id, columns, { revision }) }
  },
  make: async (context, { id }) => {
    const record = documentRecord(context.db, id)
    return context.files.put(fileName(record, 'docx'), wordFile(context, record))
  },
  makeAnnex: async ({ db, files, now, today, messages }, { id }) => {
    const record = documentRecord(db, id)
    const snapshot = snapshotOfDocument(db, record)
    const { annex } = snapshot ?? composeDocument(db, record.kind, aboutOf(record), headingOf(record), today)
    if (annex === null) throw fail('nothing_to_do', { what: messages.documents.annex })
    const bytes = await writeBeside(roundAnnexWorkbook({ ...annex, createdAt: now }))
    return files.put(fileName({ ...record, title: annex.title }, 'xlsx'), bytes)
  },
  issue: (context, { id, revision }) => ({
    revision: issueDocument(context, documentRecord(context.db, id), revision),
  }),
  reissue: (context, { id, revision, reason }) => ({
    id: reissueDocument(context, documentRecord(context.db, id), { revision, reason }),
  }),
  remove: ({ db }, { id, revision }) => {
    draftOf(db, id)
    db.update('documents', id, {}, { revision })
    db.remove('documents', id)
    return null
  },
} satisfies Operations<typeof documents>
