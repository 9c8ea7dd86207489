/**
 * Is a data folder sound? Reads only, and takes no lock, so that it may also run while Nếp is open: SQLite's own
 * checks, the schema's version, every kept file by its hash, and the journal by its seals.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type CallError, DomainError, fail } from '#shared/contract/errors.ts'
import { type ChainBreak, heldHeads, judgeHead } from '#shared/domain/journal-chain.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { atOnce } from '#shared/steps.ts'
import { backupsHere } from './backups/backup-folder.ts'
import { databaseFileName } from './data-folder.ts'
import { type Connection, connect } from './db/connect.ts'
import { readDb } from './db/database.ts'
import { sealAt, verifyingChain } from './db/journal-chain.ts'
import { schemaVersion } from './db/migrate.ts'
import { asDataError } from './db/open.ts'
import { erasedFiles } from './db/queries/erasures.ts'
import { tableColumnsOfHashes } from './db/queries/hash-columns.ts'
import { lastRestore } from './db/queries/journal.ts'
import { userVersion } from './db/run-migrations.ts'
import { createFileStore } from './file-store.ts'
import { keptIfWhole } from './kept-files.ts'
import { refuseWhileLocked } from './locks/house-lock.ts'

export type FolderReport = {
  isSound: boolean
  folder: string
  schemaVersion: { file: number | null; program: number }
  /** What SQLite's integrity_check complains of; empty when it says ok. */
  integrity: string[]
  /** Rows whose reference leads nowhere. */
  foreignKeys: { table: string; rowId: number | null; parent: string }[]
  files: { referenced: number; missing: string[]; damaged: string[]; unreferenced: number }
  /** Entries whose seals fit, and the first that does not; null before there were seals. */
  journal: {
    sealed: number
    firstBreak: ChainBreak | null
    copies: number
    rewrittenSince: string | null
  } | null
  problems: { code: string; sentence: string }[]
}

const keptFiles = (connection: Connection, folder: string): FolderReport['files'] => {
  const store = createFileStore(folder)
  const referenced = new Set<string>()
  for (const { table, column } of tableColumnsOfHashes(readDb(connection))) {
    const select = `SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`
    const hashes = connection.prepare(select).pluck().all()
    for (const hash of hashes) referenced.add(String(hash))
  }
  const present = new Set(store.keptHashes())
  const erased = erasedFiles(readDb(connection))
  return {
    referenced: referenced.size,
    missing: [...referenced].filter((hash) => !present.has(hash) && !erased.has(hash)),
    damaged: [...present].filter((hash) => keptIfWhole(store, hash) === null),
    unreferenced: [...present].filter((hash) => !referenced.has(hash)).length,
  }
}

/** The chain by itself, and against the heads that the copies in the folder took along. */
const checkJournal = (connection: Connection, folder: string): FolderReport['journal'] => {
  const db = readDb(connection)
  const { sealed, firstBreak } = atOnce(verifyingChain(db))
  const held = heldHeads(backupsHere(folder))
  const at = (position: number): string | undefined => sealAt(db, position)
  const restored = lastRestore(db)
  const rewritten = held.filter((head) => judgeHead(head, at, restored) === 'rewritten')
  return { sealed, firstBreak, copies: held.length, rewrittenSince: rewritten.at(-1)?.madeAt ?? null }
}

const journalErrors = (journal: FolderReport['journal']): CallError[] => {
  if (journal?.firstBreak) return [{ code: 'journal_broken', params: journal.firstBreak }]
  if (journal?.rewrittenSince)
    return [{ code: 'journal_rewritten', params: { madeAt: journal.rewrittenSince } }]
  return []
}

const readDatabase = (folder: string, report: FolderReport): CallError[] => {
  const connection = connect(join(folder, databaseFileName), { readonly: true, fileMustExist: true })
  try {
    const integrity = connection.pragma('integrity_check(20)') as { integrity_check: string }[]
    report.integrity = integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok')
    const version = userVersion(connection)
    report.schemaVersion.file = version
    if (version > schemaVersion) {
      return [{ code: 'database_newer', params: { file: version, program: schemaVersion } }]
    }
    const keys = connection.pragma('foreign_key_check') as {
      table: string
      rowid: number | null
      parent: string
    }[]
    report.foreignKeys = keys.map(({ table, rowid, parent }) => ({ table, rowId: rowid, parent }))
    if (version === schemaVersion) {
      report.files = keptFiles(connection, folder)
      report.journal = checkJournal(connection, folder)
    }
    const isDamaged = report.integrity.length + report.foreignKeys.length > 0
    const errors: CallError[] = isDamaged ? [{ code: 'database_damaged', params: {} }] : []
    const lost = report.files.missing.length + report.files.damaged.length
    if (lost > 0) errors.push({ code: 'kept_files_lost', params: { count: lost } })
    return [...errors, ...journalErrors(report.journal)]
  } finally {
    connection.close()
  }
}

/** Throws DomainError no_data when the folder holds no database; what is wrong inside is in the report. */
export const checkDataFolder = (folder: string, messages: Messages): FolderReport => {
  if (!existsSync(join(folder, databaseFileName))) throw fail('no_data', { folder })
  refuseWhileLocked(folder)
  const report: FolderReport = {
    isSound: false,
    folder,
    schemaVersion: { file: null, program: schemaVersion },
    integrity: [],
    foreignKeys: [],
    files: { referenced: 0, missing: [], damaged: [], unreferenced: 0 },
    journal: null,
    problems: [],
  }
  let errors: CallError[]
  try {
    errors = readDatabase(folder, report)
  } catch (raw) {
    const error = asDataError(raw)
    if (!(error instanceof DomainError)) throw raw
    errors = [error.error]
  }
  report.problems = errors.map((error) => ({ code: error.code, sentence: errorSentence(messages, error) }))
  report.isSound = errors.length === 0
  return report
}
