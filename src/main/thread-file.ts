import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'

/**
 * The file that a thread runs: `source` beside the module `from` that starts it, or the entry `built` of the bundle,
 * which lies beside it or above, where shared code moves to chunks. Throws Error where the program is not whole.
 */
export const threadFile = (from: string, source: string, built: string): URL => {
  for (const file of [`./${source}`, `./${built}`, `../${built}`]) {
    const url = new URL(file, from)
    if (existsSync(fileURLToPath(url))) return url
  }
  throw new Error(`${built} is missing beside the program`)
}

/** What a thread answers that ends with its one answer; rejects with what it fails with, and when it ends without one. */
export const onlyAnswer = <T>(worker: Worker): Promise<T> =>
  new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('a thread ended without an answer')))
  })
