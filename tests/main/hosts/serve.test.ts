import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { browserCandidates, findBrowser, hasDisplay } from '../../../src/main/hosts/node/find-browser.ts'
import { browserArguments } from '../../../src/main/hosts/node/open-browser.ts'
import { defaultDataDir } from '../../../src/main/hosts/shared/data-location.ts'
import { passingFolder, runCommand } from './run-command.ts'

const windows = {
  platform: 'win32',
  homeDir: 'C:\\Users\\lan',
  env: {
    LOCALAPPDATA: 'C:\\Users\\lan\\AppData\\Local',
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  },
}
const mac = { platform: 'darwin', homeDir: '/Users/lan', env: {} }
const linux = { platform: 'linux', homeDir: '/home/lan', env: { PATH: '/usr/local/bin:/usr/bin:bin' } }

describe('where the data lives', () => {
  test.each([
    [windows, 'C:\\Users\\lan\\AppData\\Local\\Nep'],
    [{ ...windows, env: {} }, 'C:\\Users\\lan\\AppData\\Local\\Nep'],
    [mac, '/Users/lan/Library/Application Support/Nep'],
    [linux, '/home/lan/.local/share/nep'],
    [{ ...linux, env: { XDG_DATA_HOME: '/data/lan' } }, '/data/lan/nep'],
    [{ ...linux, env: { XDG_DATA_HOME: 'relative' } }, '/home/lan/.local/share/nep'],
  ])('%j', (place, folder) => {
    expect(defaultDataDir(place)).toBe(folder)
  })
})

describe('the browser', () => {
  test.each([
    [windows, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    [windows, 'C:\\Users\\lan\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
    [mac, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [linux, '/usr/bin/microsoft-edge'],
  ])('is found where it is: %j %s', (place, program) => {
    expect(findBrowser(place, (path) => path === program)).toBe(program)
    expect(findBrowser(place, () => false)).toBeUndefined()
  })

  test('is never looked for in a folder relative to where one stands', () => {
    expect(browserCandidates(linux).filter((path) => !path.startsWith('/'))).toEqual([])
  })

  test('keeps its sandbox but for root', () => {
    const args = (isRoot: boolean) => browserArguments('http://127.0.0.1:1/#token=x', '/p', isRoot)
    expect(args(false)).not.toContain('--no-sandbox')
    expect(args(true)).toContain('--no-sandbox')
    expect(args(false)).toContain('--app=http://127.0.0.1:1/#token=x')
  })

  test('needs a screen', () => {
    expect(hasDisplay(windows)).toBe(true)
    expect(hasDisplay(linux)).toBe(false)
    expect(hasDisplay({ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
  })
})

/** A folder for PATH with a `chromium` that notes how it was called and ends with this code. */
const fakeBrowser = (exitCode: number): { path: string; calledWith: string } => {
  const folder = passingFolder()
  const calledWith = join(folder, 'called-with')
  const program = join(folder, 'chromium')
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${calledWith}'\nexit ${exitCode}\n`)
  chmodSync(program, 0o755)
  return { path: folder, calledWith }
}

describe.skipIf(process.platform === 'win32')('serve', () => {
  test('opens the page in a window of its own, and ends when the window is closed', async () => {
    const data = passingFolder()
    const { path, calledWith } = fakeBrowser(0)
    const { exitCode, stdout } = await runCommand(['serve', '--data', data], {
      env: { PATH: path, DISPLAY: ':1' },
    })
    expect(exitCode).toBe(0)
    const { url } = JSON.parse(stdout)
    expect(readFileSync(calledWith, 'utf8').split('\n')).toEqual(
      expect.arrayContaining([`--app=${url}`, `--user-data-dir=${join(data, 'window-browser')}`]),
    )
    expect(existsSync(join(data, 'nep.pid'))).toBe(false)
  })

  test.each([
    ['a browser that does not start', fakeBrowser, { DISPLAY: ':1' }, 'Không mở được cửa sổ'],
    ['no screen', fakeBrowser, {}, 'không có màn hình'],
  ])('%s: goes on serving, and says what to do', async (_, browser, env, sentence) => {
    const { path } = browser(1)
    let stop = (): void => undefined
    const stopped = new Promise<void>((resolve) => {
      stop = resolve
    })
    const onStderr = (text: string): void => {
      if (text.includes(sentence)) stop()
    }
    const options = { env: { PATH: path, ...env }, stop: stopped, onStderr }
    const { exitCode, stderr } = await runCommand(['serve', '--data', passingFolder()], options)
    expect(exitCode).toBe(0)
    expect(stderr).toContain(sentence)
    expect(stderr).toMatch(/Địa chỉ: http:\/\/127\.0\.0\.1/u)
  })

  test.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--port', '1.5'],
  ])('refuses %s %s', async (...args) => {
    const { exitCode, json } = await runCommand(['serve', ...args, '--data', passingFolder()])
    expect(exitCode).toBe(2)
    expect(json()).toMatchObject({ error: { code: 'bad_arguments' } })
  })

  test('prints the fault beside the address when the data does not open', async () => {
    const data = passingFolder()
    mkdirSync(join(data, 'nep.db'))
    const stop = new Promise<void>((resolve) => setTimeout(resolve, 100))
    const { stdout } = await runCommand(['serve', '--no-open', '--data', data], { stop })
    expect(JSON.parse(stdout)).toMatchObject({ url: expect.any(String), error: { code: 'data_read_only' } })
  })
})
