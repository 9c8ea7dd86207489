/** What goes wrong in a thread of its own, on its way to the one that asked: no error keeps its class there. */
import { type CallError, DomainError } from '#shared/contract/errors.ts'
import { SqliteError } from './connect.ts'

/** `code` is what the disk or SQLite says. */
export type ThreadError = { refused: CallError } | { code: string; message: string }

export const asThreadError = (error: unknown): ThreadError => {
  if (error instanceof DomainError) return { refused: error.error }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { code, message: String(error) }
}

export const fromThreadError = (said: ThreadError): Error => {
  if ('refused' in said) return new DomainError(said.refused)
  const { code, message } = said
  return code.startsWith('SQLITE_')
    ? new SqliteError(message, code)
    : Object.assign(new Error(message), { code })
}
