/**
 * The application: one function over the contract, one owner of a data folder.
 *
 *   const app = openApp(ports, { dataDir })
 *   const result = await app.call('units.list', {})
 *   app.close()
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HostEvent } from '#shared/contract/bridge.ts'
import { type CallResult, fail } from '#shared/contract/errors.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { databaseFileName, lockFolder } from './data-folder.ts'
import { readDb } from './db/database.ts'
import { openDatabase } from './db/open.ts'
import { createDispatch } from './dispatch.ts'
import { createFileStore, type FileStore } from './file-store.ts'
import { interfaceLanguage } from './language.ts'
import { refuseWhileLocked } from './locks/house-lock.ts'
import type { Ports } from './ports.ts'
import { isRegisterGone } from './recovery/find-problem.ts'
import { finishSweep } from './sweep.ts'

export type App = {
  call(name: string, input: unknown, callId?: string): Promise<CallResult<unknown>>
  cancel(callId: string): void
  onEvent(listener: (event: HostEvent) => void): () => void
  files: FileStore
  /** Long work runs that is more than reading. */
  isWorking(): boolean
  /** Resolves when no long reading runs. */
  readingsEnd(): Promise<void>
  /** Closes the database and gives the folder free; further calls fail. */
  close(): void
}

export type AppOptions = {
  /** Folder of the live data; made when missing. */
  dataDir: string
  /** `:memory:` in tests of rules that need no file. */
  database?: ':memory:'
  /** The register was read whole a moment ago. */
  isProven?: boolean
}

/**
 * Opens (or makes) a data folder. Throws DomainError folder_not_writable, folder_unsuitable, data_locked,
 * database_missing, database_damaged, database_newer, migration_failed, disk_full.
 */
export const openApp = (ports: Ports, options: AppOptions): App => {
  const inMemory = options.database === ':memory:'
  const unlock = inMemory ? () => undefined : lockFolder(options.dataDir)
  if (inMemory) mkdirSync(options.dataDir, { recursive: true })
  try {
    const file = inMemory ? ':memory:' : join(options.dataDir, databaseFileName)
    if (!inMemory) refuseWhileLocked(options.dataDir)
    if (!inMemory && isRegisterGone(options.dataDir))
      throw fail('database_missing', { folder: options.dataDir })
    const register = { connection: openDatabase(file, { now: ports.now, isProven: options.isProven }) }
    finishSweep({ connection: register.connection, dataDir: options.dataDir, log: ports.log })
    const files = createFileStore(options.dataDir)
    const listeners = new Set<(event: HostEvent) => void>()
    const emit = (event: HostEvent): void => {
      for (const listener of listeners) listener(event)
    }
    const messages = () => messagesIn(interfaceLanguage(readDb(register.connection)))
    const dispatch = createDispatch({ register, ports, files, dataDir: options.dataDir, messages, emit })
    const onEvent = (listener: (event: HostEvent) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
    const close = (): void => {
      emit({ type: 'closing' })
      register.connection.close()
      unlock()
    }
    return {
      call: dispatch.call,
      cancel: dispatch.cancel,
      isWorking: dispatch.isWorking,
      readingsEnd: dispatch.readingsEnd,
      onEvent,
      files,
      close,
    }
  } catch (error) {
    unlock()
    throw error
  }
}
