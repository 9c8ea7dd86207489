/** What the installer carries: put together by electron-builder around a hollow Electron, looked at, and started. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { type Assembled, assemble } from '../../scripts/package/assemble.ts'
import { findProblems, sizesOf } from '../../scripts/package/inspect.ts'
import { signedUpdate } from '../support/signed-updates.ts'
import { expect, test } from './fixtures.ts'
import { openOnStandin } from './hosts/electron-standin.ts'
import { startNodeHost } from './hosts/node-host.ts'
import { ended, root } from './hosts/running-nep.ts'
import { expectNote, expectTitle, openPractice, openScreen } from './pages/screen.ts'

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const output = mkdtempSync(join(tmpdir(), 'nep-package-'))
test.afterAll(() => rmSync(output, { recursive: true, force: true }))

let linux: Assembled

test('a program holds what it needs and nothing else, for Windows and here', async () => {
  const windows = await assemble('win32', join(output, 'win32'))
  linux = await assemble('linux', join(output, 'linux'))
  expect(await findProblems(windows, 'win32')).toEqual([])
  expect(await findProblems(linux, 'linux')).toEqual([])
  // Electron itself is some 100 MB compressed; what is ours must leave the whole below 120.
  expect(sizesOf(windows).app).toBeLessThan(20 * 1024 * 1024)
})

test('the natives of another system are found where they must not be', async () => {
  expect(await findProblems(linux, 'win32')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/does not belong there: .*linux-x64\.node/u),
      expect.stringMatching(/is missing: .*win32-x64\.node/u),
      expect.stringContaining('is of another system'),
      'the program lacks the digest of its archive',
    ]),
  )
})

test('it starts from its archive, and reads a workbook there', async ({ dataDir }) => {
  const nep = await openOnStandin(dataDir, join(linux.archive, 'out/main/electron.js'))
  try {
    // A packed program has no tools that look into its page.
    expect((await nep.house([])).webPreferences).toMatchObject({ devTools: false, sandbox: true })
    await openPractice(nep.page)
    await openScreen(nep.page, 'Đơn vị')
    const bytes = [...readFileSync(join(root, 'tests/fixtures/communes/BC tu kiem tra An Tien.xlsx'))]
    const answer = await nep.page.evaluate(async (content) => {
      const file = { name: 'BC tu kiem tra An Tien.xlsx', size: content.length, arrayBuffer }
      async function arrayBuffer() {
        return new Uint8Array(content).buffer
      }
      const refs = (await window.nep?.takeFiles([file])) ?? []
      return window.nep?.call('exchange.receive', {
        files: refs.map(({ handle }) => handle),
        requestId: null,
      })
    }, bytes)
    expect(answer).toMatchObject({ ok: true, value: { ready: 1, refused: 0 } })
  } finally {
    await nep.close()
  }
})

test('a file for it, opened in the window of the system, is looked at once', async ({ dataDir }) => {
  const main = join(linux.archive, 'out/main/electron.js')
  const first = await openOnStandin(dataDir, main)
  await openPractice(first.page)
  await first.close()
  const update = join(output, 'Nep-9.0.0.nep')
  writeFileSync(update, signedUpdate({ version: '9.0.0' }))
  const nep = await openOnStandin(dataDir, main, [update])
  try {
    // What was assembled has no office's key, so that it believes nobody.
    await expectTitle(nep.page, 'Thiết lập')
    await expectNote(nep.page, 'Không nhận tệp Nep-9.0.0.nep: tệp không có chữ ký của cơ quan')
  } finally {
    await nep.close()
  }
})

test('its other host starts from the same files, unpacked', async ({ dataDir, page }) => {
  const program = join(output, 'unpacked')
  extractAll(linux.archive, program)
  const { child, ready } = await startNodeHost(dataDir, program)
  try {
    await page.goto(ready.url)
    await openPractice(page)
    await expectTitle(page, 'Bàn làm việc')
  } finally {
    child.kill('SIGINT')
    await ended(child)
  }
})
