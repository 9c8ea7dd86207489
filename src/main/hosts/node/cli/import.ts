/** `nep import PATH…`: recognises and dry-runs files or folders; with `--apply` imports the acceptable ones. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '#shared/contract/client.ts'
import type { Json } from '#shared/contract/define.ts'
import { DomainError, fail } from '#shared/contract/errors.ts'
import type { App } from '../../../app.ts'
import { type Command, type CommandContext, dataOption, readArguments, withApp } from './command.ts'

/** What is taken out of a folder; a file that is named is taken whatever its ending. */
const endings = new Set(['.xlsx', '.xlsm', '.xltx', '.xlsb', '.xls', '.ods', '.csv'])

const filesIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name)
      if (entry.isDirectory()) return filesIn(inner)
      // Excel leaves a lock file beside an open workbook.
      const isTaken = endings.has(extname(entry.name).toLowerCase()) && !entry.name.startsWith('~$')
      return entry.isFile() && isTaken ? [inner] : []
    })

const readPath = (path: string): string[] => {
  try {
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  } catch {
    throw fail('bad_arguments', { detail: path })
  }
}

const put = (app: App, path: string): string => {
  try {
    return app.files.put(basename(path), new Uint8Array(readFileSync(path))).handle
  } catch {
    throw fail('bad_arguments', { detail: path })
  }
}

const run = async (
  app: App,
  paths: readonly string[],
  requestId: string | null,
  apply: boolean,
): Promise<Json> => {
  const files = paths.map((path) => put(app, path))
  const result = await app.call('exchange.tryFiles', { files, requestId, apply })
  if (!result.ok) throw new DomainError(result.error)
  return result.value as Json
}

const isSetUp = async (app: App): Promise<boolean> =>
  (await createClient((name, input, callId) => app.call(name, input, callId))('office.state', {})).isSetUp

/** A register without units knows no commune; a look at files is then taken on the shipped practice office. */
const runOnPractice = async (context: CommandContext, paths: readonly string[]): Promise<Json> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nep-import-'))
  try {
    return await withApp(context, dataDir, async (app) => {
      const started = await app.call('office.startPractice', {})
      if (!started.ok) throw new DomainError(started.error)
      return run(app, paths, null, false)
    })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export const importFiles: Command = {
  usage: 'import PATH… [--request ID] [--apply] [--data DIR]',
  summary: 'Nhận diện và đọc thử tệp hoặc thư mục; --apply thì nhập vào sổ các tệp nhận được',
  run: async (args, context) => {
    const options = { ...dataOption, request: { type: 'string' }, apply: { type: 'boolean' } } as const
    const { values, positionals, dataDir } = readArguments(context, [1, 2000], () =>
      parseArgs({ args: [...args], options, allowPositionals: true }),
    )
    const paths = positionals.flatMap(readPath)
    if (paths.length === 0) throw fail('nothing_to_do', { what: context.messages.exchange.filesToImport })
    const apply = values.apply ?? false
    const document = await withApp(context, dataDir, async (app) => {
      if (!apply && !(await isSetUp(app))) return undefined
      return run(app, paths, values.request ?? null, apply)
    })
    return { document: document ?? (await runOnPractice(context, paths)) }
  },
}
