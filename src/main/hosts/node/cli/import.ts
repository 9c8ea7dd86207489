/** `nep import PATH…`: recognises and dry-runs files or folders; with `--apply` imports the acceptable ones. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '#shared/contract/client.ts'
import type { Json } from '#shared/contract/define.ts'
import { DomainError, fail } from '#shared/contract/errors.ts'
import type { App } from '../../../app.ts'
import { filesBelow } from '../../shared/disk-files.ts'
import {
  type Command,
  type CommandContext,
  dataOption,
  putNamedFile,
  readArguments,
  withApp,
} from './command.ts'

/** What is taken out of a folder; a file that is named is taken whatever its ending. */
const endings = ['.xlsx', '.xlsm', '.xltx', '.xlsb', '.xls', '.ods', '.csv']

const readPath = ({ ports }: CommandContext, path: string): string[] => {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const { paths, unreadable } = filesBelow(path, endings)
    for (const folder of unreadable) {
      ports.log.error('a folder could not be read; its files were left out', { folder })
    }
    return paths
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
  const files = paths.map((path) => putNamedFile(app, path, path))
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
    const paths = positionals.flatMap((path) => readPath(context, path))
    if (paths.length === 0) throw fail('nothing_to_do', { what: context.messages.exchange.filesToImport })
    const apply = values.apply ?? false
    const document = await withApp(context, dataDir, async (app) => {
      if (!apply && !(await isSetUp(app))) return undefined
      return run(app, paths, values.request ?? null, apply)
    })
    return { document: document ?? (await runOnPractice(context, paths)) }
  },
}
