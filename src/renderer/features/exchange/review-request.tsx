import type { Review } from '#shared/contract/exchange-review.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useRequests } from './queries.ts'
import { requestLabel } from './request-label.ts'

/** Which request the file answers: the one it names itself may be another than the board it was dropped on. */
export function ReviewRequest({ review }: { review: Review }) {
  const m = useMessages().exchange.review
  const requests = useRequests(null).data
  if (requests === undefined) return null
  const own = requests.find(({ id }) => id === review.requestId)
  const words = own === undefined ? m.ofNoRequest : m.ofRequest(requestLabel(own))
  return (
    <div className="nep-review__request nep-dim" title={words}>
      {words}
    </div>
  )
}
