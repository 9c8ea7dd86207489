/**
 * Every way out of host and page denied, and every attempt recorded: `NEP_NO_NETWORK=1 npx playwright test …` for any
 * journey, and for every process of Nếp that one starts by itself; `test.use({ isNetworkDenied: true })` for those that
 * always run so. An attempt fails its journey.
 */
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root, type StartedWith } from './running-nep.ts'

export const isDeniedToAll = process.env.NEP_NO_NETWORK === '1'

/** How a host's process is started so that what it tries is written to a file. */
export const denyNetwork = (attempts: string): StartedWith => ({
  nodeArguments: ['--import', join(root, 'tests/support/deny-network.ts')],
  env: { NEP_ATTEMPTS: attempts },
})

/** Where processes write what they try that a journey starts past `openNep`. */
export const attemptsOfOthers = join(tmpdir(), `nep-attempts-${process.pid}.log`)

/** What such a process is started with. */
export const startedAsAll: StartedWith = isDeniedToAll
  ? denyNetwork(attemptsOfOthers)
  : { nodeArguments: [], env: {} }

export const attemptsIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []

/** Notes what a page and its frames and workers ask of anybody but their own host. */
export const noteForeignRequests = (page: Page, asked: string[]): void => {
  const { origin } = new URL(page.url())
  const isOwn = (url: string): boolean => url.startsWith(`${origin}/`) || /^(?:blob|data|about):/u.test(url)
  page.context().on('request', (request) => {
    if (!isOwn(request.url())) asked.push(`page: ${request.url()}`)
  })
  page.on('websocket', (socket) => asked.push(`page: ${socket.url()}`))
}
