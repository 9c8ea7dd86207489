import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { VisitSummary } from '#shared/contract/visits.ts'
import { planNumber } from '#shared/domain/plan.ts'
import { roundName } from '#shared/domain/round.ts'
import type { VisitStatus } from '#shared/domain/visit.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useSetParams } from '../../ui/use-set-params.ts'
import { useVisits } from './queries.ts'
import { visitColumns } from './visit-columns.tsx'

const groups = ['all', 'todo', 'done', 'off'] as const
type Group = (typeof groups)[number]

const groupOf: Record<VisitStatus, Exclude<Group, 'all'>> = {
  scheduled: 'todo',
  under_way: 'todo',
  concluded: 'done',
  postponed: 'off',
  cancelled: 'off',
}

const rowId = (visit: VisitSummary): string => visit.id

/** Cuộc kiểm tra: the visits of the plan and round of attention, by day. */
export function VisitsPage() {
  const m = useMessages()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const setParams = useSetParams()
  const [filter, setFilter] = useState('')
  const { planId, roundId, plan, round } = useAttention()
  const visits = useVisits({ planId, roundId })
  const group = groups.find((known) => known === params.get('group')) ?? 'all'
  const rows = useMemo(
    () => (visits.data ?? []).filter((visit) => group === 'all' || groupOf[visit.status] === group),
    [visits.data, group],
  )
  const columns = useMemo(() => visitColumns(m), [m])
  const choose = (value: string) => setParams({ group: value === 'all' ? null : value })
  return (
    <ListPage
      title={m.visits.title}
      note={m.visits.count(rows.length)}
      filters={
        <>
          <SegmentedControl
            aria-label={m.visits.columns.status}
            value={group}
            data={groups.map((value) => ({ value, label: m.visits.groups[value] }))}
            onChange={choose}
          />
          <FilterBox
            value={filter}
            onChange={setFilter}
            label={m.visits.filter}
            clearLabel={m.visits.clearFilter}
          />
        </>
      }
    >
      <QueryView query={visits}>
        {() => (
          <DataTable<VisitSummary>
            id="visits"
            label={m.visits.listLabel}
            columns={columns}
            rows={rows}
            rowId={rowId}
            filter={filter}
            filterWords={[
              plan && m.tables.plan(planNumber(plan)),
              round && roundName(round.ordinal),
              group !== 'all' && m.visits.groups[group],
            ]}
            onOpen={(visit) => navigate(`/visits/${visit.id}`)}
            empty={
              <EmptyState
                action={
                  <Button component={Link} to={`/rounds`}>
                    {m.visits.toRounds}
                  </Button>
                }
              >
                {m.visits.empty}
              </EmptyState>
            }
          />
        )}
      </QueryView>
    </ListPage>
  )
}
