/** What a command of the command line is, and what all of them share. */
import { resolve } from 'node:path'
import type { Json } from '#shared/contract/define.ts'
import { DomainError, fail } from '#shared/contract/errors.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { type App, openApp } from '../../../app.ts'
import { houseLock } from '../../../locks/house-lock.ts'
import { proveSecret } from '../../../locks/prove-secret.ts'
import type { Ports } from '../../../ports.ts'
import { defaultDataDir } from '../../shared/data-location.ts'
import { putDiskFile } from '../../shared/disk-files.ts'
import type { Environment } from '../environment.ts'

/** A command's one JSON document; `isExpectedFailure` ends the process with 2, else 0. */
export type Outcome = { document: Json; isExpectedFailure?: boolean }

export type CommandContext = {
  environment: Environment
  ports: Ports
  messages: Messages
}

/** Expected errors are thrown as DomainError. Without an outcome the command has printed its document itself. */
export type Command = {
  usage: string
  summary: string
  run(args: readonly string[], context: CommandContext): Promise<Outcome | undefined>
}

/** Every command takes it; spread into its options. */
export const dataOption = { data: { type: 'string' } } as const

type Parsed = { values: { data?: string | undefined }; positionals: string[] }

/**
 * Reads a command's arguments; `parse` calls parseArgs, and between `least` and `most` positionals are allowed.
 * Throws DomainError bad_arguments.
 *
 *   const options = { ...dataOption, out: { type: 'string' } } as const
 *   const { values, dataDir } = readArguments(context, [0, 0], () => parseArgs({ args, options }))
 */
export const readArguments = <P extends Parsed>(
  context: CommandContext,
  [least, most]: readonly [least: number, most: number],
  parse: () => P,
): P & { dataDir: string } => {
  const parsed = parseOrFail(parse)
  const { positionals } = parsed
  if (positionals.length < least)
    throw fail('bad_arguments', { detail: context.messages.host.argumentMissing })
  if (positionals.length > most) throw fail('bad_arguments', { detail: String(positionals[most]) })
  return { ...parsed, dataDir: resolve(parsed.values.data ?? defaultDataDir(context.environment)) }
}

const parseOrFail = <P extends Parsed>(parse: () => P): P => {
  try {
    return parse()
  } catch (error) {
    // The message is English; the argument it quotes is what the reader needs.
    const message = error instanceof Error ? error.message : String(error)
    throw fail('bad_arguments', { detail: /'([^']+)'/u.exec(message)?.[1] ?? message })
  }
}

/** A locked house is opened by the passphrase or the recovery key in NEP_PASSPHRASE. Throws DomainError locked, rule. */
export const unlockByEnvironment = async (
  { environment, ports }: CommandContext,
  dataDir: string,
): Promise<void> => {
  const lock = houseLock(dataDir)
  const secret = environment.env.NEP_PASSPHRASE
  if (lock === null || secret === undefined) return
  await proveSecret({ dataDir, now: ports.now() }, lock.keyring, secret)
}

/** Opens the data folder for the length of `work`, its progress on stderr. Throws what openApp throws. */
export const withApp = async <T>(
  context: CommandContext,
  dataDir: string,
  work: (app: App) => Promise<T>,
): Promise<T> => {
  await unlockByEnvironment(context, dataDir)
  const app = openApp(context.ports, { dataDir })
  const stop = app.onEvent((event) => {
    if (event.type === 'progress') context.ports.log.info('progress', { ...event.progress })
  })
  try {
    return await work(app)
  } finally {
    stop()
    app.close()
  }
}

/** The handle of a file that was named. Throws DomainError request_too_large, bad_arguments with `detail`. */
export const putNamedFile = (app: App, path: string, detail: string): string => {
  try {
    return putDiskFile(app.files, path).handle
  } catch (error) {
    throw error instanceof DomainError ? error : fail('bad_arguments', { detail })
  }
}
