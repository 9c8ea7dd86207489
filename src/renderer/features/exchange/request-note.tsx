import type { RequestDetail } from '#shared/contract/exchange.ts'
import { daysBetween, formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useToday } from './queries.ts'

/** "Yêu cầu số 01, gửi 12/09/2018, hạn nộp 28/09/2018 (đã qua 7 ngày)". */
export function RequestNote({ request }: { request: RequestDetail }) {
  const m = useMessages().exchange.board
  const today = useToday()
  const left = today === null ? null : daysBetween(today, request.dueOn)
  return (
    <span title={request.title}>
      {m.requestLine(request.number, formatDate(request.issuedOn), formatDate(request.dueOn))}{' '}
      {request.status === 'closed' && `(${m.closed})`}
      {request.status === 'open' && left !== null && left < 0 && (
        <span className="nep-exchange-late">({m.pastDue(-left)})</span>
      )}
      {request.status === 'open' && left !== null && left >= 0 && `(${m.dueLater(left)})`}
    </span>
  )
}
