import type { IgnoredRow } from '#shared/domain/exchange/recognised.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ClampedText } from '../../ui/clamped-text.tsx'

/** A chosen row that the import leaves aside: where it stands, what the file says there, and why it is left. */
export function ReviewIgnoredLine({ row }: { row: IgnoredRow }) {
  const all = useMessages()
  const m = all.exchange.review
  return (
    <div className="nep-review-line">
      <div className="nep-review-line__what">
        <b className="nep-review-line__cell">{`${row.sheet} ${row.row}`}</b>
        <b className="nep-review-line__words" title={row.text}>
          {row.text}
        </b>
        <span className="nep-review-line__text">
          <ClampedText>{m.ignoredHint(all.recognise.causes[row.cause])}</ClampedText>
        </span>
      </div>
    </div>
  )
}
