import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { requestsNamedBy } from '#shared/domain/exchange/named-request.ts'
import type { ReadDb } from '../../db/database.ts'
import type { ReviewState } from '../../db/queries/received-files.ts'
import { getRequest, listRequests, openRequestsFor, requestUnit } from '../../db/queries/requests.ts'

/** The one request of the register that a sheet without a stamp names, and that asks its unit. */
const namedIn = (db: ReadDb, reading: Reading | null, wanted: string | null): string | null => {
  const named = reading?.requestsNamed ?? []
  if (reading === null || reading.stamp !== null || named.length === 0) return null
  const { unitId } = reading
  const asking = requestsNamedBy(named, listRequests(db, { planId: null, roundId: null })).filter(
    ({ id }) => unitId === null || requestUnit(db, id, unitId) !== undefined,
  )
  const own = asking.find(({ id }) => id === wanted)
  const open = asking.filter(({ status }) => status === 'open')
  const [only, ...others] = own ? [own] : open.length > 0 ? open : asking
  return only === undefined || others.length > 0 ? null : only.id
}

/**
 * The stamp's request, else the one that the file names, else the one the clerk is working on, else the only open one
 * that asks for this.
 */
export const requestOf = (db: ReadDb, reading: Reading | null, wanted: string | null): string | null => {
  const stamped = reading?.stamp?.requestId
  if (stamped !== undefined && getRequest(db, stamped) !== undefined) return stamped
  const named = namedIn(db, reading, wanted)
  if (named !== null) return named
  const unitId = reading?.unitId ?? null
  if (wanted !== null && (unitId === null || requestUnit(db, wanted, unitId) !== undefined)) return wanted
  if (unitId === null || reading === null) return null
  const open = openRequestsFor(db, unitId, reading.contents)
  return open.length === 1 ? (open[0]?.id ?? null) : null
}

/** Noted of a file that names another request than the one for which it was handed in, so that the clerk is asked. */
export const handedInFor = (
  db: ReadDb,
  reading: Reading | null,
  wanted: string | null,
): Pick<ReviewState, 'handedIn'> => {
  const named = wanted === null ? null : namedIn(db, reading, wanted)
  return named === null || wanted === null || named === wanted
    ? {}
    : { handedIn: { requestId: wanted, named } }
}
