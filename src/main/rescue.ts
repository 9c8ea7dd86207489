/**
 * Calls that work on the data folder itself, also when the register does not open. Whoever owns the register closes
 * it before one that is not `isReading`; here the folder is locked meanwhile, and nothing but the codes of
 * contract/errors.ts leaves.
 *
 *   const rescue = createRescue(ports, { dataDir, files, emit })
 *   await rescue.call('recovery.state', {}, { fault, callId, proven })
 */
import { join } from 'node:path'
import type { HostEvent } from '#shared/contract/bridge.ts'
import { findEntry } from '#shared/contract/contract.ts'
import type { RescueEntry } from '#shared/contract/define.ts'
import { type CallError, type CallResult, DomainError, fail } from '#shared/contract/errors.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { asCallError } from './call-error.ts'
import { databaseFileName, lockFolder } from './data-folder.ts'
import { isLongToRead, isWholeBeside } from './db/work-on-file.ts'
import { endThreads } from './end-threads.ts'
import { fieldErrors } from './field-errors.ts'
import type { FileStore } from './file-store.ts'
import { isHouseLocked, refuseWhileLocked } from './locks/house-lock.ts'
import type { Followed, RescueContext } from './operations/context.ts'
import { findHandler } from './operations/operations.ts'
import type { Ports } from './ports.ts'
import { received } from './received.ts'
import { createRunningCalls, type RunningCalls } from './running-calls.ts'

/** The declaration of a rescue by this name, or undefined. */
export const findRescue = (name: string): RescueEntry | undefined => {
  const entry = findEntry(name)
  return entry?.kind === 'rescue' ? entry : undefined
}

/** What a file system says of a file that another program (a virus scanner, a file manager) holds. */
const heldCodes = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])

const asHeld = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && heldCodes.has(String(error.code)) ? fail('busy', {}) : error

type Call = { fault: CallError | undefined; callId: string; proven: () => void }

export type Rescue = Pick<RunningCalls, 'cancel'> & {
  call(name: string, input: unknown, call: Call): Promise<CallResult<unknown>>
  /** For the end of the window. */
  close(): void
}

/** What is opened next is read whole beside the window, which is told so; while it is locked nothing is opened. */
const isWholeFor = async (dataDir: string, { signal, progress }: Followed): Promise<boolean> => {
  if (isHouseLocked(dataDir)) return false
  if (!signal.aborted) progress(0, 1, messagesIn('vi').recovery.opening)
  return isWholeBeside(join(dataDir, databaseFileName))
}

/**
 * Whether a large register is whole, read beside the window before it is opened; null where there is nothing to read so.
 * What keeps it from being opened is told by opening it.
 */
export const wholeBeforeOpening = (dataDir: string): Promise<boolean> | null => {
  const file = join(dataDir, databaseFileName)
  try {
    if (!isLongToRead(file) || isHouseLocked(dataDir)) return null
    lockFolder(dataDir)()
  } catch {
    return null
  }
  return isWholeBeside(file)
}

type RescueParts = { dataDir: string; files: FileStore; emit: (event: HostEvent) => void }

export const createRescue = (ports: Ports, { dataDir, files, emit }: RescueParts): Rescue => {
  const { begin, cancel, cancelAll } = createRunningCalls(emit)

  const call: Rescue['call'] = async (name, input, { fault, callId, proven }) => {
    const { followed, end } = begin(callId)
    let isOurs = false
    let unlock = (): void => undefined
    let isProven = false
    const tell = (): void => {
      isProven = true
      proven()
    }
    try {
      const entry = findRescue(name)
      if (entry === undefined) throw fail('unknown_operation', { name: name.slice(0, 100) })
      if (!entry.whileLocked) refuseWhileLocked(dataDir)
      const parsed = entry.input.safeParse(received(input))
      if (!parsed.success) throw fail('invalid_input', {}, fieldErrors(parsed.error))
      if (!entry.isReading) {
        unlock = lockFolder(dataDir)
        isOurs = true
      }
      // Only to know that no other Nếp has it: what reads must keep nobody here from reading too, or from opening it.
      else if (fault !== undefined) lockFolder(dataDir)()
      const { now, log, derivationCost } = ports
      const context: RescueContext = {
        now: now(),
        log,
        files,
        dataDir,
        fault,
        derivationCost,
        proven: tell,
        messages: messagesIn('vi'),
        ...followed,
      }
      const value = await findHandler(name)(context, parsed.data)
      if (!entry.isReading) log.info('the data folder was put in order', { operation: name })
      return { ok: true, value: value ?? null }
    } catch (raw) {
      const error = asHeld(raw)
      if (error instanceof DomainError) log(ports, name, error)
      return { ok: false, error: asCallError(error, ports, { operation: name }) }
    } finally {
      if (isOurs && !isProven && (await isWholeFor(dataDir, followed))) proven()
      if (isHouseLocked(dataDir)) endThreads()
      unlock()
      end()
    }
  }

  const close = (): void => {
    cancelAll()
    endThreads()
  }

  return { call, cancel, close }
}

const log = (ports: Ports, operation: string, { error }: DomainError): void =>
  ports.log.error('the data folder was left as it is', { operation, code: error.code })
