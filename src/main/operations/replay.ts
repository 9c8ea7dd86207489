/**
 * Writes the way back of what the journal noted, or the same way again. Because the notes of an entry are walked in
 * their order (backwards, or forwards again), the register passes only through states that it has been in.
 */
import { fail } from '#shared/contract/errors.ts'
import type { Change, ReadDb, Row, WriteDb } from '../db/database.ts'
import { entityOfTable } from '../db/entities.ts'
import { recordOf } from '../db/queries/journal-records.ts'
import { bookkeeping } from '../db/queries/record-history.ts'
import { nameOfRow } from '../db/queries/row-names.ts'

const standing = (db: ReadDb, table: string, id: string): Row | undefined =>
  db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id])

/** A later schema may have dropped a column; one that it added takes its default. */
const knownColumns = (db: ReadDb, table: string, row: Row): Row => {
  const known = new Set(
    db.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', [table]).map(({ name }) => name),
  )
  return Object.fromEntries(Object.entries(row).filter(([column]) => known.has(column)))
}

const isSame = (db: ReadDb, table: string, now: Row | undefined, noted: Row | null): boolean => {
  if (now === undefined || noted === null) return now === undefined && noted === null
  return Object.entries(knownColumns(db, table, noted)).every(
    ([column, value]) => bookkeeping.has(column) || now[column] === value,
  )
}

/** How each row stands after the changes; the first name of a row keeps its place. */
const outcomes = (changes: readonly Change[]): Change[] => {
  const last = new Map<string, Change>()
  for (const change of changes) last.set(`${change.table} ${change.rowId}`, change)
  return [...last.values()]
}

/** Throws later_change when a row does not stand as the changes left it. */
const requireOutcomes = (db: ReadDb, changes: readonly Change[]): void => {
  for (const { table, rowId, before, after } of outcomes(changes)) {
    if (isSame(db, table, standing(db, table, rowId), after)) continue
    const ref = recordOf(db, { table, rowId, row: after ?? before ?? {} })
    throw fail('later_change', { what: entityOfTable(ref.table), name: nameOfRow(db, ref) })
  }
}

const withoutBookkeeping = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !bookkeeping.has(column)))

const write = (db: WriteDb, { table, rowId, after }: Change): void => {
  if (after === null) db.remove(table, rowId, { isAlone: true })
  else if (standing(db, table, rowId) === undefined) db.insert(table, knownColumns(db, table, after))
  else db.update(table, rowId, withoutBookkeeping(knownColumns(db, table, after)))
}

const backwards = (changes: readonly Change[]): Change[] =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before })).reverse()

/** Takes the changes of one entry back; nothing is written when a row was changed since. */
export const takeBack = (db: WriteDb, changes: readonly Change[]): void => {
  requireOutcomes(db, changes)
  for (const change of backwards(changes)) write(db, change)
}

/** Makes them again after they were taken back. */
export const bringAgain = (db: WriteDb, changes: readonly Change[]): void => {
  requireOutcomes(db, backwards(changes))
  for (const change of changes) write(db, change)
}

/** Rows that were removed, in the order of their removal: parts before their whole. */
export const bringBack = (db: WriteDb, removed: readonly Change[]): void => {
  for (const change of backwards(removed)) write(db, change)
}
