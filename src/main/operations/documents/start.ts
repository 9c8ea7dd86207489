/** A paper takes number, date and signer from what it is about, or is enclosed with, where that has them already. */
import type { DocumentKind } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { isSameText } from '#shared/text.ts'
import type { ReadDb } from '../../db/database.ts'
import { signersOf } from '../../documents/compose/frame.ts'
import { type Heading, officeOn } from './compose.ts'

const planNumber = `SELECT p.number, p.issued_on AS date FROM plans p`

/** The newest decision of a list that no award decision in force bears the number of; else the newest. */
const decisionOfList = `SELECT d.number, d.decided_on AS date, d.signer_name AS signer
  FROM (SELECT ? AS list_id) l JOIN award_decisions d
  WHERE EXISTS (SELECT 1 FROM nominations n WHERE n.decision_id = d.id AND n.list_id = l.list_id)
  ORDER BY EXISTS (SELECT 1 FROM documents o WHERE o.kind = 'award_decision' AND o.subject_id = l.list_id
    AND o.status = 'issued' AND o.number = d.number), d.decided_on DESC LIMIT 1`

/** Answer `number`, `date` and where it is known `signer` for the id of the subject. */
const numberSql: { [Kind in DocumentKind]?: string } = {
  plan: `${planNumber} WHERE p.id = ?`,
  schedule: `${planNumber} JOIN rounds r ON r.plan_id = p.id WHERE r.id = ?`,
  minutes: 'SELECT minutes_number AS number, visit_date AS date FROM visits WHERE id = ?',
  return_request: 'SELECT number, issued_on AS date FROM return_requests WHERE id = ?',
  commendation_list: `SELECT number, issued_on AS date FROM documents
    WHERE kind = 'submission' AND subject_id = ? AND status = 'issued'`,
  award_meeting: "SELECT '' AS number, met_on AS date FROM nomination_lists WHERE id = ?",
  award_decision: decisionOfList,
  certificate: decisionOfList,
  certificate_preprinted: decisionOfList,
}

/** The signer of the office profile with this name; null takes the first one. */
const signerNamed = (db: ReadDb, kind: DocumentKind, name: string, day: string): Heading['signer'] =>
  name === ''
    ? null
    : (signersOf(officeOn(db, day), kind).find((signer) => isSameText(signer.name ?? '', name)) ?? null)

/** An annex has a date only together with the number it belongs to. */
export const startOf = (db: ReadDb, kind: DocumentKind, subjectId: string, today: string): Heading => {
  const sql = numberSql[kind]
  const known =
    sql === undefined
      ? undefined
      : db.get<{ number: string; date: string | null; signer?: string }>(sql, [subjectId])
  const number = known?.number || null
  const isNumbered = number !== null || kindFacts[kind].numbering !== 'parent'
  const date = isNumbered ? (known?.date ?? null) : null
  return { number, date, signer: signerNamed(db, kind, known?.signer ?? '', date ?? today) }
}
