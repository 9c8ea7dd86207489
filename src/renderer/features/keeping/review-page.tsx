import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { KeepingItem, KeepingOverview } from '#shared/contract/keeping.ts'
import { type KeepingKind, keepingKinds } from '#shared/domain/keeping-terms.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { OldCopies } from '../../platform/old-copies.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import type { Selection } from '../../ui/data-table/selection.ts'
import { ListPage } from '../../ui/page/list-page.tsx'
import { QuickFilter } from '../../ui/quick-filter.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { EraseKept } from './erase-kept.tsx'
import { ItemPanel } from './item-panel.tsx'
import { KeepLonger } from './keep-longer.tsx'
import { keepingColumns } from './keeping-columns.ts'
import { useLastReview } from './keeping-page.tsx'
import { useFinishReview, useKeeping } from './queries.ts'
import './keeping.css'

/** Everything past its term, ticked to be erased or to be kept longer; nothing goes by itself. */
export function KeepingReviewPage() {
  const query = useKeeping()
  return <QueryView query={query}>{(overview) => <Review overview={overview} />}</QueryView>
}

const rowId = ({ key }: KeepingItem): string => key
const nothing: Selection = new Set()
const isKind = (value: string | null): value is KeepingKind => keepingKinds.some((kind) => kind === value)

function Review({ overview }: { overview: KeepingOverview }) {
  const m = useMessages().keeping
  const [params, setParams] = useSearchParams()
  const [picked, setPicked] = useState(nothing)
  const [filter, setFilter] = useState('')
  const [openKey, setOpenKey] = useState<string | null>(null)
  const columns = useMemo(() => keepingColumns(m), [m])
  const { items, counts } = overview
  const asked = params.get('kind')
  const kind = isKind(asked) ? asked : 'all'
  const shown = useMemo(
    () => (kind === 'all' ? items : items.filter((item) => item.kind === kind)),
    [items, kind],
  )
  const ticked = items.filter(({ key }) => picked.has(key))
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const lastReview = useLastReview(overview)
  const open = items.find(({ key }) => key === openKey)
  const done = () => {
    setPicked(nothing)
    setOpenKey(null)
  }
  return (
    <ListPage
      title={m.reviewPage}
      note={items.length === 0 ? lastReview : m.picked(ticked.length, all)}
      actions={
        <>
          <EraseKept ticked={ticked} overview={overview} onDone={done} />
          <KeepLonger ticked={ticked} today={overview.today} onDone={done} />
          <FinishReview isFirst={items.length === 0} />
        </>
      }
      filters={
        <>
          <Button size="xs" variant="default" component={Link} to="/settings/keeping">
            {m.back}
          </Button>
          {items.length > 0 && (
            <>
              <FilterBox
                value={filter}
                onChange={setFilter}
                label={m.filterText}
                clearLabel={m.clearFilter}
              />
              <QuickFilter<KeepingKind | 'all'>
                label={m.filterLabel}
                value={kind}
                onChange={(value) => setParams(value === 'all' ? {} : { kind: value })}
                options={[
                  { value: 'all', label: m.filterAll, count: all },
                  ...counts.map(({ kind: value, count }) => ({
                    value,
                    label: m.shortKinds[value],
                    count,
                  })),
                ]}
              />
            </>
          )}
        </>
      }
      detail={open && <ItemPanel key={open.key} item={open} onClose={() => setOpenKey(null)} />}
      bottom={
        <>
          {all > items.length && (
            <div className="nep-keeping__more nep-no-print">{m.more(items.length, all)}</div>
          )}
          <OldCopies />
        </>
      }
    >
      <DataTable<KeepingItem>
        id="keeping"
        label={m.listLabel}
        columns={columns}
        rows={shown}
        rowId={rowId}
        filter={filter}
        selection={picked}
        onSelectionChange={setPicked}
        onOpen={({ key }) => setOpenKey(key)}
        empty={
          items.length === 0 && (
            <EmptyState>
              {m.empty} {m.emptyHint}
            </EmptyState>
          )
        }
      />
    </ListPage>
  )
}

/** The yearly review is recorded, also where there was nothing to decide. */
function FinishReview({ isFirst }: { isFirst: boolean }) {
  const m = useMessages().keeping
  const notify = useNotify()
  const finish = useFinishReview()
  return (
    <Button
      variant={isFirst ? 'filled' : 'default'}
      loading={finish.isPending}
      onClick={() => finish.mutate({}, { onSuccess: () => notify.done(m.finished), onError: notify.failed })}
    >
      {m.finish}
    </Button>
  )
}
