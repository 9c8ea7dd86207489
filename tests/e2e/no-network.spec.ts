/** A look at every screen with the network of host and page denied and recorded: nobody tries. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { chromiumArguments, chromiumPath } from '../support/launch-chromium.ts'
import { expect, test } from './fixtures.ts'
import { collectOutput, ended, root } from './hosts/running-nep.ts'
import { openPractice } from './pages/screen.ts'

const denied = join(root, 'tests/support/deny-network.ts')

const start = async (dataDir: string, attempts: string, entry: readonly string[]) => {
  const child = spawn(process.execPath, ['--import', denied, ...entry], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEP_ATTEMPTS: attempts },
  })
  const output = collectOutput(child)
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', () => reject(new Error(`did not start in ${dataDir}\n${output()}`)))
  })
  return { child, line }
}

test('the denial itself is seen', async ({ dataDir }) => {
  const attempts = join(dataDir, 'attempts.log')
  const tries =
    "import('node:https').then(({ get }) => get('https://example.com/').on('error', () => {})).catch(() => {}); fetch('http://example.com/').catch(() => {}); console.log('{}'); setTimeout(() => {}, 300)"
  const { child } = await start(dataDir, attempts, ['-e', tries])
  await ended(child)
  const text = readFileSync(attempts, 'utf8')
  expect(text).toContain('fetch')
  expect(text).toMatch(/dns\.lookup|connect/u)
})

test('neither the host nor the page tries to reach anybody, on any screen', async ({ dataDir }) => {
  const attempts = join(dataDir, 'attempts.log')
  const entry = [join(root, 'out/main/node.js'), 'serve', '--no-open', '--data', join(dataDir, 'data')]
  const { child, line } = await start(dataDir, attempts, entry)
  const { origin } = new URL(JSON.parse(line).url)
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArguments(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  })
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    const isOwn = (url: string): boolean => url.startsWith(`${origin}/`) || /^(?:blob|data):/u.test(url)
    page.on('request', (request) => void (isOwn(request.url()) || asked.push(request.url())))
    page.on('websocket', (socket) => void asked.push(socket.url()))
    await page.goto(JSON.parse(line).url)
    await openPractice(page)
    const links = await page
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(4)
    for (const link of links) {
      await page.goto(`${origin}/${link.replace(/^\//u, '')}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    expect(asked).toEqual([])
    expect(existsSync(attempts) ? readFileSync(attempts, 'utf8') : '').toBe('')
    console.log(`no network: ${links.length} screens, 0 attempts of the host, 0 of the page`)
  } finally {
    await browser.close()
    child.kill('SIGINT')
    await ended(child)
  }
})

test('the built page names no script, style, font or picture of another place', () => {
  const folder = join(root, 'out/renderer')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const foreign = names
    .filter((name) => /\.(?:html|css)$/u.test(name))
    .flatMap((name) =>
      [
        ...readFileSync(join(folder, name), 'utf8').matchAll(
          /(?:url\(|src=|href=|@import\s*)["']?(?:https?:)?\/\/[^"') ]+/giu,
        ),
      ].map(([found]) => `${name}: ${found}`),
    )
  expect(foreign).toEqual([])
})
