/** What goes wrong in a thread of its own, on its way to the one that asked: no error keeps its class there. */
import { type CallError, DomainError } from '#shared/contract/errors.ts'
import { SqliteError } from './connect.ts'
import { RowInUse, StaleRevision } from './database.ts'

/** `code` is what the disk or SQLite says; `stack`, for the log, where it arose. */
export type ThreadError = { stack: string | undefined } & (
  | { refused: CallError }
  | { stale: Pick<StaleRevision, 'table' | 'rowId' | 'isGone'> }
  | { inUse: Pick<RowInUse, 'table' | 'usedBy'> }
  | { code: string; name: string; message: string }
)

export const asThreadError = (error: unknown): ThreadError => {
  if (!(error instanceof Error)) return { code: '', name: 'Error', message: String(error), stack: undefined }
  const { name, message, stack } = error
  if (error instanceof DomainError) return { refused: error.error, stack }
  if (error instanceof StaleRevision) {
    const { table, rowId, isGone } = error
    return { stale: { table, rowId, isGone }, stack }
  }
  if (error instanceof RowInUse) return { inUse: { table: error.table, usedBy: error.usedBy }, stack }
  return { code: 'code' in error ? String(error.code) : '', name, message, stack }
}

const madeAgain = (said: ThreadError): Error => {
  if ('refused' in said) return new DomainError(said.refused)
  if ('stale' in said) return new StaleRevision(said.stale.table, said.stale.rowId, said.stale.isGone)
  if ('inUse' in said) return new RowInUse(said.inUse.table, said.inUse.usedBy)
  const { code, name, message } = said
  const error = code.startsWith('SQLITE_')
    ? new SqliteError(message, code)
    : Object.assign(new Error(message), { code })
  if (error.name !== name) error.name = name
  return error
}

export const fromThreadError = (said: ThreadError): Error => {
  const error = madeAgain(said)
  if (said.stack !== undefined) error.stack = said.stack
  return error
}
