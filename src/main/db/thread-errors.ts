/** What goes wrong in a thread of its own, on its way to the one that asked: no error keeps its class there. */
import { type CallError, DomainError } from '#shared/contract/errors.ts'
import { SqliteError } from './connect.ts'
import { RowInUse, StaleRevision } from './database.ts'

/** `code` is what the disk or SQLite says. */
export type ThreadError =
  | { refused: CallError }
  | { stale: Pick<StaleRevision, 'table' | 'rowId' | 'isGone'> }
  | { inUse: Pick<RowInUse, 'table' | 'usedBy'> }
  | { code: string; name: string; message: string; stack: string | undefined }

export const asThreadError = (error: unknown): ThreadError => {
  if (error instanceof DomainError) return { refused: error.error }
  if (error instanceof StaleRevision) {
    const { table, rowId, isGone } = error
    return { stale: { table, rowId, isGone } }
  }
  if (error instanceof RowInUse) return { inUse: { table: error.table, usedBy: error.usedBy } }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!(error instanceof Error)) return { code, name: 'Error', message: String(error), stack: undefined }
  return { code, name: error.name, message: error.message, stack: error.stack }
}

export const fromThreadError = (said: ThreadError): Error => {
  if ('refused' in said) return new DomainError(said.refused)
  if ('stale' in said) return new StaleRevision(said.stale.table, said.stale.rowId, said.stale.isGone)
  if ('inUse' in said) return new RowInUse(said.inUse.table, said.inUse.usedBy)
  const { code, name, message, stack } = said
  if (code.startsWith('SQLITE_')) return new SqliteError(message, code)
  const error = Object.assign(new Error(message), { code })
  error.name = name
  // Where it arose, for the log.
  if (stack !== undefined) error.stack = stack
  return error
}
