/**
 * An input for every command of the contract with which it succeeds: what a test of all commands runs over. A command
 * that is new does not compile until it stands here.
 */

import type { Call } from '#shared/contract/client.ts'
import type { AreaName, Contract, OperationInput } from '#shared/contract/contract.ts'
import type { FilesOfApp, SmallOffice } from '../small-office.ts'
import { awards } from './awards.ts'
import { inspections } from './inspections.ts'
import { papers } from './papers.ts'
import { returns } from './returns.ts'
import { settings } from './settings.ts'

export type CommandName = {
  [A in AreaName]: {
    [O in keyof Contract[A]]: Contract[A][O] extends { kind: 'command' } | { isOneWrite: true }
      ? `${A}.${Extract<O, string>}`
      : never
  }[keyof Contract[A]]
}[AreaName]

/** `fresh`: another number at each call, for what must not be there yet. The application may be of another process. */
export type PreparedOffice = SmallOffice & {
  call: Call
  app: FilesOfApp
  dataDir: string
  fresh(): number
}

/** Makes through the application what the command needs; answers its input. */
export type Prepare<N extends CommandName> = (
  office: PreparedOffice,
) => OperationInput<N> | Promise<OperationInput<N>>
export type CommandTable = { [N in CommandName]: Prepare<N> }

/** Those of some areas. */
export type CommandsOf<A extends AreaName> = Pick<CommandTable, Extract<CommandName, `${A}.${string}`>>

export const everyCommand: CommandTable = { ...awards, ...inspections, ...papers, ...returns, ...settings }
