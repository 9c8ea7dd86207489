/** The command line: finds the command, prints its one JSON document, and turns errors into exit codes. */
import { DomainError } from '#shared/contract/errors.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { asCallError } from '../../../call-error.ts'
import { lineLogger, systemPorts } from '../../shared/system-ports.ts'
import type { Environment } from '../environment.ts'
import { call } from './call.ts'
import { check } from './check.ts'
import type { Command, CommandContext } from './command.ts'
import { demo } from './demo.ts'
import { importFiles } from './import.ts'
import { serve } from './serve.ts'

/** A new command is one file and one line here. */
const commands: Readonly<Record<string, Command>> = { serve, call, import: importFiles, demo, check }

const exitOf = { fine: 0, fault: 1, expected: 2 }

const help: Command = {
  usage: 'help',
  summary: 'In các lệnh',
  run: async () => ({
    document: [...Object.values(commands), help].map(({ usage, summary }) => ({ usage, summary })),
  }),
}

const findCommand = (name: string, { messages }: CommandContext): Command => {
  if (name === 'help' || name === '--help') return help
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command !== undefined) return command
  const detail = name === '' ? messages.host.commandMissing : name
  throw new DomainError({ code: 'bad_arguments', params: { detail } })
}

/** `--data DIR` may also stand before the command. */
const commandFirst = (args: readonly string[]): readonly string[] =>
  args[0] === '--data' ? [...args.slice(2, 3), ...args.slice(0, 2), ...args.slice(3)] : args

/** Runs one command; answers 0, 2 for an expected error (its envelope printed), 1 for a fault. */
export const runCommandLine = async (args: readonly string[], environment: Environment): Promise<number> => {
  const log = lineLogger(environment.stderr)
  const { resourcesDir, actor } = environment
  const ports = systemPorts({ log, resourcesDir, actor })
  const context: CommandContext = { environment, ports, messages: messagesIn('vi') }
  const print = (document: unknown): void => environment.stdout(`${JSON.stringify(document)}\n`)
  try {
    const [name = '', ...rest] = commandFirst(args)
    const outcome = await findCommand(name, context).run(rest, context)
    if (outcome !== undefined) print(outcome.document)
    return outcome?.isExpectedFailure ? exitOf.expected : exitOf.fine
  } catch (raw) {
    const error = asCallError(raw, ports)
    print({ ok: false, error, sentence: errorSentence(context.messages, error) })
    return error.code === 'internal' ? exitOf.fault : exitOf.expected
  }
}
