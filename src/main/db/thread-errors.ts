/** What goes wrong in a thread of its own, on its way to the one that asked: no error keeps its class there. */
import { type CallError, DomainError } from '#shared/contract/errors.ts'
import { SqliteError } from './connect.ts'
import { RowInUse, StaleRevision } from './database.ts'

/** `code` is what the disk or SQLite says. */
export type ThreadError =
  | { refused: CallError }
  | { stale: Pick<StaleRevision, 'table' | 'rowId' | 'isGone'> }
  | { inUse: Pick<RowInUse, 'table' | 'usedBy'> }
  | { code: string; message: string }

export const asThreadError = (error: unknown): ThreadError => {
  if (error instanceof DomainError) return { refused: error.error }
  if (error instanceof StaleRevision) {
    const { table, rowId, isGone } = error
    return { stale: { table, rowId, isGone } }
  }
  if (error instanceof RowInUse) return { inUse: { table: error.table, usedBy: error.usedBy } }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { code, message: String(error) }
}

export const fromThreadError = (said: ThreadError): Error => {
  if ('refused' in said) return new DomainError(said.refused)
  if ('stale' in said) return new StaleRevision(said.stale.table, said.stale.rowId, said.stale.isGone)
  if ('inUse' in said) return new RowInUse(said.inUse.table, said.inUse.usedBy)
  const { code, message } = said
  return code.startsWith('SQLITE_')
    ? new SqliteError(message, code)
    : Object.assign(new Error(message), { code })
}
