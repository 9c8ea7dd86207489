/** Nếp in Electron itself. */
import { _electron } from '@playwright/test'
import { chromiumArguments } from '../../support/launch-chromium.ts'
import { electronProgram } from './electron-program.ts'
import { ended, pathsToSaveAt, type RunningNep, root, saved, savesOne } from './running-nep.ts'

export const openOnElectron = async (
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningNep> => {
  if (electronProgram === undefined) throw new Error("Electron's program file is not installed")
  const electron = await _electron.launch({
    executablePath: electronProgram,
    args: [root, '--data', dataDir, ...chromiumArguments()],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  const page = await electron.firstWindow()
  const child = electron.process()
  const saveAll: RunningNep['saveAll'] = async (count, trigger) => {
    const paths = pathsToSaveAt(count)
    await electron.evaluate(({ dialog }, filePaths) => {
      const left = [...filePaths]
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: left.shift() ?? '' })
    }, paths)
    await trigger()
    await saved(paths)
    return paths
  }
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
    save: savesOne(saveAll),
    saveAll,
    close: () => electron.close(),
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}
