/**
 * The one way in: finds the operation, checks the input, runs it as its kind demands and answers an envelope.
 * Guarantees: a command is one transaction with one journal entry; topics go out only after commit; nothing but
 * the codes of contract/errors.ts leaves; what was not expected gets an id, of it only kind and place in the log.
 */
import type { HostEvent } from '#shared/contract/bridge.ts'
import { findEntry } from '#shared/contract/contract.ts'
import { type CallError, type CallResult, type ErrorCode, fail } from '#shared/contract/errors.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { removeRegister } from './backups/remove-register.ts'
import { isSweepDue } from './backups/unswept-copies.ts'
import { asCallError } from './call-error.ts'
import { keyOfFile } from './db/connect.ts'
import { copyLive } from './db/copy-live.ts'
import { type Change, moveVersion, RowInUse, readDb, StaleRevision, writeDb } from './db/database.ts'
import { entityOfTable } from './db/entities.ts'
import { erasingDb } from './db/erase-from-journal.ts'
import { exchangeFile, type Register } from './db/live-file.ts'
import { readSetting } from './db/queries/office.ts'
import { topicsOf } from './db/topics.ts'
import { bringUnderKeyBeside } from './db/work-on-file.ts'
import { fieldErrors } from './field-errors.ts'
import type { FileStore } from './file-store.ts'
import { writeJournal } from './journal.ts'
import { officeDay } from './office-day.ts'
import type { CommandContext, QueryContext, TaskContext } from './operations/context.ts'
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
  /** Long work runs. */
  isWorking(): boolean
}

const slowMilliseconds = 50

/** What one part of a task meets, every other part would meet too. */
const stopsAll = new Set<ErrorCode>([
  'cancelled',
  'disk_full',
  'disk_failing',
  'data_read_only',
  'database_damaged',
  'busy',
])

/** Who is named in the journal: the clerk as named in the settings, else the account of the computer. */
const actorOf = (parts: DispatchParts): string =>
  readSetting<string>(readDb(parts.register.connection), 'clerk_name', '') || parts.ports.actor

export const createDispatch = (parts: DispatchParts): Dispatch => {
  const running = createRunningCalls(parts.emit)
  let isReplaced = false
  /** Tasks that run and are more than a long reading. */
  let writing = 0
  /** What was erased leaves the bytes of the register, which nobody may write to meanwhile. */
  let sweeping: Promise<void> | undefined

  const startSweep = (): void => {
    const { connection } = parts.register
    sweeping = sweepBeside({ connection, dataDir: parts.dataDir, log: parts.ports.log }).finally(() => {
      sweeping = undefined
    })
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

  /** `others`: tasks that may write and run beside it. */
  const write = <T>(
    name: string,
    input: unknown,
    handler: (tx: CommandContext) => T,
    { others }: { others: number },
  ): T => {
    // What is written now would be in neither register, or wait for the sweep with everything else.
    if (isReplaced || sweeping !== undefined) throw fail('busy', {})
    const base = common()
    const changes: Change[] = []
    const journalId = parts.ports.newId()
    const stamp = { now: () => base.now, newId: parts.ports.newId }
    const { connection } = parts.register
    const transaction = connection.transaction(() => {
      const db = writeDb(connection, stamp, changes)
      const erasing = erasingDb(connection, { db, changes, journalId })
      const result = handler({ ...base, db, newId: parts.ports.newId, journalId, erasing })
      writeJournal(connection, {
        id: journalId,
        at: base.now,
        actor: actorOf(parts),
        operation: name,
        input,
        changes,
      })
      if (isErasure(changes)) {
        // Its commits would be refused.
        if (others > 0) throw fail('busy', {})
        prepareSweep(parts.dataDir, changes)
      }
      return result
    })
    let value: T
    try {
      value = transaction.immediate()
    } catch (error) {
      moveVersion(parts.register.connection)
      throw error
    }
    if (isErasure(changes)) startSweep()
    const topics = topicsOf(changes)
    if (topics.length > 0) parts.emit({ type: 'changed', topics })
    return value
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
      attempt: (part) => {
        try {
          return { ok: true, value: part() }
        } catch (error) {
          const answer = answerOf(error, name)
          if (stopsAll.has(answer.code)) throw error
          return { ok: false, error: answer }
        }
      },
      announce: (topics) => parts.emit({ type: 'changed', topics }),
      finishSweep: async () => {
        if (!isSweepDue(parts.dataDir)) return
        // Their commits would be refused.
        if (writing > 1) throw fail('busy', {})
        if (sweeping === undefined) startSweep()
        await sweeping
        if (isSweepDue(parts.dataDir)) throw fail('busy', {})
      },
      copyDatabase: (target) => copyLive(parts.register.connection, target),
      replaceDatabase: async (work) => {
        // What other work read before would be written into another register.
        if (running.count() > 1) throw fail('busy', {})
        isReplaced = true
        const coming = `${parts.register.connection.name}.coming`
        try {
          const result = await work(coming)
          await bringUnderKeyBeside(coming, keyOfFile(parts.register.connection.name))
          exchangeFile(parts.register, coming)
          return result
        } finally {
          isReplaced = false
          removeRegister(coming)
        }
      },
    }
    try {
      const value = await findHandler(name)(context, input)
      await sweeping
      return value
    } finally {
      if (!isReading) writing -= 1
      end()
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
    while (sweeping !== undefined) await sweeping
    if (entry.kind === 'task')
      return runTask(name, parsed.data, { callId, isReading: entry.reads !== undefined })
    const value = write(name, parsed.data, (tx) => handler(tx, parsed.data), { others: writing })
    await sweeping
    return value
  }

  const answerOf = (error: unknown, name: string): CallError => {
    if (error instanceof StaleRevision) {
      const what = entityOfTable(error.table)
      return error.isGone ? { code: 'not_found', params: { what } } : { code: 'conflict', params: { what } }
    }
    if (error instanceof RowInUse) {
      const { entities } = parts.messages()
      const names = new Set(error.usedBy.map((table) => entities[entityOfTable(table)]))
      return { code: 'in_use', params: { what: entityOfTable(error.table), usedBy: [...names].join(', ') } }
    }
    return asCallError(error, parts.ports, { operation: name })
  }

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

  return { call, cancel: running.cancel, isWorking: () => running.count() > 0 || sweeping !== undefined }
}
