import type { Reading } from '#shared/domain/exchange/incoming.ts'
import type { ReadDb } from '../../db/database.ts'
import { getRequest, openRequestsFor, requestUnit } from '../../db/queries/requests.ts'

/** The stamp's request, else the one the clerk is working on, else the only open one that asks for this. */
export const requestOf = (db: ReadDb, reading: Reading | null, wanted: string | null): string | null => {
  const stamped = reading?.stamp?.requestId
  if (stamped !== undefined && getRequest(db, stamped) !== undefined) return stamped
  const unitId = reading?.unitId ?? null
  if (wanted !== null && (unitId === null || requestUnit(db, wanted, unitId) !== undefined)) return wanted
  if (unitId === null || reading === null) return null
  const open = openRequestsFor(db, unitId, reading.contents)
  return open.length === 1 ? (open[0]?.id ?? null) : null
}
