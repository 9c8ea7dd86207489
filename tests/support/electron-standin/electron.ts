/**
 * A stand-in for the `electron` module, for machines that cannot obtain Electron's program file: the built main
 * bundle and preload run unchanged, the window is a page of Chromium. Each part is typed against electron.d.ts; a
 * part that the main bundle imports and that is missing here fails to link.
 */
import { EventEmitter } from 'node:events'
import type { NativeTheme } from 'electron'

import { lookAtHouse } from './house.ts'
import type { FromStandin, ToStandin } from './messages.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol, session } from './session.ts'

export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: false,
} satisfies Pick<NativeTheme, 'shouldUseDarkColors'>)

const answer = (message: FromStandin): void => void process.send?.(message)

process.on('message', (message: ToStandin) => {
  if (message.type === 'house')
    void lookAtHouse(message.addresses).then((house) => answer({ type: 'house', house }))
})
