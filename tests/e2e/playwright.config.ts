/**
 * One set of journeys, three ways to run the app. `node` and `electron-standin` always run; `electron` when its
 * program file is there, else one skipped test says why. Workers: two, as the weakest machine we know has cores.
 */
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumArguments, chromiumPath } from '../support/launch-chromium.ts'
import { electronProgram } from './hosts/electron-program.ts'
import type { HostName } from './hosts/running-nep.ts'

// axe opens a page of its own, and the page under it is the same on every host.
const nodeOnly = [
  '**/host-hardening.spec.ts',
  '**/one-window.spec.ts',
  '**/command-line.spec.ts',
  '**/accessibility.spec.ts',
  '**/exchange-accessibility.spec.ts',
  '**/persons-lock-looks.spec.ts',
]
const electronOnly = '**/electron-host.spec.ts'
const assembled = '**/package.spec.ts'
// On copies of the program, which the real one would have to be packed for.
const onCopies = [assembled, '**/updates.spec.ts']
const withoutElectron = '**/electron-missing.spec.ts'
const results = join(import.meta.dirname, '../../test-results')

export default defineConfig<{ host: HostName }>({
  testDir: '.',
  globalSetup: '../support/global-setup.ts',
  outputDir: join(results, 'e2e'),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(results, 'e2e.json') }]],
  use: {
    actionTimeout: 10_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArguments() },
  },
  projects: [
    { name: 'node', use: { host: 'node' }, testIgnore: [electronOnly, assembled, withoutElectron] },
    {
      name: 'electron-standin',
      use: { host: 'electron-standin' },
      testIgnore: [...nodeOnly, withoutElectron],
    },
    {
      name: 'electron',
      use: { host: 'electron' },
      ...(electronProgram === undefined
        ? { testMatch: withoutElectron }
        : { testIgnore: [...nodeOnly, ...onCopies, withoutElectron] }),
    },
  ],
})
