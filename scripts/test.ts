/** `npm test`: everything that must hold, and one line at the end that says how much of it does. */
import { ensureChromium } from './ensure-chromium.ts'
import { type Count, readPlaywright, readVitest, runCheck, runSuite } from './suites.ts'

const counts: Count[] = []
const add = (count: Count): void => void counts.push(count)

add(await runCheck('types, a project per layer', 'scripts/types.ts'))
add(
  await runCheck('lint and format', 'node_modules/@biomejs/biome/bin/biome', [
    'check',
    '--error-on-warnings',
  ]),
)
add(await runCheck('dead code', 'node_modules/knip/bin/knip.js'))
add(
  await runCheck('build', 'node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']),
)

const unitReport = 'test-results/unit.json'
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
add(
  await runSuite(
    'units, operations, renderer, architecture',
    {
      file: 'node_modules/vitest/vitest.mjs',
      args: ['run', '--project', 'fast', '--project', 'screens', ...reporters],
      report: unitReport,
    },
    readVitest,
  ),
)

if (ensureChromium()) {
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts']
  const command = { file: 'node_modules/@playwright/test/cli.js', args, report: 'test-results/e2e.json' }
  add(await runSuite('journeys in a browser', command, readPlaywright))
} else {
  add({ passed: 0, failed: 1, skipped: 0 })
}

const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0)
const skipped = sum('skipped')
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = sum('failed') === 0 ? 0 : 1
