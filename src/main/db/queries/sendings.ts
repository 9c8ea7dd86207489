/** The how-manieth file of its unit for its request each received file is; files without a unit are not counted. */
import { type Sending, type SendingPlace, sendingPlaces } from '#shared/domain/exchange/sendings.ts'
import type { FileStatus } from '#shared/domain/received-file.ts'
import type { ReadDb } from '../database.ts'

/** Files that a later one can replace, or that can replace one. */
export const aliveStatuses = ['waiting', 'imported', 'sent_back'] as const satisfies readonly FileStatus[]

type Row = {
  id: string
  unit_id: string
  request_id: string | null
  status: FileStatus
  received_on: string
  document_date: string | null
  alike: string | null
}

const alive: ReadonlySet<FileStatus> = new Set(aliveStatuses)

const toSending = (row: Row): Sending => ({
  id: row.id,
  receivedOn: row.received_on,
  documentDate: row.document_date,
  isAlive: alive.has(row.status),
  alike: row.alike === null ? [] : (JSON.parse(row.alike) as string[]),
})

/** All, or those of one unit. */
export const sendings = (db: ReadDb, unitId: string | null = null): Map<string, SendingPlace> => {
  const rows = db.all<Row>(
    `SELECT id, unit_id, request_id, status, received_on, json_extract(review_json, '$.documentDate') AS document_date,
       json_extract(review_json, '$.alike') AS alike
     FROM received_files WHERE unit_id IS NOT NULL AND (:unitId IS NULL OR unit_id = :unitId) ORDER BY received_at, id`,
    { unitId },
  )
  const places = Map.groupBy(rows, (row) => `${row.unit_id}|${row.request_id ?? ''}`)
  return new Map([...places.values()].flatMap((own) => [...sendingPlaces(own.map(toSending))]))
}
