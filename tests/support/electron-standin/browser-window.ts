/** `BrowserWindow`: a page of a real Chromium, with the preload in it and the main bundle's rules around it. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  BrowserWindowConstructorOptions,
  BrowserWindow as ElectronWindow,
  WebContents,
  WebFrameMain,
  WebPreferences,
} from 'electron'
import type { BrowserContext, Frame, Page, Request } from 'playwright-core'
import { launchChromium } from '../launch-chromium.ts'
import { toBrowser, toMain } from './addresses.ts'
import { app, beforeExit } from './app.ts'
import { invokeFrom } from './ipc-main.ts'
import type { FromStandin } from './messages.ts'
import { preloadScript } from './page-world.ts'
import { answerOf, isAllowed, permits } from './session.ts'
import { toWire, type Wire } from './wire.ts'

const tell = (message: FromStandin): void => void process.send?.(message)

const frames = new WeakMap<Frame, Pick<WebFrameMain, 'url'>>()
const mainFrameOf = (frame: Frame): Pick<WebFrameMain, 'url'> => {
  const known = frames.get(frame) ?? {
    get url() {
      return toMain(frame.url())
    },
  }
  frames.set(frame, known)
  return known
}

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]
type Contents = Pick<EventEmitter, 'on' | 'emit'> & {
  readonly mainFrame: Pick<WebFrameMain, 'url'> | undefined
  openHandler: OpenHandler
  send: WebContents['send']
  setWindowOpenHandler: WebContents['setWindowOpenHandler']
}

const createContents = (page: () => Page | undefined): Contents => {
  const events = new EventEmitter()
  const contents: Contents = {
    on: events.on.bind(events),
    emit: events.emit.bind(events),
    get mainFrame() {
      const current = page()
      return current && mainFrameOf(current.mainFrame())
    },
    openHandler: () => ({ action: 'allow' }),
    send: (channel, ...args) => {
      const deliver = ([name, json]: readonly [string, string]) =>
        globalThis.nepStandinReceive(name, JSON.parse(json))
      // A page that is just leaving hears nothing, as in Electron.
      page()
        ?.evaluate(deliver, [channel, JSON.stringify(toWire(args))] as const)
        .catch(() => undefined)
    },
    setWindowOpenHandler: (handler) => {
      contents.openHandler = handler
    },
  }
  return contents
}

/** Asks the main bundle about a navigation that the page began itself. */
const isNavigationAllowed = (contents: Contents, url: string, isMainFrame: boolean): boolean => {
  let isPrevented = false
  const event = { url, isMainFrame, preventDefault: () => (isPrevented = true) }
  contents.emit('will-frame-navigate', event)
  if (isMainFrame) contents.emit('will-navigate', event)
  return !isPrevented
}

/** Undefined for the first request of a window that is only just being opened. */
const frameOf = (request: Request): Frame | undefined => {
  try {
    return request.frame()
  } catch {
    return undefined
  }
}

/** Whether the main bundle lets this request through, as a navigation and as a request. */
const isLetThrough = async (request: Request, contents: Contents): Promise<boolean> => {
  const url = toMain(request.url())
  const frame = frameOf(request)
  if (frame === undefined) {
    return contents.openHandler({ url } as Parameters<OpenHandler>[0]).action === 'allow'
  }
  const isMainFrame = frame.parentFrame() === null
  if (request.isNavigationRequest() && !isNavigationAllowed(contents, url, isMainFrame)) return false
  return isAllowed(url)
}

const guardRequests = async (context: BrowserContext, contents: Contents): Promise<void> => {
  await context.route('**/*', async (route, request) => {
    // An aborted navigation leaves the page where it is; any other failure would show an error page.
    if (!(await isLetThrough(request, contents))) return route.abort('aborted')
    // Whatever is let out reaches a stranger, so that a test can tell; no request leaves this machine.
    const answer = (await answerOf(toMain(request.url()))) ?? new Response('stranger')
    const body = Buffer.from(await answer.arrayBuffer())
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
  })
}

const windows = new Set<BrowserWindow>()

export class BrowserWindow
  extends EventEmitter
  implements
    Pick<ElectronWindow, 'focus' | 'isMinimized' | 'loadURL' | 'restore' | 'setTitleBarOverlay' | 'show'>
{
  readonly #options: BrowserWindowConstructorOptions
  readonly #contents: Contents
  #page: Page | undefined

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    const web = options.webPreferences
    if (web?.sandbox !== true || web.contextIsolation !== true || web.nodeIntegration === true) {
      throw new Error('the stand-in shows only sandboxed, isolated pages without Node')
    }
    this.#options = options
    this.#contents = createContents(() => this.#page)
    windows.add(this)
    app.emit('web-contents-created', {}, this.#contents)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...windows].find((window) => window.#contents === contents) ?? null
  }

  get webContents(): Contents {
    return this.#contents
  }

  /** What the main bundle asked of this window, and how its rules answer. */
  asGiven(): {
    webPreferences: WebPreferences
    navigates(url: string, isTop: boolean): boolean
    opens(url: string): boolean
    attachesWebview(): boolean
  } {
    const contents = this.#contents
    return {
      webPreferences: this.#options.webPreferences ?? {},
      navigates: (url, isTop) => isNavigationAllowed(contents, url, isTop),
      opens: (url) => contents.openHandler({ url } as Parameters<OpenHandler>[0]).action === 'allow',
      attachesWebview: () => {
        let isPrevented = false
        contents.emit('will-attach-webview', { preventDefault: () => (isPrevented = true) })
        return !isPrevented
      },
    }
  }

  async loadURL(url: string): Promise<void> {
    const profileDir = join(app.getPath('userData'), 'standin')
    const { context, debuggerUrl } = await launchChromium(profileDir, {
      width: this.#options.width ?? 800,
      height: this.#options.height ?? 600,
    })
    beforeExit(() => context.close())
    if (permits.check('clipboard-sanitized-write')) await context.grantPermissions(['clipboard-write'])
    const preload = this.#options.webPreferences?.preload
    if (preload) await context.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) })
    const [page = await context.newPage()] = context.pages()
    this.#page = page
    const sender = this.#contents as unknown as WebContents
    await context.exposeBinding('nepStandinInvoke', ({ frame }, channel: string, args: Wire) =>
      invokeFrom({ sender, senderFrame: mainFrameOf(frame) as WebFrameMain }, channel, args),
    )
    await guardRequests(context, this.#contents)
    context.on('page', (popup) => {
      const { action } = this.#contents.openHandler({ url: popup.url() } as Parameters<OpenHandler>[0])
      if (action === 'deny') void popup.close()
    })
    page.on('close', () => {
      windows.delete(this)
      this.emit('closed')
      if (windows.size === 0) app.emit('window-all-closed')
    })
    await page.goto(toBrowser(url))
    this.emit('ready-to-show')
    tell({ type: 'window', debuggerUrl })
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
  setTitleBarOverlay(): void {}
  isMinimized(): boolean {
    return false
  }
}
