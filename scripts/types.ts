/** Checks the types layer by layer: each layer sees only the globals and libraries that it may use. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

const compiler = join(import.meta.dirname, '..', 'node_modules', 'typescript', 'bin', 'tsc')
// A layer without a source file yet is no error.
const layers = ['src/shared', 'src/main', 'src/preload', 'src/renderer', 'tests'].filter(
  (layer) => globSync(`${layer}/**/*.{ts,tsx}`).length > 0,
)
const failed = layers.filter(
  (layer) => spawnSync(process.execPath, [compiler, '-p', layer], { stdio: 'inherit' }).status !== 0,
)
if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.join(', ')}`)
  process.exit(1)
}
