/**
 * Writes that may hold the window up, and therefore may be made in a thread of their own (`commit-beside.ts`): each by its
 * name, like any handler of a command.
 */
import type { CommandContext } from './context.ts'
import { commitImport } from './exchange/commit-import.ts'
import { undoImport } from './exchange/undo-import.ts'
import { writeErasedKept } from './keeping/erase-kept.ts'
import { writeKeptLonger } from './keeping/keep-longer.ts'
import { writeErasedPerson } from './persons/erase-person.ts'

const longWrites = {
  commitImport,
  undoImport,
  keepLonger: writeKeptLonger,
  eraseKept: writeErasedKept,
  erasePerson: writeErasedPerson,
}

export type LongWrites = typeof longWrites
export type LongWrite = {
  [N in keyof LongWrites]: { name: N; input: Parameters<LongWrites[N]>[1] }
}[keyof LongWrites]

export const makeLongWrite = (tx: CommandContext, { name, input }: LongWrite): unknown => {
  const write = longWrites[name] as (tx: CommandContext, input: unknown) => unknown
  return write(tx, input)
}
