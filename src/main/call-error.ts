/** What anything thrown becomes before it leaves: an expected error as data, anything else as an id. */
import { type CallError, DomainError, type ErrorCode } from '#shared/contract/errors.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { RowInUse, StaleRevision } from './db/database.ts'
import { entityOfTable } from './db/entities.ts'
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

/** The same of an operation: a row that was changed since, or is still used, is told by what it is to a user. */
export const asOperationError = (
  error: unknown,
  {
    ports,
    messages,
    operation,
  }: { ports: Pick<Ports, 'log' | 'newId'>; messages: Messages; operation: string },
): CallError => {
  if (error instanceof StaleRevision) {
    const what = entityOfTable(error.table)
    return error.isGone ? { code: 'not_found', params: { what } } : { code: 'conflict', params: { what } }
  }
  if (error instanceof RowInUse) {
    const names = new Set(error.usedBy.map((table) => messages.entities[entityOfTable(table)]))
    return { code: 'in_use', params: { what: entityOfTable(error.table), usedBy: [...names].join(', ') } }
  }
  return asCallError(error, ports, { operation })
}

/** What one part of a task meets, every other part would meet too. */
export const stopsAllParts: ReadonlySet<ErrorCode> = new Set([
  'cancelled',
  'disk_full',
  'disk_failing',
  'data_read_only',
  'database_damaged',
  'busy',
])
