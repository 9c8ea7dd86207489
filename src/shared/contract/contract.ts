/** All areas of the contract under their names; an operation is called `area.operation`. */

import { attachments } from './attachments.ts'
import { backups } from './backups.ts'
import { checklists } from './checklists.ts'
import { commendation } from './commendation.ts'
import type { Area, Entry, InputOf, OutputOf } from './define.ts'
import { desk } from './desk.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { exchange } from './exchange.ts'
import { findings } from './findings.ts'
import { history } from './history.ts'
import { journal } from './journal.ts'
import { keeping } from './keeping.ts'
import { law } from './law.ts'
import { lock } from './lock.ts'
import { office } from './office.ts'
import { outreach } from './outreach.ts'
import { persons } from './persons.ts'
import { plans } from './plans.ts'
import { recovery } from './recovery.ts'
import { reports } from './reports.ts'
import { rounds } from './rounds.ts'
import { search } from './search.ts'
import { selfChecks } from './self-checks.ts'
import { tables } from './tables.ts'
import { takeAlong } from './take-along.ts'
import { templates } from './templates.ts'
import { units } from './units.ts'
import { updates } from './updates.ts'
import { visits } from './visits.ts'

export const contract = {
  attachments,
  backups,
  checklists,
  desk,
  commendation,
  drafts,
  documents,
  findings,
  exchange,
  history,
  journal,
  keeping,
  law,
  office,
  outreach,
  persons,
  plans,
  lock,
  recovery,
  reports,
  rounds,
  search,
  selfChecks,
  tables,
  takeAlong,
  templates,
  units,
  updates,
  visits,
} satisfies Record<string, Area>

export type Contract = typeof contract
export type AreaName = keyof Contract

export type OperationName = {
  [A in AreaName]: `${A}.${Extract<keyof Contract[A], string>}`
}[AreaName]

type EntryOf<N extends OperationName> = N extends `${infer A extends AreaName}.${infer O}`
  ? O extends keyof Contract[A]
    ? Extract<Contract[A][O], Entry>
    : never
  : never

export type OperationInput<N extends OperationName> = InputOf<EntryOf<N>>
export type OperationOutput<N extends OperationName> = OutputOf<EntryOf<N>>

/** The declaration behind a name, or undefined; safe for names from outside. */
export const findEntry = (name: string): Entry | undefined => {
  const [areaName = '', operation = '', ...rest] = name.split('.')
  if (rest.length > 0 || !Object.hasOwn(contract, areaName)) return undefined
  const area: Area = contract[areaName as AreaName]
  return Object.hasOwn(area, operation) ? area[operation] : undefined
}
