/** `nep import PATH…`: recognises and dry-runs files or folders; with `--apply` imports the acceptable ones. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '#shared/contract/client.ts'
import type { Json } from '#shared/contract/define.ts'
import { DomainError, fail } from '#shared/contract/errors.ts'
import type { ImportReport, ReportedFile } from '#shared/contract/exchange-report.ts'
import { nothingOpen } from '#shared/domain/exchange/open-questions.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
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
const endings = [
  ...['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.xlt', '.et'],
  ...['.ods', '.ots', '.fods', '.csv', '.tsv', '.htm', '.html', '.mht', '.xml'],
]

const readPath = ({ ports }: CommandContext, path: string): string[] => {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const { paths, unreadable } = filesBelow(path, endings)
    if (unreadable.length > 0)
      ports.log.error('folders could not be read; their files were left out', { folders: unreadable.length })
    return paths
  } catch {
    throw fail('bad_arguments', { detail: path })
  }
}

/** A file that cannot even be taken in stands in the report as refused, and the others go on. */
const refused = (file: string, isTooLarge: boolean, messages: Messages): ReportedFile => {
  const reason = isTooLarge ? 'too-large' : 'damaged'
  const sentence = messages.exchange.refusal({ fileName: file, reason, detail: 'file-bytes' })
  return {
    file,
    recognisedAs: null,
    unit: null,
    outcome: 'refuse',
    reason,
    rows: noRows,
    records: [],
    issues: [{ sheet: null, row: null, cell: null, code: reason, sentence }],
    open: { ...nothingOpen, sentence: null },
  }
}

const noRows = { new: 0, changed: 0, unchanged: 0, conflicting: 0, rejected: 0, ignored: 0 }

const nothingRead = (): ImportReport => ({
  files: [],
  totals: { files: 0, accepted: 0, refused: 0, imported: 0, ...noRows, open: nothingOpen },
})

const tryFiles = async (
  app: App,
  input: { files: string[]; requestId: string | null; apply: boolean },
): Promise<ImportReport> => {
  const result = await app.call('exchange.tryFiles', input)
  if (!result.ok) throw new DomainError(result.error)
  return result.value as ImportReport
}

const run = async (
  { messages }: CommandContext,
  app: App,
  paths: readonly string[],
  requestId: string | null,
  apply: boolean,
): Promise<Json> => {
  const files: string[] = []
  const left = new Map<number, ReportedFile>()
  for (const [index, path] of paths.entries()) {
    try {
      files.push(putNamedFile(app, path, path))
    } catch (error) {
      const isTooLarge = error instanceof DomainError && error.error.code === 'request_too_large'
      if (!isTooLarge && paths.length === 1) throw error
      left.set(index, refused(basename(path), isTooLarge, messages))
    }
  }
  if (apply) await app.call('backups.keep', { occasion: 'before-import' })
  const report = files.length === 0 ? nothingRead() : await tryFiles(app, { files, requestId, apply })
  for (const [index, file] of left) report.files.splice(index, 0, file)
  report.totals.files += left.size
  report.totals.refused += left.size
  return report as unknown as Json
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
      return run(context, app, paths, null, false)
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
      return run(context, app, paths, values.request ?? null, apply)
    })
    return { document: document ?? (await runOnPractice(context, paths)) }
  },
}
