import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { PlanSummary } from '#shared/contract/plans.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { planColumns } from './plan-columns.tsx'
import { usePlans } from './queries.ts'

const rowId = (plan: PlanSummary): string => plan.id

/** Kế hoạch: the plans of all years, newest first, with their progress. */
export function PlansPage() {
  const m = useMessages().plans
  const navigate = useNavigate()
  const plans = usePlans()
  const [filter, setFilter] = useState('')
  const columns = useMemo(() => planColumns(m), [m])
  const rows = plans.data ?? []
  const add = (
    <Button component={Link} to="/plans/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {m.add}
    </Button>
  )
  return (
    <ListPage
      title={m.title}
      note={plans.data && m.count(rows.length)}
      actions={rows.length > 0 ? add : undefined}
      filters={<FilterBox value={filter} onChange={setFilter} label={m.filter} clearLabel={m.clearFilter} />}
    >
      <QueryView query={plans}>
        {() => (
          <DataTable<PlanSummary>
            id="plans"
            label={m.listLabel}
            columns={columns}
            rows={rows}
            rowId={rowId}
            filter={filter}
            onOpen={(plan) => navigate(`/plans/${plan.id}?plan=${plan.id}`)}
            empty={<EmptyState action={add}>{m.empty}</EmptyState>}
          />
        )}
      </QueryView>
    </ListPage>
  )
}
