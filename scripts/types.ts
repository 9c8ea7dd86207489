/** Checks the types layer by layer: each layer sees only the globals and libraries that it may use. */
import { spawnSync } from 'node:child_process'

const layers = ['src/shared', 'src/main', 'src/preload', 'src/renderer', 'tests']
const failed = layers.filter(
  (layer) => spawnSync('tsc', ['-p', layer], { stdio: 'inherit', shell: true }).status !== 0,
)
if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.join(', ')}`)
  process.exit(1)
}
