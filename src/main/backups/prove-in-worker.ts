/**
 * `proveCopy` in a thread of its own, so that the window is served meanwhile: at 200 MB it takes a second or more.
 * Copies wait for each other. The thread is kept for the next for a minute; it keeps nobody from ending.
 *
 *   const { rows, sha256 } = await proveInWorker({ what: 'new', file })
 */
import { Worker } from 'node:worker_threads'
import { fromThreadError } from '../db/thread-errors.ts'
import { heldKeys } from '../locks/held-keys.ts'
import { threadFile } from '../thread-file.ts'
import type { CopyProof, ProofAsked } from './prove-copy.ts'
import type { ProofAnswer, ProofRequest } from './worker.ts'

const idleMilliseconds = 60_000

let warm:
  | { worker: Worker; heapMegabytes: number | undefined; idle: ReturnType<typeof setTimeout> }
  | undefined
let queue: Promise<unknown> = Promise.resolve()

const takeWorker = (heapMegabytes: number | undefined): Worker => {
  const kept = warm
  warm = undefined
  clearTimeout(kept?.idle)
  if (kept !== undefined && kept.heapMegabytes === heapMegabytes) return kept.worker
  void kept?.worker.terminate()
  const worker = new Worker(
    threadFile(import.meta.url, 'worker.ts', 'proof-worker.js'),
    heapMegabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } },
  )
  // One that fails while it waits must not end the program, nor be given the next copy.
  worker.on('error', () => {})
  worker.on('exit', () => {
    if (warm?.worker === worker) warm = undefined
  })
  return worker
}

const keepWarm = (worker: Worker, heapMegabytes: number | undefined): void => {
  worker.unref()
  const idle = setTimeout(() => {
    if (warm?.worker === worker) warm = undefined
    void worker.terminate()
  }, idleMilliseconds)
  idle.unref()
  warm = { worker, heapMegabytes, idle }
}

const proveOne = (asked: ProofAsked, heapMegabytes: number | undefined): Promise<CopyProof> =>
  new Promise((resolve, reject) => {
    const worker = takeWorker(heapMegabytes)
    const leave = (): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    const onMessage = (answer: ProofAnswer): void => {
      leave()
      keepWarm(worker, heapMegabytes)
      if (answer.ok) resolve(answer.proof)
      else reject(fromThreadError(answer.error))
    }
    const onError = (error: unknown): void => {
      leave()
      void worker.terminate().finally(() => reject(error))
    }
    const onExit = (): void => onError(new Error('the proving worker ended'))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.ref()
    worker.postMessage({ asked, keys: heldKeys() } satisfies ProofRequest)
  })

/**
 * Throws what `proveCopy` throws, and out of memory (`ERR_WORKER_OUT_OF_MEMORY`) where the thread's heap is bounded. It
 * is not by itself: an entry of the journal is read whole, and V8 ends the program, not the thread, over one allocation
 * that is beyond the bound by far.
 */
export const proveInWorker = (asked: ProofAsked, heapMegabytes?: number): Promise<CopyProof> => {
  const prove = (): Promise<CopyProof> => proveOne(asked, heapMegabytes)
  const turn = queue.then(prove, prove)
  queue = turn.catch(() => {})
  return turn
}
