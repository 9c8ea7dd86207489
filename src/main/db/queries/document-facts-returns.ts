/** What the letters that ask for returns and remind of them are made of. */
import type { ReturnsGround } from '#shared/domain/documents/grounds.ts'
import type { ReadDb } from '../database.ts'
import { returnsOfRequest } from './document-facts-communes.ts'
import { planRecord } from './document-facts-plan.ts'
import { getRequest } from './requests.ts'

/** Undefined when there is no such request. */
export const returnsGround = (db: ReadDb, requestId: string): ReturnsGround | undefined => {
  const request = getRequest(db, requestId)
  if (request === undefined) return undefined
  const { number, title, note, issuedOn, dueOn, contents, status } = request
  const communes = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM units WHERE kind = 'commune'
       AND (valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to >= :day)`,
    { day: issuedOn },
  )
  return {
    plan: request.planId === null ? null : (planRecord(db, request.planId) ?? null),
    request: { number, title, note, issuedOn, dueOn, contents, status },
    returns: returnsOfRequest(db, requestId),
    communesInArea: communes?.n ?? 0,
  }
}
