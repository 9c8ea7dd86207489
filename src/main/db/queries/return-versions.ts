import type { ReadDb } from '../database.ts'

/** The how-manieth file of its unit for its request each received file is; files without a unit are not counted. */
export const returnVersions = (db: ReadDb): Map<string, number> =>
  new Map(
    db
      .all<{ id: string; version: number }>(
        `SELECT id, row_number() OVER (PARTITION BY unit_id, request_id ORDER BY received_at, id) AS version
         FROM received_files WHERE unit_id IS NOT NULL`,
      )
      .map(({ id, version }) => [id, version]),
  )
