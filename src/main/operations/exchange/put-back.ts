/** Brings rows back that once were: what they pointed to may be gone meanwhile. */
import type { Change, Row, WriteDb } from '../../db/database.ts'
import { attachedTables } from '../../db/queries/attached.ts'
import { lastImageOf, referencesFrom, stands } from '../../db/queries/references.ts'

/**
 * Columns as they can be written now: an optional reference to something gone is let go, a required one (the list of
 * a nomination) brings it back.
 */
export const fitReferences = (db: WriteDb, table: string, columns: Row): Row => {
  const fitted: Row = { ...columns }
  for (const { column, table: parent, isRequired } of referencesFrom(db, table)) {
    const id = fitted[column]
    if (typeof id !== 'string' || stands(db, parent, id)) continue
    const image = isRequired ? lastImageOf(db, parent, id) : undefined
    if (image !== undefined) putBack(db, parent, image)
    else fitted[column] = null
  }
  return fitted
}

/** Under a higher revision, so that a form still open on the old row does not overwrite it. */
export const putBack = (db: WriteDb, table: string, row: Row): void => {
  const revision = typeof row.revision === 'number' ? { revision: row.revision + 1 } : {}
  db.insert(table, { ...fitReferences(db, table, row), ...revision })
}

export type GoneWith = (
  table: string,
  id: string,
) => readonly { table: string; row: Row; isAttached: boolean }[]

const ownerOf = (table: string, row: Row): string | undefined => {
  if (table === 'nomination_events') return `nominations ${row.nomination_id}`
  return isAttachedTable(table) ? `${row.entity} ${row.entity_id}` : undefined
}

const isAttachedTable = (table: string): boolean => attachedTables.some((one) => one === table)

/** What went with a record: the steps of a nomination, files, papers. */
export const goneWith = (removal: readonly Change[]): GoneWith => {
  const byOwner = new Map<string, { table: string; row: Row; isAttached: boolean }[]>()
  for (const { table, before, after } of removal) {
    const owner = before === null || after !== null ? undefined : ownerOf(table, before)
    if (before === null || owner === undefined) continue
    const gone = byOwner.get(owner) ?? []
    byOwner.set(owner, gone)
    gone.push({ table, row: before, isAttached: isAttachedTable(table) })
  }
  return (table, id) => byOwner.get(`${table} ${id}`) ?? []
}
