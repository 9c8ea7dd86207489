/**
 * A stand-in for the `electron` module, for machines that cannot obtain Electron's program file: the built main
 * bundle and preload run unchanged, the window is a page of Chromium. Each part is typed against electron.d.ts; a
 * part that the main bundle imports and that is missing here fails to link.
 */
import { EventEmitter } from 'node:events'
import type { Menu as ElectronMenu, NativeTheme } from 'electron'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol, session } from './session.ts'

export const Menu = {
  buildFromTemplate: (template: readonly object[]) => ({ items: template }),
  setApplicationMenu: (_: Pick<ElectronMenu, 'items'> | null) => undefined,
}

export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: false,
} satisfies Pick<NativeTheme, 'shouldUseDarkColors'>)
