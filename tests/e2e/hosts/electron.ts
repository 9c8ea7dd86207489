/** Nếp in Electron itself. */
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect } from '@playwright/test'
import { chromiumArguments } from '../../support/launch-chromium.ts'
import { electronProgram } from './electron-program.ts'
import { ended, type RunningNep, root } from './running-nep.ts'

export const openOnElectron = async (dataDir: string): Promise<RunningNep> => {
  if (electronProgram === undefined) throw new Error("Electron's program file is not installed")
  const electron = await _electron.launch({
    executablePath: electronProgram,
    args: [root, '--data', dataDir, ...chromiumArguments()],
  })
  const page = await electron.firstWindow()
  const child = electron.process()
  return {
    page,
    host: 'electron',
    choose: async (paths, trigger) => {
      await electron.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
        },
        [...paths],
      )
      await trigger()
    },
    save: async (trigger) => {
      const path = join(mkdtempSync(join(tmpdir(), 'nep-saved-')), 'saved')
      await electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, path)
      await trigger()
      await expect.poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0)
      return path
    },
    close: () => electron.close(),
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}
