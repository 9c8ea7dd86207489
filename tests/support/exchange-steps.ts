/** The clerk's way with one file, and what the register then holds: for tests that import many. */
import type { CommitResult, Review } from '#shared/contract/exchange-review.ts'
import type { ExchangeOffice } from './exchange-office.ts'

export const receive = async (office: ExchangeOffice, bytes: Uint8Array, name: string): Promise<Review> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return office.call('exchange.review', { fileId: fileIds[0] ?? '' })
}

export const commit = (office: ExchangeOffice, review: Review): Promise<CommitResult> =>
  office.call('exchange.commit', {
    fileId: review.fileId,
    revision: review.revision,
    fingerprint: review.fingerprint,
    leftOpen: review.open.places,
  })

/** Answers the import's id. */
export const importFile = async (
  office: ExchangeOffice,
  bytes: Uint8Array,
  name: string,
): Promise<string> => {
  const { batchId } = await commit(office, await receive(office, bytes, name))
  return batchId ?? ''
}

export const undo = (office: ExchangeOffice, batchId: string) =>
  office.call('exchange.undoImport', { batchId })

const importedTables = [
  'nominations',
  'outreach_activities',
  'self_check_answers',
  'remedy_reports',
  'findings',
  'nomination_events',
  'finding_events',
  'nomination_lists',
] as const

/** Revisions only grow, and say when a form is stale; they are no part of what the register says. */
const withoutStamps = (row: Record<string, unknown>): Record<string, unknown> => {
  const { revision: _revision, updated_at: _updated, ...rest } = row
  return rest
}

/** All that imports write into, row by row. */
export const registerOf = (office: ExchangeOffice): Record<string, unknown[]> =>
  Object.fromEntries(
    importedTables.map((table) => [
      table,
      office.rows<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`).map(withoutStamps),
    ]),
  )
