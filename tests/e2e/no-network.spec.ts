/** Nobody reaches out: every screen with the network denied, and what the built files could ask. See hosts/denied-network.ts. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNep } from './faults.ts'
import { expect, test } from './fixtures.ts'
import { attemptsIn, denyNetwork } from './hosts/denied-network.ts'
import { ended, root } from './hosts/running-nep.ts'
import { openPractice } from './pages/screen.ts'

test.use({ isNetworkDenied: true })

test('the denial itself is seen: of names, of sockets, of datagrams, in a worker too', async ({
  dataDir,
}) => {
  const attempts = join(dataDir, 'attempts.log')
  const worker = join(dataDir, 'worker.mjs')
  writeFileSync(worker, "fetch('http://worker.example/').catch(() => {})")
  const tries = [
    "import('node:https').then(({ get }) => get('https://example.com/').on('error', () => {})).catch(() => {})",
    "import('node:tls').then(({ connect }) => connect(443, '192.0.2.1')).catch(() => {})",
    "import('node:dgram').then(({ createSocket }) => createSocket('udp4').send('x', 53, '192.0.2.1')).catch(() => {})",
    "import('node:dns').then(({ promises }) => new promises.Resolver().resolveTxt('example.com')).catch(() => {})",
    "fetch('http://example.com/').catch(() => {})",
    `import('node:worker_threads').then(({ Worker }) => new Worker(${JSON.stringify(worker)}))`,
    'setTimeout(() => {}, 500)',
  ].join(';')
  const { nodeArguments, env } = denyNetwork(attempts)
  const child = spawn(process.execPath, [...nodeArguments, '-e', tries], { env: { ...process.env, ...env } })
  await ended(child)
  const text = attemptsIn(attempts).join('\n')
  for (const what of [
    'connect',
    'dgram.send',
    'dns.Resolver.resolveTxt',
    'fetch "http://example',
    'worker.example',
  ])
    expect(text).toContain(what)
})

test.describe('a page that asks', () => {
  test.fail()
  test('fails its journey', async ({ nep }) => {
    await nep.page.evaluate(() => fetch('https://example.com/').catch(() => undefined))
  })
})

test('neither the host nor the page tries to reach anybody, on any screen', async ({ nep: { page } }) => {
  await openPractice(page)
  const links = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(4)
  for (const link of links) {
    await page.evaluate((path) => {
      location.hash = path
    }, link)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('no command of the command line tries to reach anybody', ({ dataDir }) => {
  test.setTimeout(180_000)
  const attempts = `${dataDir}.attempts`
  const denied = denyNetwork(attempts)
  const out = join(dataDir, 'demo')
  for (const line of [
    ['demo', '--out', out],
    ['import', out, '--apply'],
    ['check'],
    ['call', 'office.state'],
    ['call', 'updates.state'],
  ])
    expect(runNep(line, dataDir, denied).exitCode, line.join(' ')).toBe(0)
  const tried = attemptsIn(attempts)
  rmSync(attempts, { force: true })
  expect(tried).toEqual([])
})

const built = (folder: string, ending: RegExp): { name: string; text: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') }))

test('the built page names no script, style, font or picture of another place', () => {
  const foreign = built('out/renderer', /\.(?:html|css)$/u).flatMap(({ name, text }) =>
    [...text.matchAll(/(?:url\(|src=|href=|@import\s*)["']?(?:https?:)?\/\/[^"') ]+/giu)].map(
      ([found]) => `${name}: ${found}`,
    ),
  )
  expect(foreign).toEqual([])
})

test('no built script asks for an address of another place, or has another way out', () => {
  const asks =
    /\b(?:fetch|import|importScripts|open|Worker|request|get)\(\s*["'`](?:https?|wss?):\/\/[^"'`]*|\.(?:src|href|action)\s*=\s*["'`](?:https?:)?\/\/[^"'`]*/gu
  const ways = /\b(?:RTCPeerConnection|WebSocket|WebTransport|EventSource|sendBeacon|XMLHttpRequest)\b/gu
  const modules = /["'](?:node:)?(?:https|http2|tls|dns|dns\/promises|dgram|inspector)["']/gu
  const page = built('out/renderer', /\.js$/u)
  const host = [...built('out/main', /\.js$/u), ...built('out/preload', /\.cjs$/u)]
  expect(page.length).toBeGreaterThan(20)
  const found = (files: typeof page, pattern: RegExp): string[] =>
    files.flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([what]) => `${name}: ${what}`))
  expect(found([...page, ...host], asks)).toEqual([])
  expect(found(page, ways)).toEqual([])
  expect(found(host, modules)).toEqual([])
})

test('no shipped data or template loads anything from elsewhere', () => {
  const texts = built('resources', /\.(?:json|html|svg|xml|css)$/u)
  const loads = texts
    .filter(({ text }) => /(?:src|href|url)["'=:(\s]+https?:/iu.test(text))
    .map(({ name }) => name)
  expect(loads).toEqual([])
})
