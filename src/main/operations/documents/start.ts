/** A paper takes number, date and signer from what it is about, or is enclosed with, where that has them already. */
import type { DocumentKind } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import type { ReadDb } from '../../db/database.ts'
import type { Heading } from './compose.ts'

const planNumber = `SELECT p.number, p.issued_on AS date FROM plans p`

/** Answer `number` and `date` for the id of the subject. */
const numberSql: { [Kind in DocumentKind]?: string } = {
  plan: `${planNumber} WHERE p.id = ?`,
  schedule: `${planNumber} JOIN rounds r ON r.plan_id = p.id WHERE r.id = ?`,
  minutes: 'SELECT minutes_number AS number, visit_date AS date FROM visits WHERE id = ?',
  return_request: 'SELECT number, issued_on AS date FROM return_requests WHERE id = ?',
  commendation_list: `SELECT number, issued_on AS date FROM documents
    WHERE kind = 'submission' AND subject_id = ? AND status = 'issued'`,
}

/** An annex has a date only together with the number it belongs to. */
export const startOf = (db: ReadDb, kind: DocumentKind, subjectId: string): Heading => {
  const sql = numberSql[kind]
  const known =
    sql === undefined ? undefined : db.get<{ number: string; date: string | null }>(sql, [subjectId])
  const number = known?.number || null
  const isNumbered = number !== null || kindFacts[kind].numbering !== 'parent'
  return { number, date: isNumbered ? (known?.date ?? null) : null, signer: null }
}
