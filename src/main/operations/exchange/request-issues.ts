/** What is asked about the request that a file is booked to. */
import type { ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import type { ReadDb } from '../../db/database.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import { getRequest } from '../../db/queries/requests.ts'

/** A request is known by its number, where it has one. */
const nameOf = ({ number, title }: { number: string; title: string }): string => number || title

/** Only while the file waits: what is in the register is in it. */
export const requestIssues = (
  db: ReadDb,
  { requestId, status, state }: Pick<ReceivedFile, 'requestId' | 'status' | 'state'>,
): ReadingIssue[] => {
  const request = requestId === null || status !== 'waiting' ? undefined : getRequest(db, requestId)
  if (request === undefined) return []
  const { handedIn, hinted } = state
  const name = nameOf(request)
  // Who moved it elsewhere since has answered.
  const other =
    handedIn?.isHint !== true && handedIn?.named === request.id && handedIn.requestId !== request.id
      ? getRequest(db, handedIn.requestId)
      : undefined
  const hintedElsewhere =
    handedIn?.isHint === true && handedIn.requestId === request.id
      ? getRequest(db, handedIn.named)
      : undefined
  return [
    ...(other === undefined
      ? []
      : [
          {
            code: 'request_differs' as const,
            level: 'must' as const,
            params: { name, other: nameOf(other) },
          },
        ]),
    ...(hinted === request.id
      ? [{ code: 'request_hinted' as const, level: 'must' as const, params: { name } }]
      : []),
    ...(hintedElsewhere === undefined
      ? []
      : [
          {
            code: 'request_hinted' as const,
            level: 'must' as const,
            params: { name: nameOf(hintedElsewhere), other: name },
          },
        ]),
    ...(request.status === 'closed'
      ? [{ code: 'request_closed' as const, level: 'should' as const, params: { name } }]
      : []),
  ]
}
