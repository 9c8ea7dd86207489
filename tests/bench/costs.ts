/** What a piece of work costs: time, processor, memory of the process and of its threads, and how long it stands still. */
import type { Worker } from 'node:worker_threads'

/** Milliseconds by the clock, and of processor time: of all threads, of this one, and of its workers. */
export type Cost = { clock: number; processor: number; own: number; workers: number }

const workers = new Set<Worker>()
process.on('worker', (worker) => {
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
})

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

const nothing = { user: 0, system: 0 }

const usedByWorkers = async (): Promise<Map<Worker, number>> =>
  new Map(
    await Promise.all(
      // A thread that ends meanwhile has nothing to tell.
      [...workers].map(
        async (one) => [one, milliseconds(await one.cpuUsage().catch(() => nothing))] as const,
      ),
    ),
  )

export const costOf = async (run: () => unknown): Promise<Cost> => {
  const workersBefore = await usedByWorkers()
  const started = performance.now()
  const before = process.cpuUsage()
  const ownBefore = process.threadCpuUsage()
  await run()
  const own = milliseconds(process.threadCpuUsage(ownBefore))
  const processor = milliseconds(process.cpuUsage(before))
  const clock = performance.now() - started
  let inWorkers = 0
  for (const [worker, used] of await usedByWorkers()) inWorkers += used - (workersBefore.get(worker) ?? 0)
  return { clock, processor, own, workers: inWorkers }
}

export const meanOf = (a: Cost, b: Cost): Cost => ({
  clock: (a.clock + b.clock) / 2,
  processor: (a.processor + b.processor) / 2,
  own: (a.own + b.own) / 2,
  workers: (a.workers + b.workers) / 2,
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
    stillProcessor = Math.max(stillProcessor, milliseconds(process.threadCpuUsage(used)))
    used = process.threadCpuUsage()
  }
  const timer = setInterval(look, 5)
  /** Seldom: to ask for memory costs so much that it would count among what is measured. */
  const lookAtMemory = async (): Promise<void> => {
    app = Math.max(app, process.memoryUsage.rss() / megabytes)
    // A thread that ends meanwhile has nothing to tell.
    const sizes = await Promise.all([...workers].map((one) => memoryOf(one).catch(() => 0)))
    worker = Math.max(worker, ...sizes.map((size) => size / megabytes))
  }
  const memoryTimer = setInterval(() => void lookAtMemory(), 50)
  return async () => {
    clearInterval(timer)
    clearInterval(memoryTimer)
    // What ran last left the timer no turn to see it.
    look()
    await lookAtMemory()
    return { app, appBefore, worker, still, stillProcessor }
  }
}
