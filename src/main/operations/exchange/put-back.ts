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

/** The steps of a nomination, which went with it. */
export const putBackEvents = (db: WriteDb, nominationId: string, removal: readonly Change[]): void => {
  for (const { table, before, after } of removal)
    if (table === 'nomination_events' && after === null && before?.nomination_id === nominationId)
      db.insert(table, before)
}

/** Files and papers that went with a record. */
export const attachedBefore = (
  removal: readonly Change[],
  entity: string,
  id: string,
): { table: string; row: Row }[] =>
  removal.flatMap(({ table, before, after }) =>
    attachedTables.some((one) => one === table) &&
    after === null &&
    before?.entity === entity &&
    before.entity_id === id
      ? [{ table, row: before }]
      : [],
  )
