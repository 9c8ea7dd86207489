/**
 * What every journey gets: a data folder of its own, and Nếp on the project's host.
 *
 *   test('a unit is found without accents', async ({ nep }) => { await nep.page.keyboard.press('Control+K') … })
 *
 * `openNep` instead of `nep` when the folder is to be prepared first (see faults.ts) or opened again. A journey
 * that leaves an error in the page's console has failed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import {
  attemptsIn,
  attemptsOfOthers,
  denyNetwork,
  isDeniedToAll,
  noteForeignRequests,
} from './hosts/denied-network.ts'
import { openOnElectron } from './hosts/electron.ts'
import { openOnStandin } from './hosts/electron-standin.ts'
import { openOnNode } from './hosts/node-host.ts'
import { type HostName, type RunningNep, root } from './hosts/running-nep.ts'

export { expect }

type Fixtures = {
  host: HostName
  /** Errors in the console that this journey means to cause. */
  expectedErrors: RegExp[]
  /** Whether every way out of host and page is denied; an attempt fails the journey. */
  isNetworkDenied: boolean
  dataDir: string
  /**
   * Opens Nếp on this test's folder, or on another, with `env` besides its own, out of `program`. Whatever is still open at
   * the end is closed.
   */
  openNep: (dataDir?: string, env?: Readonly<Record<string, string>>, program?: string) => Promise<RunningNep>
  nep: RunningNep
  /** What is started past `openNep` reaches nobody either. */
  othersStayHome: undefined
}

/** Notes the errors of a page until its host is told to end: what fails after that fails rightly. */
const collectErrors = (nep: RunningNep, errors: string[]): RunningNep => {
  let isOpen = true
  const note = (error: string): void => {
    if (isOpen) errors.push(error)
  }
  nep.page.on('console', (message) => {
    if (message.type() === 'error') note(message.text())
  })
  nep.page.on('pageerror', (error) => note(error.message))
  const ending = (end: () => Promise<void>) => (): Promise<void> => {
    isOpen = false
    return end()
  }
  return { ...nep, close: ending(nep.close), kill: ending(nep.kill) }
}

export const test = base.extend<Fixtures>({
  host: ['node', { option: true }],
  expectedErrors: [[], { option: true }],
  isNetworkDenied: [isDeniedToAll, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'nep-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
  openNep: async ({ host, dataDir, browser, expectedErrors, isNetworkDenied }, use) => {
    const open: RunningNep[] = []
    const errors: string[] = []
    const asked: string[] = []
    const attempts = `${dataDir}.attempts`
    const denial = isNetworkDenied ? denyNetwork(attempts) : undefined
    await use(async (folder = dataDir, env = {}, program = root) => {
      const started = { nodeArguments: denial?.nodeArguments ?? [], env: { ...denial?.env, ...env } }
      const openers = {
        node: () => openOnNode(folder, browser, program, started),
        'electron-standin': () => openOnStandin(folder, join(program, 'out/main/electron.js'), [], started),
        electron: () => openOnElectron(folder, env),
      }
      const nep = collectErrors(await openers[host](), errors)
      if (isNetworkDenied) noteForeignRequests(nep.page, asked)
      open.push(nep)
      return nep
    })
    for (const nep of open) await nep.close()
    asked.push(...attemptsIn(attempts))
    rmSync(attempts, { force: true })
    expect(asked).toEqual([])
    const isExpected = (error: string): boolean => expectedErrors.some((pattern) => pattern.test(error))
    expect(errors.filter((error) => !isExpected(error))).toEqual([])
  },
  nep: async ({ openNep }, use) => use(await openNep()),
  othersStayHome: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use) => {
      await use(undefined)
      const tried = attemptsIn(attemptsOfOthers)
      rmSync(attemptsOfOthers, { force: true })
      expect(tried).toEqual([])
    },
    { auto: true },
  ],
})
