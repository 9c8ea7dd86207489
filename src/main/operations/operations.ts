/** The handlers behind the contract, under the same names. */
import { type Contract, contract } from '#shared/contract/contract.ts'
import { attachmentsOperations } from './attachments.ts'
import { backupsOperations } from './backups.ts'
import { checklistsOperations } from './checklists.ts'
import { commendationOperations } from './commendation.ts'
import type { Operations } from './context.ts'
import { deskOperations } from './desk.ts'
import { documentsOperations } from './documents.ts'
import { draftsOperations } from './drafts.ts'
import { exchangeOperations } from './exchange.ts'
import { findingsOperations } from './findings.ts'
import { historyOperations } from './history.ts'
import { journalOperations } from './journal.ts'
import { keepingOperations } from './keeping.ts'
import { lawOperations } from './law.ts'
import { lockOperations } from './lock.ts'
import { officeOperations } from './office.ts'
import { outreachOperations } from './outreach.ts'
import { personsOperations } from './persons.ts'
import { plansOperations } from './plans.ts'
import { recoveryOperations } from './recovery.ts'
import { reportsOperations } from './reports.ts'
import { roundsOperations } from './rounds.ts'
import { searchOperations } from './search.ts'
import { selfChecksOperations } from './self-checks.ts'
import { tablesOperations } from './tables.ts'
import { takeAlongOperations } from './take-along.ts'
import { templatesOperations } from './templates.ts'
import { unitsOperations } from './units.ts'
import { updatesOperations } from './updates.ts'
import { visitsOperations } from './visits.ts'

const operations = {
  attachments: attachmentsOperations,
  backups: backupsOperations,
  checklists: checklistsOperations,
  desk: deskOperations,
  commendation: commendationOperations,
  drafts: draftsOperations,
  documents: documentsOperations,
  findings: findingsOperations,
  exchange: exchangeOperations,
  history: historyOperations,
  journal: journalOperations,
  keeping: keepingOperations,
  law: lawOperations,
  office: officeOperations,
  outreach: outreachOperations,
  persons: personsOperations,
  plans: plansOperations,
  lock: lockOperations,
  recovery: recoveryOperations,
  reports: reportsOperations,
  rounds: roundsOperations,
  search: searchOperations,
  selfChecks: selfChecksOperations,
  tables: tablesOperations,
  takeAlong: takeAlongOperations,
  templates: templatesOperations,
  units: unitsOperations,
  updates: updatesOperations,
  visits: visitsOperations,
} satisfies { [A in keyof Contract]: Operations<Contract[A]> }

/** Dispatch has checked name and input; only here is a handler seen without its own types. */
type AnyHandler = (context: unknown, input: unknown) => unknown

export const findHandler = (name: string): AnyHandler => {
  const [area = '', operation = ''] = name.split('.')
  const handlers: Record<string, unknown> = Object.hasOwn(contract, area)
    ? operations[area as keyof Contract]
    : {}
  const handler = handlers[operation]
  if (typeof handler !== 'function') throw new Error(`no handler for ${name}`)
  return handler as AnyHandler
}
