/**
 * `readWorkbook`, and recognition after it, in a thread that can be killed. Guarantees: reading a file costs at most
 * 20 seconds of processor time between two signs of life, and 512 MB of heap; a thread that went over, or that the
 * caller gave up, is ended and the next file gets a fresh one; a healthy thread is kept warm and reads one file after
 * another. A machine busy with other things does not make a file too large: by the clock a thread is given up only
 * after a minute without a sign. It rejects only when cancelled.
 *
 *   const result = await readIncomingInWorker(bytes, question, { signal })   // what the rows say
 *   const result = await readFileInWorker(bytes, { signal })                 // the bare cells
 */
import { Worker } from 'node:worker_threads'
import type { ReadResult } from '#shared/domain/exchange/sheet.ts'
import { threadFile } from '../thread-file.ts'
import type { ReadingQuestion } from './read-incoming.ts'
import {
  type AskedWindow,
  type Assembler,
  assembleCopy,
  assembleReading,
  assembleWindow,
  assembleWorkbook,
  type CopyResult,
  type IncomingResult,
  isWaitedUpon,
  type OnRows,
  type Refused,
  type WindowResult,
  type WorkerMessage,
  type WorkerRequest,
} from './worker-messages.ts'

/** `milliseconds` of processor time since the last sign of life; a thread is met beyond it within as much again. */
export type WorkerLimits = { milliseconds: number; heapMegabytes: number }

export const defaultWorkerLimits: WorkerLimits = { milliseconds: 10_000, heapMegabytes: 512 }

export type ReadInWorkerOptions = { signal?: AbortSignal; limits?: WorkerLimits }

/** How many times its limit a thread may go by the clock without a sign of life. */
const patience = 6

type WarmWorker = { worker: Worker; heapMegabytes: number }

let warm: WarmWorker | undefined
let queue: Promise<unknown> = Promise.resolve()
let lastId = 0

const takeWorker = ({ heapMegabytes }: WorkerLimits): Worker => {
  const kept = warm
  warm = undefined
  if (kept?.heapMegabytes === heapMegabytes) return kept.worker
  void kept?.worker.terminate()
  const worker = new Worker(threadFile(import.meta.url, 'worker.ts', 'excel-worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
    // What a library prints about a file is no message of ours.
    stdout: true,
    stderr: true,
  })
  // A thread may also fail while it waits; that must not end the program, nor be given the next file.
  worker.on('error', () => {})
  worker.on('exit', () => {
    if (warm?.worker === worker) warm = undefined
  })
  return worker
}

type Asked<T> = {
  bytes: Uint8Array
  question?: ReadingQuestion
  window?: AskedWindow
  withLayout?: boolean
  assembler: Assembler<T>
}

const readOne = <T>(
  { assembler, ...asked }: Asked<T>,
  signal: AbortSignal | undefined,
  limits: WorkerLimits,
): Promise<T | Refused> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const worker = takeWorker(limits)
    const id = ++lastId
    let isSettled = false

    const settle = (finish: () => void, isHealthy: boolean): void => {
      if (isSettled) return
      isSettled = true
      clearTimeout(timer)
      clearTimeout(lastCall)
      signal?.removeEventListener('abort', onAbort)
      worker.off('message', onMessage)
      worker.off('exit', onExit)
      if (isHealthy) {
        worker.off('error', onError)
        worker.unref()
        warm = { worker, heapMegabytes: limits.heapMegabytes }
        finish()
      } else void worker.terminate().finally(finish)
    }
    const end = (result: T | Refused, isHealthy: boolean): void => settle(() => resolve(result), isHealthy)
    const onAbort = (): void => settle(() => reject(signal?.reason), false)
    const come: WorkerMessage[] = []
    const onMessage = (message: WorkerMessage): void => {
      if (message.id !== id) return
      timer.refresh()
      lastCall.refresh()
      usedBefore = undefined
      come.push(message)
      if (come.length === 1) setImmediate(takeOne)
    }
    // A port hands on all that waits in one go; one part is put in its place, and the window has its turn.
    const takeOne = (): void => {
      const [message] = come
      if (message === undefined || isSettled) return
      try {
        const result = assembler.add(message)
        if (isWaitedUpon(message)) worker.postMessage({ kind: 'more', id } satisfies WorkerRequest)
        if (result) end(result, true)
      } catch (error) {
        onError(error)
      }
      come.shift()
      if (come.length > 0) setImmediate(takeOne)
    }
    const onError = (error: unknown): void => end(refusalOf(error), false)
    const onExit = (): void => end(refusalOf(undefined), false)
    const giveUp = (): void => end({ ok: false, reason: 'too-large', detail: 'time' }, false)
    let usedBefore: number | undefined
    const checkUse = async (): Promise<void> => {
      const { user, system } = await worker.cpuUsage()
      const used = (user + system) / 1000
      usedBefore ??= used
      if (used - usedBefore >= limits.milliseconds) giveUp()
      else if (!isSettled) timer.refresh()
    }
    // A thread that has ended has no use to tell; its end is heard by `onExit`.
    const timer = setTimeout(() => void checkUse().catch(() => {}), limits.milliseconds)
    const lastCall = setTimeout(giveUp, limits.milliseconds * patience)
    signal?.addEventListener('abort', onAbort, { once: true })
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.ref()
    worker.postMessage({ kind: 'read', id, ...asked } satisfies WorkerRequest)
  })

/** What a thread that ended by itself says about its file. */
const refusalOf = (error: unknown): Refused =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { ok: false, reason: 'too-large', detail: 'memory' }
    : { ok: false, reason: 'damaged', detail: 'reader-failed' }

const inTurn = <T>(asked: Asked<T>, options: ReadInWorkerOptions): Promise<T | Refused> => {
  const { signal } = options
  const read = (): Promise<T | Refused> => readOne(asked, signal, options.limits ?? defaultWorkerLimits)
  const turn = queue.then(read, read)
  queue = turn.catch(() => {})
  if (signal === undefined) return turn
  // Whoever gives up does not wait for those before him; his turn passes when it comes.
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/**
 * Reads one file; files wait for each other. Too much time or memory is `too-large` with that detail. Rejects
 * with the signal's reason when it is aborted, also while waiting.
 */
export const readFileInWorker = (bytes: Uint8Array, options: ReadInWorkerOptions = {}): Promise<ReadResult> =>
  inTurn({ bytes, assembler: assembleWorkbook() }, options)

/** The same with widths, heights and looks, to repeat the sheets for their sender. */
export const readCopyInWorker = (bytes: Uint8Array, options: ReadInWorkerOptions = {}): Promise<CopyResult> =>
  inTurn({ bytes, withLayout: true, assembler: assembleCopy() }, options)

/** The same, and what the file says about whom, with the lines of that `Reading`. */
export const readIncomingInWorker = (
  bytes: Uint8Array,
  question: ReadingQuestion,
  { onRows, ...options }: ReadInWorkerOptions & { onRows?: OnRows } = {},
): Promise<IncomingResult> => inTurn({ bytes, question, assembler: assembleReading(onRows) }, options)

/** Some rows of a sheet as they stand in the file; `key` is the hash of the bytes. Null when it has no such sheet. */
export const readRowsInWorker = (
  bytes: Uint8Array,
  window: AskedWindow,
  options: ReadInWorkerOptions = {},
): Promise<WindowResult> => inTurn({ bytes, window, assembler: assembleWindow() }, options)

/** Ends the warm thread, for the end of the program. The next read starts a new one. */
export const closeReader = async (): Promise<void> => {
  await queue
  const kept = warm
  warm = undefined
  await kept?.worker.terminate()
}
