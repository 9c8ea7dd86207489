/** `npm run bench`: builds, then prints every comparison of tests/bench. `npm run bench -- register` runs one file. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, root } from './built.ts'

ensureBuilt()
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'bench', '--disable-console-intercept=true', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
process.exit(run.status ?? 1)
