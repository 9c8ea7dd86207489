/** The Electron host: the one place of it that reads the process and its environment. */
import { homedir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow } from 'electron'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { defaultDataDir } from '../shared/data-location.ts'
import { keepBackups } from '../shared/keep-backups.ts'
import { openHost } from '../shared/open-host.ts'
import { readPageFiles } from '../shared/page-files.ts'
import { windowFolder } from '../shared/window-folder.ts'
import { answerPage } from './ipc.ts'
import { setMenu } from './menu.ts'
import { openedUpdate } from './opened-update.ts'
import { pageUrl } from './origin.ts'
import { declareScheme, servePage } from './protocol.ts'
import { closeTheHouse } from './security.ts'
import { startInstaller } from './start-installer.ts'
import { openWindow } from './window.ts'

const programDir = join(import.meta.dirname, '..', '..')
const place = { platform: process.platform, homeDir: homedir(), env: process.env }
// Chromium's own switches stand among ours.
const argumentsOf = (line: readonly string[]) =>
  parseArgs({
    args: line.slice(app.isPackaged ? 1 : 2),
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
const { values, positionals } = argumentsOf(process.argv)
const dataDir = resolve(typeof values.data === 'string' ? values.data : defaultDataDir(place))

// The data first: its folder is then there, and the instance lock of that folder finds a window already open.
const { ports, gate } = openHost({
  dataDir,
  resourcesDir: join(programDir, 'resources'),
  actor: userInfo().username,
  stderr: (text) => void process.stderr.write(text),
  startInstaller: app.isPackaged && process.platform === 'win32' ? startInstaller : undefined,
})
const backups = keepBackups(gate)
// The last copy takes a moment: every wish to quit waits for it, also the one of the last window that closes meanwhile.
let isSaved = false
app.on('will-quit', (event) => {
  if (isSaved) return
  event.preventDefault()
  void backups.end().then(() => {
    isSaved = true
    gate.close()
    app.quit()
  })
})

const openTheWindow = async (): Promise<void> => {
  const pageFiles = readPageFiles(join(programDir, 'out', 'renderer'))
  const messages = messagesIn('vi')
  closeTheHouse()
  setMenu()
  servePage({ gate, pageFiles, messages, dataDir })
  answerPage({ gate, messages, ports })
  const preload = join(programDir, 'out', 'preload', 'index.cjs')
  await openWindow({
    preload,
    withDevTools: !app.isPackaged,
    at: await openedUpdate(positionals, { gate, ports }),
  })
}

/** A second start of the same data brings the first window forward, with the file that was opened by it. */
const comeForward = async (_: unknown, line: string[]): Promise<void> => {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
  const at = await openedUpdate(argumentsOf(line).positionals, { gate, ports })
  if (at !== '') void window?.loadURL(pageUrl + at)
}

app.enableSandbox()
declareScheme()
const fault = gate.fault()?.code
app.setPath('userData', windowFolder('electron', dataDir, fault === undefined || fault === 'data_locked'))
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (event, line) => void comeForward(event, line))
  app.on('window-all-closed', () => app.quit())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit())
  // Not awaited at the top of the module: Electron becomes ready only after the module has run.
  void app.whenReady().then(openTheWindow)
} else {
  app.quit()
}
