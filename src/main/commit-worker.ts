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
import type { CommandContext, QueryContext } from './operations/context.ts'
import { type LongWrite, longWrites } from './operations/long-writes.ts'
import { isErasure, prepareSweep } from './sweep.ts'

/** `base`: what of the caller's context can cross. */
export type CommitRequest = {
  file: string
  keys: FileKey[]
  write: LongWrite
  base: Pick<QueryContext, 'now' | 'today' | 'dataDir' | 'resourcesDir'> & { version: string }
  actor: string
  name: string
  input: unknown
}

export type CommitAnswer =
  | { ok: true; value: unknown; topics: Topic[]; isErasure: boolean; logged: string[] }
  | { ok: false; error: ThreadError; logged: string[] }

/** With what the handlers get everywhere, but that a log line keeps its sentence alone on its way. */
const baseOf = (
  connection: Connection,
  { version, ...base }: CommitRequest['base'],
  logged: string[],
): Omit<QueryContext, 'db'> => {
  const log = (message: string): void => void logged.push(message)
  return {
    ...base,
    program: { version },
    messages: messagesIn(interfaceLanguage(readDb(connection))),
    files: createFileStore(base.dataDir),
    log: { info: log, error: log },
  }
}

const run = (connection: Connection, request: CommitRequest, logged: string[]): CommitAnswer => {
  const { write, base, actor, name, input } = request
  const handler = longWrites[write.name] as (tx: CommandContext, input: unknown) => unknown
  const { value, changes } = commit(
    { connection, base: baseOf(connection, base, logged), newId: () => v7(), actor, name, input },
    (tx) => handler(tx, write.input),
    (all) => {
      if (isErasure(all)) prepareSweep(base.dataDir, all)
    },
  )
  return { ok: true, value, topics: topicsOf(changes), isErasure: isErasure(changes), logged }
}

const answer = (request: CommitRequest): CommitAnswer => {
  const logged: string[] = []
  let connection: Connection | undefined
  try {
    for (const key of request.keys) holdKey(key)
    connection = connect(request.file, { fileMustExist: true })
    applyPragmas(connection)
    return run(connection, request, logged)
  } catch (error) {
    return { ok: false, error: asThreadError(error), logged }
  } finally {
    connection?.close()
    letGoOfKeys()
  }
}

parentPort?.on('message', (request: CommitRequest) => parentPort?.postMessage(answer(request)))
