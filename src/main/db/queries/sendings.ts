/** The how-manieth file of its unit for its request each received file is; files without a unit are not counted. */
import type { Reading } from '#shared/domain/exchange/incoming.ts'
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
  number: number | null
}

const alive: ReadonlySet<FileStatus> = new Set(aliveStatuses)

const placeKey = (unitId: string, requestId: string | null): string => `${unitId}|${requestId ?? ''}`

const toSending = (row: Row): Sending => ({
  id: row.id,
  receivedOn: row.received_on,
  documentDate: row.document_date,
  number: row.number,
  isAlive: alive.has(row.status),
  isImported: row.status === 'imported',
  alike: row.alike === null ? [] : (JSON.parse(row.alike) as string[]),
})

const filesByPlace = (db: ReadDb, unitId: string | null): Map<string, Sending[]> => {
  const rows = db.all<Row>(
    `SELECT id, unit_id, request_id, status, received_on, json_extract(review_json, '$.documentDate') AS document_date,
       json_extract(review_json, '$.alike') AS alike,
       iif(json_extract(review_json, '$.sentAs.unitId') IS unit_id AND json_extract(review_json, '$.sentAs.requestId') IS request_id,
         json_extract(review_json, '$.sentAs.number'), NULL) AS number
     FROM received_files WHERE unit_id IS NOT NULL AND (:unitId IS NULL OR unit_id = :unitId) ORDER BY rowid`,
    { unitId },
  )
  const places = Map.groupBy(rows, (row) => placeKey(row.unit_id, row.request_id))
  return new Map([...places].map(([key, own]) => [key, own.map(toSending)]))
}

/** All, or those of one unit. */
export const sendings = (db: ReadDb, unitId: string | null = null): Map<string, SendingPlace> =>
  new Map([...filesByPlace(db, unitId).values()].flatMap((own) => [...sendingPlaces(own)]))

/** The number of a file that comes to this place. */
export const nextNumber = (
  db: ReadDb,
  { id, unitId, requestId }: { id: string; unitId: string; requestId: string | null },
): number => {
  const others = filesByPlace(db, unitId).get(placeKey(unitId, requestId)) ?? []
  const [first] = sendingPlaces(others.filter((other) => other.id !== id)).values()
  return (first?.of ?? 0) + 1
}

/** Which files of its place are newer than a file; none, while it is not noted itself. */
export const newerThan = (
  db: ReadDb,
  { id, unitId, requestId }: { id: string; unitId: string | null; requestId: string | null },
): ((fileId: string) => boolean) => {
  if (unitId === null) return () => false
  const places = sendingPlaces(filesByPlace(db, unitId).get(placeKey(unitId, requestId)) ?? [])
  const own = places.get(id)?.rank ?? Number.POSITIVE_INFINITY
  return (fileId) => (places.get(fileId)?.rank ?? 0) > own
}

/** Which files of a unit speak in their titles of a time that has no day in common with this one: lists of other months. */
export const ofOtherTime = (
  db: ReadDb,
  unitId: string | null,
  period: Reading['period'] = null,
): ((fileId: string) => boolean) => {
  if (period === null) return () => false
  const others = db.all<{ id: string }>(
    `SELECT id FROM received_files WHERE unit_id = :unitId
       AND (json_extract(review_json, '$.period.to') < :from OR json_extract(review_json, '$.period.from') > :to)`,
    { unitId, ...period },
  )
  const ids = new Set(others.map(({ id }) => id))
  return (fileId) => ids.has(fileId)
}
