/** Threads are kept warm for the next request, and what they read last is in their memory: none outlives the open house. */
import { closeReader } from './excel/read-in-worker.ts'
import { endWarmThreads } from './warm-thread.ts'

/** One that works ends with its answer. */
export const endThreads = (): void => {
  endWarmThreads()
  void closeReader()
}
