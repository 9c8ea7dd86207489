/** `nep demo --out DIR`: the whole main job on the practice office, and what it leaves. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CallFailed } from '#shared/contract/client.ts'
import { DomainError, fail } from '#shared/contract/errors.ts'
import { type DemoResult, runDemo } from '../../../demo/run-demo.ts'
import { type Command, type CommandContext, dataOption, readArguments, withApp } from './command.ts'

/** In a data folder of its own, which goes afterwards: no register of anybody is touched. */
const runThrownAway = async (context: CommandContext): Promise<DemoResult> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nep-demo-'))
  try {
    return await withApp(context, dataDir, runDemo)
  } catch (error) {
    throw error instanceof CallFailed ? new DomainError(error.error) : error
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const leave = (out: string, { files }: DemoResult): string[] => {
  try {
    return files.map(({ folder, name, bytes }) => {
      mkdirSync(join(out, folder), { recursive: true })
      writeFileSync(join(out, folder, name), bytes)
      return join(folder, name)
    })
  } catch {
    throw fail('folder_not_writable', { folder: out })
  }
}

export const demo: Command = {
  usage: 'demo --out DIR',
  summary: 'Làm trọn việc chính trên sổ thực hành, để lại các tệp Excel và Word',
  run: async (args, context) => {
    const options = { ...dataOption, out: { type: 'string' } } as const
    const { values } = readArguments(context, [0, 0], () => parseArgs({ args: [...args], options }))
    if (values.out === undefined) throw fail('bad_arguments', { detail: '--out' })
    const result = await runThrownAway(context)
    return { document: { files: leave(resolve(values.out), result), steps: result.steps } }
  },
}
