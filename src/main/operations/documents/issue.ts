/** Issue and reissue: the file and its data are kept, and nothing of them changes any more. */
import { fail } from '#shared/contract/errors.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { documentMoves } from '#shared/domain/document-state.ts'
import { applyEdits } from '#shared/domain/documents/edits.ts'
import { type DocumentRecord, jsonOrNull, replacementOf } from '../../db/queries/documents.ts'
import { takenNumber } from '../../db/queries/taken-numbers.ts'
import { symbolOf } from '../../documents/compose/frame.ts'
import type { CommandContext } from '../context.ts'
import { requireMove } from '../moves.ts'
import { aboutOf, composeDocument, headingOf, titleOf } from './compose.ts'
import { fillDocument } from './fill.ts'
import { takeSnapshot } from './snapshot.ts'

/** The number of a paper is the number of what it is about, when that has none yet. */
const passNumberOn = ({ db }: CommandContext, { kind, subject, number, symbol }: DocumentRecord): void => {
  if (kind === 'minutes') {
    const visit = db.get<{ minutes_number: string }>('SELECT minutes_number FROM visits WHERE id = ?', [
      subject.id,
    ])
    if (visit?.minutes_number === '')
      db.update('visits', subject.id, {
        minutes_number: number.includes('/') ? number : `${number}/${symbol}`,
      })
  }
  if (kind === 'return_request') {
    const request = db.get<{ number: string }>('SELECT number FROM return_requests WHERE id = ?', [
      subject.id,
    ])
    if (request?.number === '') db.update('return_requests', subject.id, { number })
  }
}

/** Throws rule document_needs_number or document_needs_date, already_exists for a number that is taken, template_broken. */
export const issueDocument = (context: CommandContext, record: DocumentRecord, revision: number): number => {
  const { db, files, messages, today } = context
  if (record.status !== 'draft') throw fail('issued_is_frozen', {})
  const { number, date, kind } = record
  const { numbering } = kindFacts[kind]
  if (numbering === 'none' && date === null) throw fail('rule', { rule: 'document_needs_date' })
  if (date === null || (number === '' && numbering !== 'none'))
    throw fail('rule', { rule: 'document_needs_number' })
  requireMove(messages, {
    what: 'document',
    moves: documentMoves,
    names: messages.documents.statuses,
    from: record.status,
    to: 'issued',
    given: ['number', 'date'],
  })
  const composed = composeDocument(db, record.kind, aboutOf(record), headingOf(record), today)
  const symbol = symbolOf(composed.data.header)
  const besides = [record.id, ...(record.replacesId === null ? [] : [record.replacesId])]
  const wanted = { numbers: [number], symbol, year: date.slice(0, 4), besides }
  if (numbering === 'own' && takenNumber(db, wanted) !== undefined)
    throw fail('already_exists', { what: 'document', name: `${number}/${symbol}` })
  // Before the file is kept: a stale draft leaves none behind.
  db.update('documents', record.id, {}, { revision })
  const data = applyEdits(composed.data, record.edits)
  const next = db.update(
    'documents',
    record.id,
    {
      status: 'issued',
      symbol,
      title: titleOf(record.kind, data),
      snapshot_json: JSON.stringify(takeSnapshot(composed)),
      file_hash: files.keep(fillDocument(context, record.kind, data)),
    },
    { revision },
  )
  if (record.replacesId !== null) db.update('documents', record.replacesId, { status: 'replaced' })
  passNumberOn(context, { ...record, symbol })
  return next
}

/** Throws already_exists when a version that replaces it is under way. */
export const reissueDocument = (
  { db }: CommandContext,
  record: DocumentRecord,
  { revision, reason }: { revision: number; reason: string },
): string => {
  if (record.status !== 'issued') throw fail('nothing_to_do', { what: record.title })
  if (replacementOf(db, record.id) !== null)
    throw fail('already_exists', { what: 'document', name: record.title })
  // Bumped, so that two windows do not both begin a version.
  db.update('documents', record.id, {}, { revision, bump: true })
  return db.insert('documents', {
    kind: record.kind,
    subject_entity: record.subject.entity,
    subject_id: record.subject.id,
    title: record.title,
    symbol: record.symbol,
    signer_json: jsonOrNull(record.signer),
    status: 'draft',
    version: record.version + 1,
    replaces_id: record.id,
    replace_reason: reason,
    edits_json: JSON.stringify(record.edits),
    unit_ids_json: jsonOrNull(record.unitIds),
  })
}
