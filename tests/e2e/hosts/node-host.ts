/** Nếp on the Node host, its page in a fresh context of the test's Chromium. */
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type Download, expect } from '@playwright/test'
import { startedAsAll } from './denied-network.ts'
import { answerLate } from './late-answers.ts'
import {
  collectOutput,
  ended,
  type RunningNep,
  root,
  type StartedWith,
  savesOne,
  savingPatience,
} from './running-nep.ts'

export type ReadyLine = { url: string; error?: { code: string } }

/** Starts `serve --no-open` and reads its first line. */
export const startNodeHost = async (
  dataDir: string,
  program = root,
  started: StartedWith = startedAsAll,
): Promise<{ child: ChildProcess; ready: ReadyLine; output: () => string }> => {
  const args = [join(program, 'out/main/node.js'), 'serve', '--no-open', '--data', dataDir]
  const child = spawn(process.execPath, [...started.nodeArguments, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...started.env },
  })
  const output = collectOutput(child)
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', () => reject(new Error(`the Node host did not start\n${output()}`)))
  })
  return { child, ready: JSON.parse(line), output }
}

export const openOnNode = async (
  dataDir: string,
  browser: Browser,
  program = root,
  started: StartedWith = startedAsAll,
): Promise<RunningNep> => {
  const { child, ready } = await startNodeHost(dataDir, program, started)
  const context = await browser.newContext()
  const page = await context.newPage()
  await answerLate(page)
  await page.goto(ready.url).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended(child)
    await context.close()
  }
  const saveAll: RunningNep['saveAll'] = async (count, trigger) => {
    const downloads: Download[] = []
    const note = (download: Download): void => void downloads.push(download)
    page.on('download', note)
    await trigger()
    await expect.poll(() => downloads.length, savingPatience).toBe(count)
    page.off('download', note)
    const paths: string[] = []
    for (const download of downloads) {
      const path = join(mkdtempSync(join(tmpdir(), 'nep-saved-')), download.suggestedFilename())
      copyFileSync(await download.path(), path)
      paths.push(path)
    }
    return paths
  }
  return {
    page,
    host: 'node',
    choose: async (paths, trigger) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), trigger()])
      await chooser.setFiles([...paths])
    },
    save: savesOne(saveAll),
    saveAll,
    close: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  }
}
