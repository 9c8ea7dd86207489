import { Alert, Button, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Law } from '#shared/contract/law.ts'
import { formatDate } from '#shared/dates.ts'
import { type LawKind, lawKinds } from '#shared/domain/law-entries.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { lawColumns, nameOf } from './law-columns.tsx'
import { LawEntryForm } from './law-form.tsx'
import type { LawEntry } from './law-values.ts'
import { useLaw, useToday } from './queries.ts'

const isKind = (value: string | null): value is LawKind => lawKinds.some((kind) => kind === value)

const entriesOf = (law: Law, what: LawKind): LawEntry[] => {
  switch (what) {
    case 'basePay':
      return law.basePays.map((entry) => ({ what, ...entry }))
    case 'rate':
      return law.rates.map((entry) => ({ what, ...entry }))
    case 'form':
      return law.forms.map((entry) => ({ what, ...entry }))
    case 'title':
      return law.titles.map((entry) => ({ what, ...entry }))
    case 'holiday':
      return law.holidays.map((entry) => ({ what, ...entry }))
  }
}

const nothing: Law = { basePays: [], rates: [], forms: [], titles: [], holidays: [], rateGaps: [] }

/** Base pay, rates, forms, titles and holidays by date, each with its source. */
export function LawPage() {
  const all = useMessages()
  const m = all.law
  const [params, setParams] = useSearchParams()
  const [filter, setFilter] = useState('')
  const query = useLaw()
  const today = useToday()
  const asked = params.get('what')
  const what = isKind(asked) ? asked : 'basePay'
  const openId = params.get('entry')
  const law = query.data ?? nothing
  const entries = useMemo(() => entriesOf(law, what), [law, what])
  const columns = useMemo(() => lawColumns(all, what, today), [all, what, today])
  const open = (id: string | null) => setParams({ what, ...(id === null ? {} : { entry: id }) })
  const entry = entries.find(({ id }) => id === openId) ?? null
  const gaps = what === 'rate' ? law.rateGaps : []

  return (
    <ListPage
      title={m.title}
      note={m.count(entries.length)}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
          {m.add[what]}
        </Button>
      }
      filters={
        <>
          <SegmentedControl
            aria-label={m.listLabel}
            value={what}
            onChange={(value) => setParams({ what: value })}
            data={lawKinds.map((value) => ({ value, label: m.tabs[value] }))}
          />
          <FilterBox value={filter} onChange={setFilter} label={m.filter} clearLabel={m.clearFilter} />
        </>
      }
      detail={
        (openId === 'new' || entry !== null) && (
          <SidePanel title={entry === null ? m.add[what] : nameOf(all, entry)} onClose={() => open(null)}>
            <LawEntryForm
              key={`${what} ${openId}`}
              what={what}
              entry={entry}
              law={law}
              defaultYear={Number((today ?? '2018').slice(0, 4))}
              onSaved={open}
              onRemoved={() => open(null)}
            />
          </SidePanel>
        )
      }
    >
      {gaps.length > 0 && (
        <Alert
          variant="light"
          color="orange"
          icon={<IconAlertTriangle size={16} aria-hidden />}
          title={m.gaps(gaps.length)}
        >
          {gaps.map((gap) => (
            <div key={`${gap.awardName} ${gap.level} ${gap.subjectKind} ${gap.from}`}>
              {m.gap(
                gap.awardName,
                all.office.levels[gap.level],
                all.exchange.subjectKinds[gap.subjectKind],
                formatDate(gap.from),
                formatDate(gap.to),
              )}
            </div>
          ))}
        </Alert>
      )}
      <QueryView query={query}>
        {() => (
          <DataTable<LawEntry>
            key={what}
            id={`law-${what}`}
            label={m.listLabel}
            columns={columns}
            rows={entries}
            rowId={({ id }) => id}
            filter={filter}
            onOpen={({ id }) => open(id)}
            empty={<EmptyState>{m.empty}</EmptyState>}
          />
        )}
      </QueryView>
    </ListPage>
  )
}
