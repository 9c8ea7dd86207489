/** Which operations leave an entry in the journal, and what each is called there. */
import type { Messages } from '../messages/catalogue.ts'
import type { AreaName, Contract } from './contract.ts'

type NamesOfKind<K extends 'command' | 'task'> = {
  [A in AreaName]: {
    [O in keyof Contract[A]]: Contract[A][O] extends { kind: K } ? `${A}.${Extract<O, string>}` : never
  }[keyof Contract[A]]
}[AreaName]

/** Tasks that make files, look, or put another register in place, and never commit; and drafts, which are not yet the clerk's word. */
type LeavesNoEntry =
  | 'backups.make'
  | 'backups.keep'
  | 'backups.renew'
  | 'commendation.exportExcel'
  | 'commendation.saveAnnouncement'
  | 'documents.make'
  | 'documents.makeAnnex'
  | 'drafts.save'
  | 'drafts.discard'
  | 'exchange.review'
  | 'exchange.reviewRows'
  | 'exchange.pairs'
  | 'exchange.sendBackDraft'
  | 'exchange.originalRows'
  | 'exchange.sentFiles'
  | 'exchange.original'
  | 'journal.export'
  | 'backups.lockAway'
  | 'backups.openAway'
  | 'journal.verify'
  | 'keeping.overview'
  | 'persons.export'
  | 'persons.find'
  | 'persons.show'
  | 'reports.exportSummary'
  | 'tables.export'
  | 'takeAlong.write'
  | 'takeAlong.read'
  | 'templates.export'
  | 'updates.check'
  | 'updates.install'
  | 'templates.tagList'
  | 'templates.check'

type WritingOperation = Exclude<NamesOfKind<'command' | 'task'>, LeavesNoEntry>

/** A new operation that writes does not compile until it has its sentence in messages/vi/operations.ts. */
const operationNames = (messages: Messages): Readonly<Record<WritingOperation, string>> => messages.operations

/** An operation of another version of the program has no sentence: its own name then. */
export const operationName = (messages: Messages, operation: string): string => {
  const names: Readonly<Record<string, string>> = operationNames(messages)
  return names[operation] ?? operation
}
