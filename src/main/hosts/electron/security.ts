/** Nothing but our own page is shown, opened, loaded or permitted. */
import { app, session, type WebContents } from 'electron'
import { isPageUrl } from './origin.ts'

/** To put text on the clipboard is all a page may ask for. */
const permitted = 'clipboard-sanitized-write'

/** A preview stands in a frame under blob:, data: is an image in the page, devtools: exists only unpackaged. */
const isLoadable = (url: string): boolean => isPageUrl(url) || /^(?:blob|data|devtools):/u.test(url)

const closeIn = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isPageUrl(event.url) && !event.url.startsWith('blob:')) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Must run before the first window. */
export const closeTheHouse = (): void => {
  app.on('web-contents-created', (_, contents) => closeIn(contents))
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_, permission, answer) => answer(permission === permitted))
  defaultSession.setPermissionCheckHandler((_, permission) => permission === permitted)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLoadable(url) }))
}
