/** `dialog`: no window to click in, so the test says beforehand what the clerk will choose. */
import type { Dialog, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron'
import type { ToStandin } from './messages.ts'

const opens: OpenDialogReturnValue[] = []
const saves: SaveDialogReturnValue[] = []

process.on('message', (message: ToStandin) => {
  if (message.type === 'open-dialog') opens.push(message.answer)
  else if (message.type === 'save-dialog') saves.push(message.answer)
})

export const dialog = {
  showOpenDialog: async () => opens.shift() ?? { canceled: true, filePaths: [] },
  showSaveDialog: async () => saves.shift() ?? { canceled: true, filePath: '' },
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
