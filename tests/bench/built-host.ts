/** The built Node host in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Starts the built Node host and answers its address, which it prints first. */
export const startHost = (dataDir: string): Promise<{ host: ChildProcess; url: string }> =>
  new Promise((done, failed) => {
    const host = spawn(process.execPath, [
      join(root, 'out/main/node.js'),
      'serve',
      '--no-open',
      '--data',
      dataDir,
    ])
    let text = ''
    host.stdout.on('data', (part) => {
      text += part
      const end = text.indexOf('\n')
      if (end > 0) done({ host, url: (JSON.parse(text.slice(0, end)) as { url: string }).url })
    })
    host.on('exit', () => failed(new Error('the host ended before it was ready')))
  })
