/** What anything thrown becomes before it leaves: an expected error as data, anything else as an id. */
import { type CallError, DomainError } from '#shared/contract/errors.ts'
import { asDataError } from './db/open.ts'
import type { Ports } from './ports.ts'

/**
 * An expected error as it is, an aborted signal as `cancelled`, what SQLite and the file system say of a full disk or
 * a damaged file as its code; anything else as `internal` with an id, by which the log names the error and where it arose, beside `detail`.
 */
export const asCallError = (
  raw: unknown,
  ports: Pick<Ports, 'log' | 'newId'>,
  detail: Record<string, unknown> = {},
): CallError => {
  if (raw instanceof Error && raw.name === 'AbortError') return { code: 'cancelled', params: {} }
  const error = asDataError(raw)
  if (error instanceof DomainError) return error.error
  const id = ports.newId()
  ports.log.error('unexpected failure', { id, ...detail, error })
  return { code: 'internal', params: {}, id }
}
