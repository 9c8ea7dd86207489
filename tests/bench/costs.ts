/** What a piece of work costs: time, processor, memory of the process and of its threads, and how long it stands still. */
import type { Worker } from 'node:worker_threads'

export type Cost = { clock: number; processor: number }

/** Milliseconds by the clock, and of processor time over all threads of this process. */
export const costOf = async (run: () => unknown): Promise<Cost> => {
  const started = performance.now()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - started, processor: (user + system) / 1000 }
}

const workers = new Set<Worker>()
process.on('worker', (worker) => {
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
})

const megabytes = 2 ** 20

/** What a thread holds: its heap as taken from the system, and what its buffers take beside it. */
const memoryOf = async (worker: Worker): Promise<number> => {
  const { total_physical_size, external_memory, malloced_memory } = await worker.getHeapStatistics()
  return total_physical_size + external_memory + malloced_memory
}

export type Watched = {
  /** Megabytes: highest resident memory of the process with its threads, and what it was before. */
  app: number
  appBefore: number
  /** Megabytes: highest memory of one thread. */
  worker: number
  /** Milliseconds: longest time in which this thread's loop served nobody, by the clock and by its own work. */
  still: number
  stillProcessor: number
}

/** Watches until the function it answers is called. */
export const watch = (): (() => Promise<Watched>) => {
  const appBefore = process.memoryUsage.rss() / megabytes
  let app = appBefore
  let worker = 0
  let still = 0
  let stillProcessor = 0
  let last = performance.now()
  let used = process.threadCpuUsage()
  const look = (): void => {
    const now = performance.now()
    still = Math.max(still, now - last - 5)
    last = now
    const { user, system } = process.threadCpuUsage(used)
    used = process.threadCpuUsage()
    stillProcessor = Math.max(stillProcessor, (user + system) / 1000)
    app = Math.max(app, process.memoryUsage.rss() / megabytes)
  }
  const timer = setInterval(look, 5)
  const lookAtWorkers = async (): Promise<void> => {
    // A thread that ends meanwhile has nothing to tell.
    const sizes = await Promise.all([...workers].map((one) => memoryOf(one).catch(() => 0)))
    worker = Math.max(worker, ...sizes.map((size) => size / megabytes))
  }
  const workerTimer = setInterval(() => void lookAtWorkers(), 50)
  return async () => {
    clearInterval(timer)
    clearInterval(workerTimer)
    // What ran last left the timer no turn to see it.
    look()
    await lookAtWorkers()
    return { app, appBefore, worker, still, stillProcessor }
  }
}
