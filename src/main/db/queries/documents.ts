/** Documents with what they speak of. */
import type { DocumentSummary } from '#shared/contract/documents.ts'
import type { DocumentKind, TemplateKind } from '#shared/domain/document.ts'
import type { DocumentStatus } from '#shared/domain/document-state.ts'
import type { DocumentSubject } from '#shared/domain/document-subject.ts'
import type { DocumentEdits } from '#shared/domain/documents/edits.ts'
import { toRoman } from '#shared/numbers.ts'
import type { ReadDb } from '../database.ts'

type DocumentRow = {
  id: string
  kind: DocumentKind
  subject_entity: DocumentSubject
  subject_id: string
  title: string
  number: string
  symbol: string
  issued_on: string | null
  signer_json: string | null
  status: DocumentStatus
  version: number
  replaces_id: string | null
  replace_reason: string
  edits_json: string
  unit_ids_json: string | null
  file_hash: string | null
  updated_at: string
  revision: number
  plan_id: string | null
  round_id: string | null
  plan_name: string | null
  ordinal: number | null
  unit_name: string | null
  other_name: string | null
}

const columns = `d.id, d.kind, d.subject_entity, d.subject_id, d.title, d.number, d.symbol, d.issued_on, d.signer_json,
  d.status, d.version, d.replaces_id, d.replace_reason, d.edits_json, d.unit_ids_json,
  d.file_hash, d.updated_at, d.revision,
  p.id AS plan_id, r.id AS round_id, p.number || '/' || p.symbol AS plan_name, r.ordinal, u.full_name AS unit_name,
  coalesce(q.title, l.name) AS other_name`

const from = `documents d
  LEFT JOIN visits v ON d.subject_entity = 'visits' AND v.id = d.subject_id
  LEFT JOIN return_requests q ON d.subject_entity = 'return_requests' AND q.id = d.subject_id
  LEFT JOIN nomination_lists l ON d.subject_entity = 'nomination_lists' AND l.id = d.subject_id
  LEFT JOIN units u ON u.id = v.unit_id
  LEFT JOIN rounds r ON r.id = CASE d.subject_entity WHEN 'rounds' THEN d.subject_id
    ELSE coalesce(v.round_id, q.round_id, l.round_id) END
  LEFT JOIN plans p ON p.id = CASE d.subject_entity WHEN 'plans' THEN d.subject_id
    ELSE coalesce(r.plan_id, q.plan_id, l.plan_id) END`

/** `UBND xã An Mỹ, đợt I`; `Đợt I, KH 1260/KH-UBND`. */
const subjectName = (row: DocumentRow): string => {
  const round = row.ordinal === null ? '' : `đợt ${toRoman(row.ordinal)}`
  if (row.subject_entity === 'visits') return [row.unit_name ?? '', round].filter(Boolean).join(', ')
  if (row.subject_entity === 'return_requests' || row.subject_entity === 'nomination_lists')
    return row.other_name ?? ''
  const plan = (row.plan_name ?? '').replace(/^\/|\/$/gu, '')
  return [round === '' ? '' : `Đ${round.slice(1)}`, plan].filter(Boolean).join(', ')
}

export type DocumentRecord = DocumentSummary & {
  planId: string | null
  roundId: string | null
  signer: { capacity: string[]; name: string | null } | null
  replacesId: string | null
  replaceReason: string
  edits: DocumentEdits
  /** The units that it speaks to; null: all whom it concerns. */
  unitIds: readonly string[] | null
  fileHash: string | null
}

const toSummary = (row: DocumentRow): DocumentSummary => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  subject: { entity: row.subject_entity, id: row.subject_id, name: subjectName(row) },
  number: row.number,
  symbol: row.symbol,
  date: row.issued_on,
  status: row.status,
  version: row.version,
  updatedAt: row.updated_at,
  revision: row.revision,
})

const toRecord = (row: DocumentRow): DocumentRecord => ({
  ...toSummary(row),
  planId: row.plan_id,
  roundId: row.round_id,
  signer: row.signer_json === null ? null : (JSON.parse(row.signer_json) as DocumentRecord['signer']),
  replacesId: row.replaces_id,
  replaceReason: row.replace_reason,
  edits: JSON.parse(row.edits_json) as DocumentEdits,
  unitIds: row.unit_ids_json === null ? null : (JSON.parse(row.unit_ids_json) as string[]),
  fileHash: row.file_hash,
})

/** For a column that may be empty. */
export const jsonOrNull = (value: object | null): string | null =>
  value === null ? null : JSON.stringify(value)

export type DocumentFilter = {
  planId: string | null
  roundId: string | null
  subject: { entity: DocumentSubject; id: string } | null
  statuses: readonly DocumentStatus[]
}

/** Newest first. With plan and round: those of the round, and those of the plan that name no round. */
export const listDocuments = (db: ReadDb, filter: DocumentFilter): DocumentSummary[] =>
  db
    .all<DocumentRow>(
      `SELECT ${columns} FROM ${from}
       WHERE (:plan IS NULL OR p.id = :plan) AND (:round IS NULL OR r.id = :round OR (r.id IS NULL AND :plan IS NOT NULL))
         AND (:subject IS NULL OR (d.subject_entity = :entity AND d.subject_id = :subject))
         AND (:statuses = '[]' OR d.status IN (SELECT value FROM json_each(:statuses)))
       ORDER BY d.created_at DESC, d.id DESC`,
      {
        plan: filter.planId,
        round: filter.roundId,
        entity: filter.subject?.entity ?? null,
        subject: filter.subject?.id ?? null,
        statuses: JSON.stringify(filter.statuses),
      },
    )
    .map(toSummary)

export const findDocument = (db: ReadDb, id: string): DocumentRecord | undefined => {
  const row = db.get<DocumentRow>(`SELECT ${columns} FROM ${from} WHERE d.id = ?`, [id])
  return row && toRecord(row)
}

/** The snapshot of an issued document as it was written; undefined for a draft. */
export const snapshotOf = (db: ReadDb, id: string): string | undefined =>
  db.get<{ snapshot_json: string | null }>('SELECT snapshot_json FROM documents WHERE id = ?', [id])
    ?.snapshot_json ?? undefined

/** The version that replaces this one, also while it is a draft. */
export const replacementOf = (db: ReadDb, id: string): { id: string; status: DocumentStatus } | null =>
  db.get<{ id: string; status: DocumentStatus }>('SELECT id, status FROM documents WHERE replaces_id = ?', [
    id,
  ]) ?? null

/** The newest document of a kind about a subject that is a draft or in force. */
export const documentOf = (db: ReadDb, kind: DocumentKind, subjectId: string): DocumentRecord | undefined => {
  const row = db.get<DocumentRow>(
    `SELECT ${columns} FROM ${from} WHERE d.kind = ? AND d.subject_id = ? AND d.status <> 'replaced'
     ORDER BY d.status = 'draft' DESC, d.created_at DESC, d.id DESC LIMIT 1`,
    [kind, subjectId],
  )
  return row && toRecord(row)
}

export type TemplateRecord = { hash: string; fileName: string; replacedAt: string }

/** The office's own template of a kind; undefined while the shipped one is in use. */
export const ownTemplate = (db: ReadDb, kind: TemplateKind): TemplateRecord | undefined =>
  db.get<TemplateRecord>(
    'SELECT hash, file_name AS "fileName", replaced_at AS "replacedAt" FROM document_templates WHERE id = ?',
    [kind],
  )
