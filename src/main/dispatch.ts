/**
 * The one way in: finds the operation, checks the input, runs it as its kind demands and answers an envelope.
 * Guarantees: a command is one transaction with one journal entry; topics go out only after commit; nothing but
 * the codes of contract/errors.ts leaves; what was not expected gets an id, of it only kind and place in the log.
 */
import type { HostEvent } from '#shared/contract/bridge.ts'
import { findEntry } from '#shared/contract/contract.ts'
import { type Topic, topics } from '#shared/contract/define.ts'
import { type CallError, type CallResult, fail } from '#shared/contract/errors.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { removeRegister } from './backups/remove-register.ts'
import { isSweepDue } from './backups/unswept-copies.ts'
import { asOperationError, stopsAllParts } from './call-error.ts'
import { type Commit, commit } from './commit.ts'
import { commitBeside } from './commit-beside.ts'
import { keyOfFile } from './db/connect.ts'
import { copyLive } from './db/copy-live.ts'
import { readDb } from './db/database.ts'
import { exchangeFile, type Register } from './db/live-file.ts'
import { isNoted } from './db/queries/journal.ts'
import { topicsOf } from './db/topics.ts'
import { bringUnderKeyBeside } from './db/work-on-file.ts'
import { fieldErrors } from './field-errors.ts'
import type { FileStore } from './file-store.ts'
import { officeDay } from './office-day.ts'
import type { CommandContext, QueryContext, TaskContext } from './operations/context.ts'
import { type LongWrite, makeLongWrite } from './operations/long-writes.ts'
import { findHandler } from './operations/operations.ts'
import type { Ports } from './ports.ts'
import { received } from './received.ts'
import { createRunningCalls } from './running-calls.ts'
import { isErasure, prepareSweep, sweepBeside } from './sweep.ts'

export type DispatchParts = {
  register: Register
  ports: Ports
  files: FileStore
  dataDir: string
  messages: () => Messages
  emit: (event: HostEvent) => void
}

export type Dispatch = {
  call(name: string, input: unknown, callId?: string): Promise<CallResult<unknown>>
  cancel(callId: string): void
  /** Long work runs that is more than reading. */
  isWorking(): boolean
  /** Resolves when no long reading runs. */
  readingsEnd(): Promise<void>
}

const slowMilliseconds = 50

