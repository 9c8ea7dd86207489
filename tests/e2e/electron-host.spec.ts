/** What the Electron main and preload let a page do, and what they refuse. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bridge } from '#shared/contract/bridge.ts'
import { expect, test } from './fixtures.ts'
import { openOnStandin } from './hosts/electron-standin.ts'

declare global {
  interface Window {
    nep?: Bridge
  }
}

const members = [
  'call',
  'cancel',
  'capabilities',
  'onEvent',
  'pickFiles',
  'readFile',
  'saveFile',
  'takeFiles',
]

test('the page is given exactly the bridge', async ({ nep }) => {
  expect(await nep.page.evaluate(() => Object.keys(window.nep ?? {}).sort())).toEqual(members)
})

test('files go in and out by handle, through the dialogs', async ({ nep, dataDir }) => {
  const chosen = join(dataDir, 'Đợt I.txt')
  writeFileSync(chosen, 'nội dung')
  const picked: string[] = []
  await nep.choose([chosen], async () => {
    const files = await nep.page.evaluate(() => window.nep?.pickFiles({ accept: ['.txt'], multiple: false }))
    expect(files).toMatchObject([{ name: 'Đợt I.txt', size: 10 }])
    picked.push(...(files ?? []).map(({ handle }) => handle))
  })
  expect(JSON.stringify(picked)).not.toContain(dataDir)
  const saved = await nep.save(async () => {
    const isSaved = await nep.page.evaluate((handle) => window.nep?.saveFile(handle), picked[0] ?? '')
    expect(isSaved).toBe(true)
  })
  expect(readFileSync(saved, 'utf8')).toBe('nội dung')
})

test('a cancelled dialog is an empty answer, a path instead of a handle a refusal', async ({ nep }) => {
  test.skip(nep.host === 'electron', 'a real dialog would wait for a person')
  expect(await nep.page.evaluate(() => window.nep?.pickFiles({ accept: [], multiple: true }))).toEqual([])
  const refusal = await nep.page.evaluate(() =>
    window.nep?.readFile('/etc/passwd').then(
      () => 'read',
      (error: Error) => error.message,
    ),
  )
  expect(refusal).toContain('"code":"unknown_file"')
})

test('what is called with another shape is rejected', async ({ nep }) => {
  const calls = await nep.page.evaluate(() => {
    const loose = window.nep as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
    const outcome = (work: Promise<unknown> | undefined) =>
      (work ?? Promise.resolve()).then(
        () => 'taken',
        () => 'rejected',
      )
    return Promise.all([
      outcome(loose.call?.(5, {})),
      outcome(loose.call?.('units.list', {}, '../../call')),
      outcome(loose.pickFiles?.({ accept: 'all' })),
      outcome(loose.saveFile?.({ path: '/etc/passwd' })),
    ])
  })
  expect(calls).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
})

test('only the top frame is answered', async ({ nep }) => {
  test.skip(nep.host === 'electron', 'there a frame has no preload at all, so there is nothing to call')
  await nep.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = URL.createObjectURL(new Blob(['<p>trong khung</p>'], { type: 'text/html' }))
    document.body.append(frame)
  })
  await expect(nep.page.frameLocator('iframe').getByText('trong khung')).toBeVisible()
  const [, inner] = nep.page.frames()
  const answer = await inner?.evaluate(() =>
    globalThis.nepStandinInvoke('nep:call', ['units.list', { $: 'object', of: [] }]),
  )
  expect(answer).toEqual({ error: expect.stringContaining('refused') })
})

test.describe("Electron's own rules", () => {
  test.beforeEach(({ host }) => {
    test.skip(host === 'electron', 'the handlers of the real program cannot be asked from outside')
  })

  const outside = [
    'https://example.com/',
    'http://127.0.0.1:1/',
    'file:///C:/Windows/win.ini',
    'ftp://example.com/',
    'javascript:alert(1)',
    'app://other/',
    'app://nep.example.com/',
    'app://nep:1/',
  ]
  const within = [
    'app://nep/../../package.json',
    'app://nep/%2e%2e/%2e%2e/package.json',
    'app://nep/..%2f..%2fpackage.json',
    'app://nep/..%5c..%5cpackage.json',
    'app://nep//etc/passwd',
    'app://nep/assets/',
    'app://nep/index.html%00.js',
  ]

  test('nothing is permitted but to put text on the clipboard', async ({ dataDir }) => {
    const nep = await openOnStandin(dataDir)
    const house = await nep.house([])
    await nep.close()
    expect(house).toMatchObject({
      requested: ['clipboard-sanitized-write'],
      checked: ['clipboard-sanitized-write'],
      devices: [],
    })
  })

  test('the window has no power, no webview, no spell check that fetches, and nothing experimental', async ({
    dataDir,
  }) => {
    const nep = await openOnStandin(dataDir)
    const { webPreferences, ...house } = await nep.house([])
    await nep.close()
    expect(webPreferences).toEqual({
      preload: expect.stringMatching(/index\.cjs$/u),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    })
    expect(house).toMatchObject({ isSpellChecked: false, isWebviewAttached: false })
    expect(house.menuRoles).not.toContain('toggleDevTools')
    expect(house.menuRoles).not.toContain('reload')
  })

  test('no address leads out of the page, and none within it to another file', async ({ dataDir }) => {
    const nep = await openOnStandin(dataDir)
    const { addresses } = await nep.house([...outside, ...within, 'app://nep/'])
    await nep.close()
    for (const url of outside) {
      const status = url.startsWith('app:') ? 404 : null
      expect(addresses[url], url).toEqual({
        isLoaded: false,
        status,
        top: false,
        frame: false,
        opened: false,
      })
    }
    for (const url of within) expect(addresses[url], url).toMatchObject({ status: 404, opened: false })
    expect(addresses['app://nep/']).toMatchObject({ isLoaded: true, status: 200, top: true, opened: false })
  })
})

test.describe('a page that wants out', () => {
  // It asks on purpose, and is refused by the page itself.
  test.use({
    expectedErrors: [/Content Security Policy|ERR_BLOCKED|ERR_FAILED|Refused to connect/u],
    isNetworkDenied: false,
  })

  test('cannot leave, open a window or reach a server', async ({ nep }) => {
    await expect(nep.page.getByRole('heading', { level: 1 })).toBeVisible()
    const before = nep.page.url()
    await nep.page.evaluate(() => {
      window.open('https://example.com/')
      location.assign('https://example.com/')
    })
    // By the page's own policy: without a network nothing would be reached anyhow.
    const refusedBy = await nep.page.evaluate(() => {
      const violated = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
      )
      return fetch('https://example.com/').then(
        () => 'reached',
        () => violated,
      )
    })
    expect(refusedBy).toBe('connect-src')
    await expect.poll(() => nep.page.context().pages().length).toBe(1)
    expect(nep.page.url()).toBe(before)
    await expect(nep.page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})
