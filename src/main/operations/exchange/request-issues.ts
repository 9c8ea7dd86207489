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
  // Who moved it elsewhere since has answered.
  const other =
    handedIn?.named === request.id && handedIn.requestId !== request.id
      ? getRequest(db, handedIn.requestId)
      : undefined
  return [
    ...(other === undefined
      ? []
      : [
          {
            code: 'request_differs' as const,
            level: 'must' as const,
            params: { name: nameOf(request), other: nameOf(other) },
          },
        ]),
    ...(hinted === request.id
      ? [{ code: 'request_hinted' as const, level: 'must' as const, params: { name: nameOf(request) } }]
      : []),
    ...(request.status === 'closed'
      ? [{ code: 'request_closed' as const, level: 'should' as const, params: { name: nameOf(request) } }]
      : []),
  ]
}