export const createDispatch = (parts: DispatchParts): Dispatch => {
  const running = createRunningCalls(parts.emit)
  /** Until it ends another register comes in the place of this one; never rejects. */
  let replacing: Promise<void> | undefined
  /** Tasks that only read: nobody has to wait for what they do, but the register must stay open until they end. */
  const readings = new Set<Promise<unknown>>()
  /** Tasks that run and are more than a long reading. */
  let writing = 0
  /** A thread that writes to the register, which nobody else may do meanwhile; never rejects. */
  let soleWriter: Promise<void> | undefined

  const readingsEnd = async (): Promise<void> => {
    while (readings.size > 0) await Promise.allSettled(readings)
  }

  const holdWritersUp = (work: Promise<unknown>): void => {
    const end = (): void => {
      soleWriter = undefined
    }
    soleWriter = work.then(end, end)
  }

  /** What was erased leaves the bytes of the register. */
  const startSweep = (): void => {
    const { connection } = parts.register
    holdWritersUp(sweepBeside({ connection, dataDir: parts.dataDir, log: parts.ports.log }))
  }

  const common = (): Omit<QueryContext, 'db'> => {
    const now = parts.ports.now()
    return {
      now,
      today: officeDay(readDb(parts.register.connection), now),
      files: parts.files,
      log: parts.ports.log,
      messages: parts.messages(),
      dataDir: parts.dataDir,
      resourcesDir: parts.ports.resourcesDir,
      program: parts.ports.program,
    }
  }

  const commitOf = (name: string, input: unknown): Commit => ({
    connection: parts.register.connection,
    base: common(),
    newId: parts.ports.newId,
    journalId: parts.ports.newId(),
    actor: parts.ports.actor,
    name,
    input,
  })

  const tell = (topics: Topic[]): void => {
    if (topics.length > 0) parts.emit({ type: 'changed', topics })
  }

  /** `others`: tasks that may write and run beside it. */
  const write = <T>(
    name: string,
    input: unknown,
    handler: (tx: CommandContext) => T,
    { others }: { others: number },
  ): T => {
    // What is written now would be in neither register, or wait for the other writer with everything else.
    if (replacing !== undefined || soleWriter !== undefined) throw fail('busy', {})
    const { value, changes } = commit(commitOf(name, input), handler, (all) => {
      if (!isErasure(all)) return
      // Its commits would be refused.
      if (others > 0) throw fail('busy', {})
      prepareSweep(parts.dataDir, all)
    })
    if (isErasure(changes)) startSweep()
    tell(topicsOf(changes))
    return value
  }

  /** In a thread of its own, where no other task may want to write meanwhile. */
  const writeLong = async (name: string, input: unknown, one: LongWrite): Promise<unknown> => {
    while (soleWriter !== undefined) await soleWriter
    if (replacing !== undefined) throw fail('busy', {})
    if (writing > 1 || parts.register.connection.memory)
      return write(name, input, (tx) => makeLongWrite(tx, one), { others: writing - 1 })
    const beside = commitOf(name, input)
    const work = commitBeside(beside, one)
    holdWritersUp(work)
    try {
      const { value, topics: changed, isErasure: isToSweep } = await work
      if (isToSweep) startSweep()
      tell(changed)
      return value
    } catch (error) {
      // A thread that died may have committed before.
      if (!isNoted(readDb(parts.register.connection), beside.journalId)) throw error
      parts.ports.log.error('a thread ended after its commit', { operation: name, error })
      if (isSweepDue(parts.dataDir)) startSweep()
      tell([...topics])
      throw fail('answer_lost', {})
    }
  }

  /** What one part of a task throws; thrown on where every other part would meet it. */
  const failed = (error: unknown, name: string): { ok: false; error: CallError } => {
    const answer = answerOf(error, name)
    if (stopsAllParts.has(answer.code)) throw error
    return { ok: false, error: answer }
  }

  const runTask = async (
    name: string,
    input: unknown,
    { callId, isReading }: { callId: string; isReading: boolean },
  ): Promise<unknown> => {
    const { followed, end } = running.begin(callId)
    if (!isReading) writing += 1
    const context: TaskContext = {
      ...common(),
      db: readDb(parts.register.connection),
      newId: parts.ports.newId,
      ...followed,
      commit: (handler) => write(name, input, handler, { others: writing - 1 }),
      commitLong: (long, its) =>
        writeLong(name, input, { name: long, input: its } as LongWrite) as Promise<never>,
      attempt: (part) => {
        try {
          return { ok: true, value: part() }
        } catch (error) {
          return failed(error, name)
        }
      },
      attemptLong: async (part) => {
        try {
          return { ok: true, value: await part() }
        } catch (error) {
          return failed(error, name)
        }
      },
      announce: (topics) => parts.emit({ type: 'changed', topics }),
      finishSweep: async () => {
        if (!isSweepDue(parts.dataDir)) return
        // Their commits would be refused.
        if (writing > 1) throw fail('busy', {})
        if (soleWriter === undefined) startSweep()
        await soleWriter
        if (isSweepDue(parts.dataDir)) throw fail('busy', {})
      },
      copyDatabase: (target) => copyLive(parts.register.connection, target),
      replaceDatabase: async (work) => {
        // What other work read before would be written into another register.
        if (running.count() - readings.size > 1) throw fail('busy', {})
        const { promise, resolve } = Promise.withResolvers<void>()
        replacing = promise
        const coming = `${parts.register.connection.name}.coming`
        try {
          const result = await work(coming)
          await bringUnderKeyBeside(coming, keyOfFile(parts.register.connection.name))
          await readingsEnd()
          exchangeFile(parts.register, coming)
          return result
        } finally {
          replacing = undefined
          resolve()
          removeRegister(coming)
        }
      },
    }
    try {
      const value = await findHandler(name)(context, input)
      if (!isReading) await soleWriter
      return value
    } finally {
      if (!isReading) writing -= 1
      end()
    }
  }

  const runReading = async (name: string, input: unknown, callId: string): Promise<unknown> => {
    while (replacing !== undefined) await replacing
    const reading = runTask(name, input, { callId, isReading: true })
    readings.add(reading)
    try {
      return await reading
    } finally {
      readings.delete(reading)
    }
  }

  /** A copy that cannot be made (a full disk) stops no work: the work fails by itself if it must. */
  const backupFirst = async (): Promise<void> => {
    if (parts.register.connection.memory) return
    const { ok } = await call('backups.keep', { occasion: 'before-import' })
    if (!ok) parts.ports.log.error('no backup before the import')
  }

  const run = async (name: string, rawInput: unknown, callId: string): Promise<unknown> => {
    const entry = findEntry(name)
    // A rescue is not of the open register: the host's gate has it.
    if (entry === undefined || entry.kind === 'rescue')
      throw fail('unknown_operation', { name: name.slice(0, 100) })
    const parsed = entry.input.safeParse(received(rawInput))
    if (!parsed.success) throw fail('invalid_input', {}, fieldErrors(parsed.error))
    if (entry.kind !== 'query' && entry.backupFirst) await backupFirst()
    const handler = findHandler(name)
    if (entry.kind === 'query')
      return handler({ ...common(), db: readDb(parts.register.connection) }, parsed.data)
    if (entry.kind === 'task' && entry.reads !== undefined) return runReading(name, parsed.data, callId)
    while (soleWriter !== undefined) await soleWriter
    if (entry.kind === 'task') return runTask(name, parsed.data, { callId, isReading: false })
    const value = write(name, parsed.data, (tx) => handler(tx, parsed.data), { others: writing })
    await soleWriter
    return value
  }

  const answerOf = (error: unknown, operation: string): CallError =>
    asOperationError(error, { ports: parts.ports, messages: parts.messages(), operation })

  const call = async (
    name: string,
    input: unknown,
    callId: string = parts.ports.newId(),
  ): Promise<CallResult<unknown>> => {
    const started = performance.now()
    try {
      const value = await run(name, input, callId)
      return { ok: true, value: value ?? null }
    } catch (error) {
      return { ok: false, error: answerOf(error, name) }
    } finally {
      const milliseconds = Math.round(performance.now() - started)
      if (milliseconds > slowMilliseconds)
        parts.ports.log.info('slow operation', { operation: name, milliseconds })
    }
  }

  return {
    call,
    cancel: running.cancel,
    isWorking: () => running.count() > readings.size || soleWriter !== undefined,
    readingsEnd,
  }
}
