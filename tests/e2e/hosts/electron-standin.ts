/** The built Electron main and preload under Node, with the stand-in for the module; the test joins its Chromium. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { House } from '../../support/electron-standin/house.ts'
import type { FromStandin, ToStandin } from '../../support/electron-standin/messages.ts'
import { startedAsAll } from './denied-network.ts'
import {
  collectOutput,
  ended,
  pathsToSaveAt,
  type RunningNep,
  root,
  type StartedWith,
  saved,
  savesOne,
} from './running-nep.ts'

/** `house`: what the main bundle would let a page do, and where these addresses would lead. */
export type RunningStandin = RunningNep & { house(addresses: readonly string[]): Promise<House> }

const register = join(root, 'tests/support/electron-standin/register.ts')

/** The freshly built main bundle, or one of an assembled program; `opened` are files that it is started with. */
export const openOnStandin = async (
  dataDir: string,
  main = join(root, 'out/main/electron.js'),
  opened: readonly string[] = [],
  started: StartedWith = startedAsAll,
): Promise<RunningStandin> => {
  const args = ['--import', register, main, '--data', dataDir, ...opened]
  const child = spawn(process.execPath, [...started.nodeArguments, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, ...started.env },
  })
  const output = collectOutput(child)
  const heard = <T extends FromStandin['type']>(type: T) =>
    new Promise<Extract<FromStandin, { type: T }>>((resolve) => {
      child.on('message', (message: FromStandin) => {
        if (message.type === type) resolve(message as Extract<FromStandin, { type: T }>)
      })
    })
  const { debuggerUrl } = await new Promise<Extract<FromStandin, { type: 'window' }>>((resolve, reject) => {
    void heard('window').then(resolve)
    child.once('exit', () => reject(new Error(`the stand-in did not start\n${output()}`)))
  })
  const browser = await chromium.connectOverCDP(debuggerUrl).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) {
    child.kill('SIGKILL')
    throw new Error(`the stand-in has no window\n${output()}`)
  }
  const tell = (message: ToStandin): void => void child.send(message)
  const saveAll: RunningNep['saveAll'] = async (count, trigger) => {
    const paths = pathsToSaveAt(count)
    for (const filePath of paths) tell({ type: 'save-dialog', answer: { canceled: false, filePath } })
    await trigger()
    await saved(paths)
    return paths
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended(child)
    await browser.close()
  }
  return {
    page,
    host: 'electron-standin',
    choose: async (paths, trigger) => {
      tell({ type: 'open-dialog', answer: { canceled: false, filePaths: [...paths] } })
      await trigger()
    },
    save: savesOne(saveAll),
    saveAll,
    close: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    house: async (addresses) => {
      const answer = heard('house')
      tell({ type: 'house', addresses })
      return (await answer).house
    },
  }
}
