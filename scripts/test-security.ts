/**
 * `npm run test:security`: the attacks at length, in one chain: every journey with the network denied, then the searches.
 * Its figures stand in one table at the end; docs/security.md keeps those of a run.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './built.ts'
import { type Count, readPlaywright, readVitest, runCheck, runSuite } from './suites.ts'

const started = performance.now()
process.env.NEP_NO_NETWORK = '1'
const built = await runCheck('build', 'node_modules/electron-vite/bin/electron-vite.js', [
  'build',
  '--logLevel',
  'warn',
])
const journeys = await runSuite(
  'journeys, with the network denied',
  {
    file: 'node_modules/@playwright/test/cli.js',
    args: ['test', '--config', 'tests/e2e/playwright.config.ts'],
    report: 'test-results/e2e.json',
  },
  readPlaywright,
)
const report = 'test-results/security.json'
const searches = await runSuite(
  'attacks at length',
  {
    file: 'node_modules/vitest/vitest.mjs',
    args: [
      'run',
      '--project',
      'security',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
  },
  readVitest,
)

/** Of the tests that passed, as tests/support/figures.ts has them. */
const figuresIn = (file: string): [string, number][] => {
  const { testResults } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
    testResults: { assertionResults: { status: string; meta?: { figures?: Record<string, number> } }[] }[]
  }
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed')
    .flatMap(({ meta }) => Object.entries(meta?.figures ?? {}))
}

const isGreen = ({ failed }: Count): boolean => failed === 0
const rows: [string, number][] = [
  ['journeys with the network denied', journeys.passed],
  ...(isGreen(journeys) ? ([['  attempts to reach anybody', 0]] as [string, number][]) : []),
  ...(searches.passed > 0 ? figuresIn(report) : []),
  ['minutes', Math.round((performance.now() - started) / 60_000)],
]
console.log('\n| what | how many |\n|---|---|')
for (const [what, count] of rows) console.log(`| ${what} | ${count} |`)
const all = [built, journeys, searches]
const sum = (key: keyof Count): number => all.reduce((total, count) => total + count[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exitCode = all.every(isGreen) ? 0 : 1
