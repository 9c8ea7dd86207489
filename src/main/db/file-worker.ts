/** Entry of the thread in which a register's file is read or written as a whole: one piece of work, see `work-on-file.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { type FileKey, holdKey } from '../locks/held-keys.ts'
import { isWholeFile } from './check-file.ts'
import { bringUnderKey, connect } from './connect.ts'
import { fillSearch } from './fill-search.ts'
import { catchUpWords } from './journal-words.ts'
import { type Migration, runMigrations } from './run-migrations.ts'
import { sweepRegister } from './sweep-register.ts'
import { asThreadError, type ThreadError } from './thread-errors.ts'

export type FileWork =
  | { what: 'check'; file: string }
  | { what: 'sweep'; file: string }
  /** Only for a file that nobody else has open. */
  | { what: 'fill-search'; file: string }
  /** Only for a copy that nobody else has open. */
  | { what: 'migrate'; file: string; migrations: readonly Migration[] }
  /** Only for a copy that nobody else has open. */
  | { what: 'rekey'; file: string; key: FileKey | null }

/** The keys are those that the process holds. */
export type FileRequest = { work: FileWork; keys: FileKey[] }

/** `isDone` is false where another program was in the way, and of a check where a page does not hold. */
export type FileAnswer = { ok: true; isDone: boolean } | { ok: false; error: ThreadError }

const sweep = (file: string): boolean => {
  const connection = connect(file, { fileMustExist: true })
  try {
    connection.pragma('busy_timeout = 2000')
    // What is written anew passes through a temporary file otherwise, in the clear and outside of the data folder.
    connection.pragma('temp_store = MEMORY')
    return sweepRegister(connection)
  } finally {
    connection.close()
  }
}

const fillSearchOf = (file: string): void => {
  const connection = connect(file, { fileMustExist: true })
  try {
    // Made durable by whoever gives the file its place.
    connection.pragma('journal_mode = MEMORY')
    connection.pragma('synchronous = OFF')
    connection.pragma('temp_store = MEMORY')
    fillSearch(connection)
  } finally {
    connection.close()
  }
}

const migrateFile = (file: string, migrations: readonly Migration[]): void => {
  const connection = connect(file, { fileMustExist: true })
  try {
    connection.pragma('temp_store = MEMORY')
    runMigrations(connection, migrations)
    catchUpWords(connection)
  } finally {
    connection.close()
  }
}

const run = (work: FileWork): boolean => {
  if (work.what === 'check') return isWholeFile(work.file)
  if (work.what === 'sweep') return sweep(work.file)
  if (work.what === 'migrate') {
    migrateFile(work.file, work.migrations)
    return true
  }
  if (work.what === 'fill-search') {
    fillSearchOf(work.file)
    return true
  }
  bringUnderKey(work.file, work.key)
  return true
}

const answer = ({ work, keys }: FileRequest): FileAnswer => {
  try {
    for (const key of keys) holdKey(key)
    return { ok: true, isDone: run(work) }
  } catch (error) {
    return { ok: false, error: asThreadError(error) }
  }
}

parentPort?.postMessage(answer(workerData as FileRequest))
