/** Entry of the thread in which a long write is made, on a connection of its own: see `commit-beside.ts`. */
import { parentPort } from 'node:worker_threads'
import { v7 } from 'uuid'
import type { Topic } from '#shared/contract/define.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { commit } from './commit.ts'
import { type Connection, connect } from './db/connect.ts'
import { readDb } from './db/database.ts'
import { applyPragmas } from './db/pragmas.ts'
import { asThreadError, type ThreadError } from './db/thread-errors.ts'
import { topicsOf } from './db/topics.ts'
import { createFileStore } from './file-store.ts'
import { interfaceLanguage } from './language.ts'
import { type FileKey, holdKey, letGoOfKeys } from './locks/held-keys.ts'
import type { QueryContext } from './operations/context.ts'
import { type LongWrite, makeLongWrite } from './operations/long-writes.ts'
import { isErasure, prepareSweep } from './sweep.ts'
import { type LoggedLine, notingLog } from './thread-log.ts'

/** `base`: what of the caller's context can cross. */
export type CommitRequest = {
  file: string
  keys: FileKey[]
  write: LongWrite
  base: Pick<QueryContext, 'now' | 'today' | 'dataDir' | 'resourcesDir'> & { version: string }
  journalId: string
  actor: string
  name: string
  input: unknown
}

export type CommitAnswer =
  | { ok: true; value: unknown; topics: Topic[]; isErasure: boolean; logged: LoggedLine[] }
  | { ok: false; error: ThreadError; logged: LoggedLine[] }

/** With what the handlers get everywhere. */
const baseOf = (
  connection: Connection,
  { version, ...base }: CommitRequest['base'],
  logged: LoggedLine[],
): Omit<QueryContext, 'db'> => ({
  ...base,
  program: { version },
  messages: messagesIn(interfaceLanguage(readDb(connection))),
  files: createFileStore(base.dataDir),
  log: notingLog(logged),
})

const run = (connection: Connection, request: CommitRequest, logged: LoggedLine[]): CommitAnswer => {
  const { write, base, journalId, actor, name, input } = request
  const { value, changes } = commit(
    { connection, base: baseOf(connection, base, logged), newId: () => v7(), journalId, actor, name, input },
    (tx) => makeLongWrite(tx, write),
    (all) => {
      if (isErasure(all)) prepareSweep(base.dataDir, all)
    },
  )
  return { ok: true, value, topics: topicsOf(changes), isErasure: isErasure(changes), logged }
}

const answer = (request: CommitRequest): CommitAnswer => {
  const logged: LoggedLine[] = []
  let connection: Connection | undefined
  try {
    for (const key of request.keys) holdKey(key)
    connection = connect(request.file, { fileMustExist: true })
    applyPragmas(connection)
    return run(connection, request, logged)
  } catch (error) {
    return { ok: false, error: asThreadError(error), logged }
  } finally {
    closeAtLast(connection, logged)
    letGoOfKeys()
    for (const { key } of request.keys) key.fill(0)
  }
}

/** What was committed is committed, whatever the closing says. */
const closeAtLast = (connection: Connection | undefined, logged: LoggedLine[]): void => {
  try {
    connection?.close()
  } catch (error) {
    notingLog(logged).error('the connection of a long write did not close', { error })
  }
}

parentPort?.on('message', (request: CommitRequest) => parentPort?.postMessage(answer(request)))
