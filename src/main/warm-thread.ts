/**
 * A thread that answers one request after another and is kept for the next for a minute, during which it keeps nobody from
 * ending. What it fails with goes to the one who asked; the next request gets a fresh one. None outlives the lock of the
 * house or the closing of the register: `endWarmThreads`.
 *
 *   const prover = warmThread<ProofRequest, ProofAnswer>(() => threadFile(import.meta.url, 'worker.ts', 'proof-worker.js'))
 *   const answer = await prover.ask({ asked, keys: heldKeys() })
 */
import { Worker } from 'node:worker_threads'

const idleMilliseconds = 60_000

type Kept = { worker: Worker; heapMegabytes: number | undefined; idle: ReturnType<typeof setTimeout> }

export type WarmThread<Request, Answer> = {
  /**
   * Requests wait for each other. Rejects with what the thread ends with, with `ERR_WORKER_OUT_OF_MEMORY` where its heap is
   * bounded and that was too little.
   */
  ask(request: Request, heapMegabytes?: number): Promise<Answer>
}

/** One for each `warmThread`: lets go of what it keeps. */
const lettingGo: (() => void)[] = []

/** Ends those that wait at once, and one that works with its answer: what they hold in memory is not for who comes next. */
export const endWarmThreads = (): void => {
  for (const letGo of lettingGo) letGo()
}

export const warmThread = <Request, Answer>(file: () => URL): WarmThread<Request, Answer> => {
  let warm: Kept | undefined
  let queue: Promise<unknown> = Promise.resolve()
  /** Counts the endings: what was asked before the last of them leaves no thread behind. */
  let endings = 0

  lettingGo.push(() => {
    const kept = warm
    warm = undefined
    clearTimeout(kept?.idle)
    void kept?.worker.terminate()
    endings += 1
  })

  const take = (heapMegabytes: number | undefined): Worker => {
    const kept = warm
    warm = undefined
    clearTimeout(kept?.idle)
    if (kept !== undefined && kept.heapMegabytes === heapMegabytes) return kept.worker
    void kept?.worker.terminate()
    const worker = new Worker(
      file(),
      heapMegabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } },
    )
    // One that fails while it waits must not end the program, nor be given the next request.
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (warm?.worker === worker) warm = undefined
    })
    return worker
  }

  const keep = (worker: Worker, heapMegabytes: number | undefined, since: number): void => {
    worker.unref()
    if (since !== endings) {
      void worker.terminate()
      return
    }
    const idle = setTimeout(() => {
      if (warm?.worker === worker) warm = undefined
      void worker.terminate()
    }, idleMilliseconds)
    idle.unref()
    warm = { worker, heapMegabytes, idle }
  }

  const askOne = (request: Request, heapMegabytes: number | undefined, since: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const worker = take(heapMegabytes)
      const leave = (): void => {
        worker.off('message', onMessage)
        worker.off('error', onError)
        worker.off('exit', onExit)
      }
      const onMessage = (answer: Answer): void => {
        leave()
        keep(worker, heapMegabytes, since)
        resolve(answer)
      }
      const onError = (error: unknown): void => {
        leave()
        void worker.terminate().finally(() => reject(error))
      }
      const onExit = (): void => onError(new Error('a thread ended without an answer'))
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.on('exit', onExit)
      worker.ref()
      try {
        worker.postMessage(request)
      } catch (error) {
        onError(error)
      }
    })

  return {
    ask: (request, heapMegabytes) => {
      const since = endings
      const ask = (): Promise<Answer> => askOne(request, heapMegabytes, since)
      const turn = queue.then(ask, ask)
      queue = turn.catch(() => {})
      return turn
    },
  }
}
