/** The window: our own title bar with the system's buttons over it, and a page without any power of its own. */
import { BrowserWindow, nativeTheme } from 'electron'
import { pageUrl } from './origin.ts'

/** Height of the renderer's title bar; colours of its paper and ink. */
const overlay = () => ({
  height: 40,
  color: nativeTheme.shouldUseDarkColors ? '#222120' : '#FFFFFF',
  symbolColor: nativeTheme.shouldUseDarkColors ? '#EDEAE5' : '#22201D',
})

export const openWindow = async (options: {
  preload: string
  withDevTools: boolean
  /** Where the page begins: `#/settings`, or nothing. */
  at: string
}): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Nếp',
    backgroundColor: overlay().color,
    titleBarStyle: 'hidden',
    titleBarOverlay: overlay(),
    webPreferences: {
      preload: options.preload,
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
      devTools: options.withDevTools,
    },
  })
  const follow = (): void => window.setTitleBarOverlay(overlay())
  nativeTheme.on('updated', follow)
  window.once('closed', () => nativeTheme.off('updated', follow))
  window.once('ready-to-show', () => window.show())
  await window.loadURL(pageUrl + options.at)
  return window
}
