import { contract } from '#shared/contract/contract.ts'
import type { Area } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { history } from '#shared/contract/history.ts'
import type { JournalLine } from '#shared/contract/journal.ts'
import type { Change, ReadDb } from '../db/database.ts'
import { entityOfTable } from '../db/entities.ts'
import { isPlaceTaken, listBin, missingParent, removedRecord } from '../db/queries/bin.ts'
import { changesOfEntry } from '../db/queries/entry-changes.ts'
import { nameOfRow } from '../db/queries/row-names.ts'
import { historyState, type UndoWays } from '../db/queries/undo-stack.ts'
import type { Operations, QueryContext } from './context.ts'
import { requireOpenWhole } from './open-whole.ts'
import { bringAgain, bringBack, takeBack } from './replay.ts'

/** The operations whose entries Ctrl+Z does not take back, as the contract has them. */
const readWays = (): UndoWays => {
  const named = Object.entries<Area>(contract).flatMap(([area, entries]) =>
    Object.entries(entries).map(([name, entry]) => ({
      name: `${area}.${name}`,
      undo: entry.kind === 'query' || entry.kind === 'rescue' ? undefined : entry.undo,
    })),
  )
  const of = (way: string) => named.filter(({ undo }) => undo === way).map(({ name }) => name)
  return { passes: of('passes'), stops: of('stops') }
}

const ways = readWays()

const state = ({ db, messages }: Pick<QueryContext, 'db' | 'messages'>) => historyState(db, messages, ways)

const requireStep = (step: JournalLine | null, entry: string): JournalLine => {
  if (step?.id !== entry) throw fail('moved_since_preview', {})
  return step
}

const nameOf = (db: ReadDb, { table, rowId, before }: Change): string =>
  nameOfRow(db, { table, rowId, row: before ?? {} })

export const historyOperations = {
  state,
  undo: (context, { entry }) => {
    const { db, journalId } = context
    const step = requireStep(state(context).undo, entry)
    takeBack(db, changesOfEntry(db, entry))
    db.insert('undone_entries', { id: entry, undone_by: journalId })
    return step
  },
  redo: (context, { entry }) => {
    const { db } = context
    const step = requireStep(state(context).redo, entry)
    bringAgain(db, changesOfEntry(db, entry))
    db.remove('undone_entries', entry)
    return step
  },
  bin: ({ db }) => listBin(db),
  restore: ({ db }, { id }) => {
    const removed = removedRecord(db, id)
    if (removed === undefined) throw fail('moved_since_preview', {})
    const { root, removals } = removed
    const entity = entityOfTable(root.table)
    const name = nameOf(db, root)
    const parent = missingParent(db, removals)
    if (parent !== undefined)
      throw fail('parent_gone', { what: entity, name, of: entityOfTable(parent.table) })
    const taken = removals.find((removal) => isPlaceTaken(db, removal))
    if (taken !== undefined) throw fail('already_exists', { what: entity, name })
    requireOpenWhole(db, root)
    bringBack(db, removals)
    return { entity, name }
  },
} satisfies Operations<typeof history>
