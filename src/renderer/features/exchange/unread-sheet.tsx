import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Review } from '#shared/contract/exchange-review.ts'
import { isUnread as isUnreadFile } from '#shared/domain/exchange/import-totals.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { QuickFilter } from '../../ui/quick-filter.tsx'
import { OriginalCells } from './original-cells.tsx'
import { sheetRowsAtOnce } from './original-window.ts'
import { useSheetRows } from './queries.ts'

export const isUnread = ({ rowCount, nil, totals }: Review): boolean =>
  isUnreadFile({ rows: rowCount, nil, filledRows: totals.filledRows })

/** What stands in the commune's file, for the clerk to say what it is. Of our own form the columns are known. */
export function UnreadSheet({ review, onRemap }: { review: Review; onRemap: () => void }) {
  const all = useMessages()
  const m = all.exchange.review
  const isOwnForm = review.source === 'stamp'
  const rowsOf = Map.groupBy(review.ignored, ({ sheet }) => sheet)
  const sheets = [...rowsOf.keys()]
  const [chosen, setChosen] = useState<string | null>(null)
  const sheet = chosen !== null && rowsOf.has(chosen) ? chosen : (sheets[0] ?? '')
  const numbers = (rowsOf.get(sheet) ?? []).map(({ row }) => row)
  const from = numbers[0] ?? 1
  const last = numbers.at(-1) ?? from
  const window = { from, to: Math.min(last, from + sheetRowsAtOnce - 1) }
  const query = useSheetRows(review.fileId, sheet, from)
  return (
    <>
      <div className="nep-review-ask" data-nep-pane>
        <span>{isOwnForm ? m.unread.ofOwnForm : m.unread.text}</span>
        {!isOwnForm && (
          <Button size="xs" variant="default" onClick={onRemap}>
            {m.remap}
          </Button>
        )}
      </div>
      {sheets.length > 1 && (
        <div className="nep-filter-bar nep-no-print" data-nep-pane>
          <QuickFilter
            label={m.unread.sheet}
            value={sheet}
            onChange={setChosen}
            options={sheets.map((value) => ({
              value,
              label: value,
              count: rowsOf.get(value)?.length ?? 0,
            }))}
          />
        </div>
      )}
      <div className="nep-review__grid nep-original" data-nep-pane>
        <QueryView query={query}>
          {(found) => <OriginalCells found={found} window={window} label={m.mapping.sheet(sheet)} />}
        </QueryView>
        {last > window.to && <p className="nep-dim">{m.unread.first(sheetRowsAtOnce)}</p>}
      </div>
    </>
  )
}
