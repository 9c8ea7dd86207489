/** From the start of the program to a usable page, against an empty React page in the same browser. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, test } from 'vitest'
import { startHost } from './built-host.ts'
import { compare } from './measure.ts'
import { officeFolder } from './office-folder.ts'
import { fillTenYears } from './ten-years.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'nep-bench-start-'))
let browser: Browser

beforeAll(async () => {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args })
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const untilShown = async (url: string, text: string): Promise<void> => {
  const page = await browser.newPage()
  await page.goto(url)
  await page.getByRole('heading', { name: text }).waitFor()
  await page.close()
}

const startNep = async (dataDir: string): Promise<void> => {
  const { host, url } = await startHost(dataDir)
  await untilShown(url, 'Bàn làm việc')
  const ended = new Promise((done) => host.once('exit', done))
  host.removeAllListeners('exit')
  host.once('exit', () => undefined)
  host.kill('SIGINT')
  await Promise.race([ended, new Promise((done) => setTimeout(done, 1000))])
}

/** A page with React and one heading, built as ours is. */
const buildEmptyPage = async (): Promise<string> => {
  const source = join(folder, 'empty')
  mkdirSync(source)
  writeFileSync(
    join(source, 'index.html'),
    '<div id="root"></div><script type="module" src="/main.js"></script>',
  )
  const react = join(root, 'node_modules')
  writeFileSync(
    join(source, 'main.js'),
    `import { createElement } from '${react}/react/index.js'
import { createRoot } from '${react}/react-dom/client.js'
createRoot(document.getElementById('root')).render(createElement('h1', null, 'Empty'))`,
  )
  const outDir = join(folder, 'empty-built')
  await build({ root: source, logLevel: 'error', build: { outDir } })
  return outDir
}

test('start with ten years of work', async () => {
  const full = await officeFolder(join(folder, 'ten-years'), fillTenYears)
  const empty = await officeFolder(join(folder, 'practice'), () => undefined)
  console.log(`Register of ten years: ${Math.round(statSync(join(full, 'nep.db')).size / 1_000_000)} MB`)
  await compare(
    'Start to a usable page with ten years of work (26,000 records)',
    { name: 'ten years', run: () => startNep(full) },
    { name: 'practice office', run: () => startNep(empty) },
    7,
  )
})

test('start to a usable page', async () => {
  const dataDir = await officeFolder('data', () => undefined)
  const pages = await buildEmptyPage()
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' }
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '/')
    response.setHeader('content-type', types[path.split('.').at(-1) ?? ''] ?? 'text/plain')
    try {
      response.end(readFileSync(join(pages, path)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const empty = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  await compare(
    'Start to a usable page (process, database, page, desk with data)',
    { name: 'Nếp on the Node host', run: () => startNep(dataDir) },
    { name: 'empty React page, server already running', run: () => untilShown(empty, 'Empty') },
    7,
  )
  server.close()
})
