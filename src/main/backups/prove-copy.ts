/** Reads a copy of the register again. What it costs grows with the file: beside the window it is done by `proveInWorker`. */
import { fail } from '#shared/contract/errors.ts'
import type { BackupChain } from '#shared/domain/journal-chain.ts'
import { atOnce } from '#shared/steps.ts'
import { type Connection, connect, SqliteError } from '../db/connect.ts'
import { readDb } from '../db/database.ts'
import { hasChain, verifyingChain } from '../db/journal-chain.ts'
import { tableNames } from '../db/table-names.ts'
import { hashOfFileAtOnce, syncFile } from '../kept-files.ts'

/** What is asked of a copy: all that its manifest states, or whether it still is what its manifest states. */
export type ProofAsked = { what: 'new'; file: string } | { what: 'known'; file: string; sha256: string }

export type CopyProof = {
  sha256: string
  /** Rows of all tables. */
  rows: number
  /** Schema. */
  version: number
  /** The journal read anew; null when the copy is from before there were seals, or was known. */
  chain: BackupChain | null
}

const readChain = (copy: Connection): BackupChain | null => {
  if (!hasChain(readDb(copy))) return null
  const { head, firstBreak } = atOnce(verifyingChain(readDb(copy)))
  return { head, isWhole: firstBreak === null }
}

/** A disk that does not read or has no room, and too little memory, say nothing about the copy. */
const isOfTheFile = (error: unknown): boolean =>
  error instanceof SqliteError && /^SQLITE_(CORRUPT|NOTADB|ERROR)/u.test(error.code)

/** Makes the copy durable too. Throws DomainError database_damaged when it does not hold, and what the disk says. */
export const proveCopy = (asked: ProofAsked): CopyProof => {
  const { file } = asked
  const sha256 = hashOfFileAtOnce(file)
  if (asked.what === 'known' && sha256 !== asked.sha256) throw fail('database_damaged', {})
  let copy: Connection | undefined
  try {
    copy = connect(file, { readonly: true })
    const isWhole = copy.pragma('integrity_check(1)', { simple: true }) === 'ok'
    if (!isWhole || (copy.pragma('foreign_key_check') as unknown[]).length > 0)
      throw fail('database_damaged', {})
    const count = (table: string): number =>
      Number(copy?.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    const rows = tableNames(copy).reduce((sum, table) => sum + count(table), 0)
    // Asked here: what runs migrations stands above the copies.
    const version = copy.pragma('user_version', { simple: true }) as number
    const chain = asked.what === 'new' ? readChain(copy) : null
    syncFile(file)
    return { sha256, rows, version, chain }
  } catch (error) {
    if (isOfTheFile(error)) throw fail('database_damaged', {})
    throw error
  } finally {
    copy?.close()
  }
}
