import { Button, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { DocumentSummary } from '#shared/contract/documents.ts'
import { documentKinds } from '#shared/domain/document.ts'
import { planNumber } from '#shared/domain/plan.ts'
import { roundName } from '#shared/domain/round.ts'
import { toRoman } from '#shared/numbers.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { QuickFilter } from '../../ui/quick-filter.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useSetParams } from '../../ui/use-set-params.ts'
import { documentColumns } from './document-columns.tsx'
import { NewDocumentDialog } from './new-document-dialog.tsx'
import { useDocuments } from './queries.ts'
import { ReportsParts } from './reports-parts.tsx'

const groups = ['all', 'draft', 'issued'] as const

/** Báo cáo: the documents of the plan and round of attention. */
export function ReportsPage() {
  const all = useMessages()
  const m = all.reports
  const navigate = useNavigate()
  const { planId, roundId, plan, round } = useAttention()
  const [params] = useSearchParams()
  const [filter, setFilter] = useState('')
  const [isAsking, setAsking] = useState(false)
  const documents = useDocuments({ planId, roundId })
  const known = documents.data ?? []
  const group = groups.find((each) => each === params.get('group')) ?? 'all'
  const kind = documentKinds.find((each) => each === params.get('kind')) ?? null
  const setParams = useSetParams()
  const set = (name: string, value: string | null) => setParams({ [name]: value })
  const rows = known.filter(
    (one) => (group === 'all' || one.status === group) && (kind === null || one.kind === kind),
  )
  const times = useOfficeTimes()
  const columns = useMemo(() => documentColumns(all, times), [all, times])
  const drafts = known.filter(({ status }) => status === 'draft').length
  const newReport = round && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => void navigate(`/reports/new?kind=round_report&subject=${round.id}`)}
    >
      {m.newReport(toRoman(round.ordinal))}
    </Button>
  )
  return (
    <ListPage
      title={m.title}
      note={m.count(known.length, drafts)}
      path={<ReportsParts current="documents" />}
      actions={
        <>
          {planId !== null && (
            <Button variant={newReport ? 'default' : 'filled'} onClick={() => setAsking(true)}>
              {m.newOther}
            </Button>
          )}
          {newReport}
        </>
      }
      filters={
        <>
          <QuickFilter
            label={m.columns.status}
            value={group}
            onChange={(value) => set('group', value === 'all' ? null : value)}
            options={groups.map((value) => ({
              value,
              label: m.groups[value],
              count: known.filter(({ status }) => value === 'all' || status === value).length,
            }))}
          />
          <Select
            aria-label={m.columns.kind}
            placeholder={m.allKinds}
            w={190}
            clearable
            value={kind}
            data={documentKinds.map((value) => ({ value, label: all.documents.kinds[value] }))}
            onChange={(value) => set('kind', value)}
          />
          <FilterBox value={filter} onChange={setFilter} label={m.filter} clearLabel={m.clearFilter} />
        </>
      }
    >
      <QueryView query={documents}>
        {() => (
          <DataTable<DocumentSummary>
            id="documents"
            label={m.listLabel}
            columns={columns}
            rows={rows}
            rowId={(one) => one.id}
            filter={filter}
            filterWords={[
              plan && all.tables.plan(planNumber(plan)),
              round && roundName(round.ordinal),
              group !== 'all' && m.groups[group],
              kind !== null && all.documents.kinds[kind],
            ]}
            onOpen={(one) => void navigate(`/reports/${one.id}`)}
            empty={<EmptyState action={newReport}>{m.empty}</EmptyState>}
          />
        )}
      </QueryView>
      {planId !== null && (
        <NewDocumentDialog isOpen={isAsking} planId={planId} onClose={() => setAsking(false)} />
      )}
    </ListPage>
  )
}
