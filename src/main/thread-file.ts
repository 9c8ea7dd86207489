import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

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
