/** The machine's own Chromium for tests; a second process may join it at `debuggerUrl`. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { findBrowser } from '../../src/main/hosts/node/find-browser.ts'

/** The first browser of the Chromium family on this machine. Throws with the command that installs one. */
export const chromiumPath = (): string => {
  const path = findBrowser({ platform: process.platform, homeDir: homedir(), env: process.env })
  if (path === undefined) throw new Error('No Chromium found. Install it: sudo apt-get install -y chromium')
  return path
}

/** As root Chromium refuses its sandbox; in small containers /dev/shm is too small for it. No name leads anywhere. */
export const chromiumArguments = (): string[] => [
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

export const launchChromium = async (
  profileDir: string,
  viewport: { width: number; height: number },
): Promise<{ context: BrowserContext; debuggerUrl: string }> => {
  const portFile = join(profileDir, 'DevToolsActivePort')
  // One of a killed browser would lead nowhere.
  rmSync(portFile, { force: true })
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: chromiumPath(),
    args: [...chromiumArguments(), '--remote-debugging-port=0'],
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  })
  let port = ''
  // The file is there before its content is.
  while (port === '') {
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (existsSync(portFile)) port = /^(\d+)\n/u.exec(readFileSync(portFile, 'utf8'))?.[1] ?? ''
  }
  return { context, debuggerUrl: `http://127.0.0.1:${port}` }
}
