import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { requestsNamedBy } from '#shared/domain/exchange/named-request.ts'
import type { ReadDb } from '../../db/database.ts'
import { listProfiles } from '../../db/queries/office.ts'
import type { ReviewState } from '../../db/queries/received-files.ts'
import { getRequest, listRequests, openRequestsFor, requestUnit } from '../../db/queries/requests.ts'

type Named = { id: string; isSure: boolean }

/** The one request of the register that a sheet without a stamp names, and that asks its unit. */
const namedIn = (db: ReadDb, reading: Reading | null, wanted: string | null): Named | null => {
  const named = reading?.requestsNamed ?? []
  if (reading === null || reading.stamp !== null || named.length === 0) return null
  const { unitId } = reading
  const known = listRequests(db, { planId: null, roundId: null })
  const like = requestsNamedBy(named, known, listProfiles(db)).filter(
    ({ request: { id } }) => unitId === null || requestUnit(db, id, unitId) !== undefined,
  )
  const sure = like.filter(({ isSure }) => isSure)
  const asking = sure.length > 0 ? sure : like
  const own = asking.find(({ request }) => request.id === wanted)
  const open = asking.filter(({ request }) => request.status === 'open')
  const [only, ...others] = own ? [own] : open.length > 0 ? open : asking
  return only === undefined || others.length > 0 ? null : { id: only.request.id, isSure: only.isSure }
}

/** Where a file belongs that names no request: the one the clerk is working on, else the only open one that asks for it. */
const unnamed = (db: ReadDb, reading: Reading | null, wanted: string | null): string | null => {
  const unitId = reading?.unitId ?? null
  if (wanted !== null && (unitId === null || requestUnit(db, wanted, unitId) !== undefined)) return wanted
  if (unitId === null || reading === null) return null
  const open = openRequestsFor(db, unitId, reading.contents)
  return open.length === 1 ? (open[0]?.id ?? null) : null
}

type Placed = Pick<ReviewState, 'handedIn' | 'hinted'> & { requestId: string | null }

/** A number alone moves nothing away from where the clerk handed it in. */
const placeOf = (db: ReadDb, reading: Reading | null, wanted: string | null): Placed => {
  const named = namedIn(db, reading, wanted)
  const home = unnamed(db, reading, wanted)
  if (named === null) return { requestId: home }
  const { id, isSure } = named
  if (id === wanted) return { requestId: id }
  if (wanted !== null && (isSure || home === wanted))
    return {
      requestId: isSure ? id : wanted,
      handedIn: { requestId: wanted, named: id, ...(isSure ? {} : { isHint: true }) },
    }
  return { requestId: id, ...(isSure || (wanted === null && home === id) ? {} : { hinted: id }) }
}

/** The stamp's request, else the one that the file names, else where one belongs that names none. */
export const requestOf = (db: ReadDb, reading: Reading | null, wanted: string | null): string | null => {
  const stamped = reading?.stamp?.requestId
  if (stamped !== undefined && getRequest(db, stamped) !== undefined) return stamped
  return placeOf(db, reading, wanted).requestId
}

/**
 * Noted so that the clerk is asked: of a file that names another request than the one for which it was handed in, and of
 * one that went to a request only by its bare number.
 */
export const askedOfRequest = (
  db: ReadDb,
  reading: Reading | null,
  wanted: string | null,
): Pick<ReviewState, 'handedIn' | 'hinted'> => {
  const { requestId: _placed, ...asked } = placeOf(db, reading, wanted)
  return asked
}
