import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { BinLine } from '#shared/contract/history.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { binColumns } from './bin-columns.ts'
import { BinPanel } from './bin-panel.tsx'
import { useBin } from './queries.ts'

/** Everything that was removed and can come back. */
export function BinPage() {
  const messages = useMessages()
  const m = messages.history.bin
  const query = useBin()
  const [filter, setFilter] = useState('')
  const [params, setParams] = useSearchParams()
  const lines = query.data ?? []
  const open = lines.find(({ id }) => String(id) === params.get('line'))
  const times = useOfficeTimes()
  const columns = useMemo(() => binColumns(messages, times), [messages, times])
  return (
    <ListPage
      title={m.title}
      note={lines.length > 0 ? m.note(lines.length) : undefined}
      filters={<FilterBox value={filter} onChange={setFilter} label={m.filter} clearLabel={m.clearFilter} />}
      detail={open && <BinPanel key={open.id} line={open} onClose={() => setParams({})} />}
    >
      <QueryView query={query}>
        {() => (
          <DataTable<BinLine>
            id="bin"
            label={m.title}
            columns={columns}
            rows={lines}
            rowId={({ id }) => String(id)}
            filter={filter}
            onOpen={({ id }) => setParams({ line: String(id) })}
            empty={<EmptyState>{m.empty}</EmptyState>}
          />
        )}
      </QueryView>
    </ListPage>
  )
}
