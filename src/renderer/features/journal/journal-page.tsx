import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { entityNames } from '#shared/contract/errors.ts'
import type { JournalFilter, JournalLine } from '#shared/contract/journal.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { PageHead } from '../../ui/page/page-head.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useSetParams } from '../../ui/use-set-params.ts'
import { EntryPanel } from './entry-panel.tsx'
import { ExportJournal } from './export-journal.tsx'
import { journalColumns } from './journal-columns.ts'
import { NarrowJournal } from './narrow-journal.tsx'
import { useJournalLines } from './queries.ts'
import { VerifyJournal } from './verify-journal.tsx'
import './journal.css'

const rowId = ({ id }: JournalLine): string => id

/** Nhật ký thay đổi: everything that was done, newest first, found by who, what, names, values and days. */
export function JournalPage() {
  const messages = useMessages()
  const m = messages.journal
  const [params] = useSearchParams()
  const set = useSetParams()
  const [typed, setTyped] = useState(params.get('text') ?? '')
  const [text] = useDebouncedValue(typed, 200)
  const filter: JournalFilter = {
    text,
    actor: params.get('actor'),
    kind: entityNames.find((name) => name === params.get('kind')) ?? null,
    from: params.get('from'),
    to: params.get('to'),
  }
  const lines = useJournalLines(filter)
  const times = useOfficeTimes()
  const columns = useMemo(() => journalColumns(messages, times), [messages, times])
  const rows = lines.data ?? []
  const isNarrowed = text.trim() !== '' || [filter.actor, filter.kind, filter.from, filter.to].some(Boolean)
  const openId = params.get('entry')
  const count = formatNumber(rows.length)
  return (
    <div className="nep-page nep-page--list">
      <PageHead
        title={m.title}
        note={lines.hasNextPage ? m.countMore(count) : m.count(count)}
        actions={<VerifyJournal />}
      />
      <div className="nep-page__split">
        <div className="nep-page__list">
          <div className="nep-filter-bar nep-no-print" data-nep-pane>
            <FilterBox value={typed} onChange={setTyped} label={m.filter} clearLabel={m.clearFilter} />
            <NarrowJournal filter={filter} onChange={set} />
            <div className="nep-filter-bar__end">
              {lines.hasNextPage && (
                <Button
                  size="xs"
                  variant="default"
                  loading={lines.isFetchingNextPage}
                  onClick={() => void lines.fetchNextPage()}
                >
                  {m.loadMore}
                </Button>
              )}
              <ExportJournal filter={filter} isEmpty={rows.length === 0} />
            </div>
          </div>
          <div className="nep-page__table" data-nep-pane>
            <QueryView query={lines}>
              {() => (
                <DataTable<JournalLine>
                  id="journal"
                  label={m.listLabel}
                  columns={columns}
                  rows={rows}
                  rowId={rowId}
                  onOpen={({ id }) => set({ entry: id })}
                  empty={<EmptyState>{isNarrowed ? m.nothingFits : m.empty}</EmptyState>}
                />
              )}
            </QueryView>
          </div>
        </div>
        {openId !== null && <EntryPanel key={openId} id={openId} onClose={() => set({ entry: null })} />}
      </div>
    </div>
  )
}
