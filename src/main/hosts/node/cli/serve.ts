/** `nep serve`: the app in a browser window, until Ctrl+C or until its last window is closed. */
import { parseArgs } from 'node:util'
import { fail } from '#shared/contract/errors.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { keepBackups } from '../../shared/keep-backups.ts'
import { openHost } from '../../shared/open-host.ts'
import { readPageFiles } from '../../shared/page-files.ts'
import { windowFolder } from '../../shared/window-folder.ts'
import { findBrowser, hasDisplay } from '../find-browser.ts'
import { openBrowser } from '../open-browser.ts'
import { type HostServer, startServer } from '../server.ts'
import { type Command, type CommandContext, dataOption, readArguments } from './command.ts'

/** How long to wait for a page before an ended browser counts as closed by the clerk: it may have handed over. */
const graceMilliseconds = 4000

const readPort = (text: string | undefined): number => {
  const port = Number(text ?? 0)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw fail('bad_arguments', { detail: `--port ${text}` })
}

/** Opens the window; resolves when it was closed and no page is left. Never resolves when there is none to open. */
const showWindow = (server: HostServer, profileDir: string, context: CommandContext): Promise<void> => {
  const { environment, messages } = context
  const program = findBrowser(environment)
  if (!hasDisplay(environment) || program === undefined) {
    environment.stderr(`${program === undefined ? messages.host.noBrowser : messages.host.noDisplay}\n`)
    return new Promise(() => undefined)
  }
  const { isRoot } = environment
  const browser = openBrowser(program, { url: server.url, profileDir, isRoot })
  environment.onStop(() => browser.kill())
  return new Promise((resolve) => {
    const resolveWhenLeft = (): void => {
      const timer = setInterval(() => {
        if (server.pages() > 0) return
        clearInterval(timer)
        resolve()
      }, graceMilliseconds)
    }
    const keepServing = (detail: Record<string, unknown>): void => {
      context.ports.log.error('the browser did not start', detail)
      environment.stderr(`${messages.host.browserFailed({ program })}\n`)
    }
    browser.once('error', (error) => keepServing({ error }))
    browser.once('exit', (code) => (code === 0 ? resolveWhenLeft() : keepServing({ exitCode: code })))
  })
}

export const serve: Command = {
  usage: 'serve [--port N] [--no-open] [--data DIR]',
  summary: 'Mở Nếp trong cửa sổ trình duyệt; --no-open chỉ chạy và in địa chỉ',
  run: async (args, context) => {
    const options = { ...dataOption, port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const
    const { values, dataDir } = readArguments(context, [0, 0], () =>
      parseArgs({ args: [...args], options, allowPositionals: true }),
    )
    const { environment, messages } = context
    const port = readPort(values.port)
    const { ports, gate } = openHost({ ...environment, dataDir })
    try {
      const pageFiles = readPageFiles(environment.rendererDir)
      const server = await startServer({ gate, pageFiles, dataDir, messages, ports, port })
      await gate.opened()
      const error = gate.fault()
      const ready = { url: server.url, ...(error === undefined ? {} : { error }) }
      // Before the address is out: whoever reads it may end us at once.
      const ends = [new Promise<void>((resolve) => environment.onStop(resolve))]
      environment.stdout(`${JSON.stringify(ready)}\n`)
      environment.stderr(`${messages.host.openThisAddress({ url: server.url })}\n${messages.host.stopHint}\n`)
      if (error !== undefined) environment.stderr(`${errorSentence(messages, error)}\n`)
      if (!values['no-open']) {
        const profileDir = windowFolder('browser', dataDir, error === undefined)
        ends.push(showWindow(server, profileDir, context))
      }
      const backups = keepBackups(gate)
      await Promise.race(ends)
      await backups.end()
      gate.close()
      await server.close()
      environment.stderr(`${messages.host.closed}\n`)
      return undefined
    } finally {
      gate.close()
    }
  },
}
