import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import { originIn } from '#shared/domain/exchange/review-lists.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { OriginalCells } from './original-cells.tsx'
import { shownRows } from './original-window.ts'
import { useOriginalRows } from './queries.ts'

export type OriginalSheetProps = { review: Review; row: ReviewRow; field: string }

/** The commune's own cells around the chosen row, as they came: letters of an old font stay as they are stored. */
export function OriginalSheet({ review, row, field }: OriginalSheetProps) {
  const m = useMessages().exchange.original
  const window = shownRows(row.rows)
  const query = useOriginalRows(review.fileId, row.sheet, window)
  const cell = originIn(review.lists, row, field)?.cell
  return (
    <div className="nep-original">
      <QueryView query={query}>
        {(found) => (
          <OriginalCells found={found} window={window} label={m.label} current={{ rows: row.rows, cell }} />
        )}
      </QueryView>
    </div>
  )
}
