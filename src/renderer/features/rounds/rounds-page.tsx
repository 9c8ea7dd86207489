import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { RoundSummary } from '#shared/contract/rounds.ts'
import { planNumber } from '#shared/domain/plan.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { CreateRoundDialog } from './create-round-dialog.tsx'
import { useRounds } from './queries.ts'
import { roundColumns } from './round-columns.tsx'

const rowId = (round: RoundSummary): string => round.id

/** Đợt kiểm tra: the rounds of the plan of attention. */
export function RoundsPage() {
  const m = useMessages()
  const navigate = useNavigate()
  const { plan, planId, isKnown } = useAttention()
  const rounds = useRounds(planId)
  const [isCreating, setCreating] = useState(false)
  const columns = useMemo(() => roundColumns(m), [m])
  const rows = planId === null ? [] : (rounds.data ?? [])
  const hasPlan = plan !== undefined
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {m.rounds.add}
    </Button>
  )
  return (
    <ListPage
      title={m.rounds.title}
      note={isKnown ? m.rounds.count(rows.length) : undefined}
      actions={hasPlan && rows.length > 0 ? add : undefined}
    >
      <QueryView query={rounds}>
        {() => (
          <DataTable<RoundSummary>
            id="rounds"
            label={m.rounds.listLabel}
            columns={columns}
            rows={rows}
            rowId={rowId}
            filterWords={[plan && m.tables.plan(planNumber(plan))]}
            onOpen={(round) => navigate(`/rounds/${round.id}?round=${round.id}`)}
            empty={
              hasPlan ? (
                <EmptyState action={add}>{m.rounds.empty}</EmptyState>
              ) : (
                <EmptyState
                  action={
                    <Button component={Link} to="/plans">
                      {m.rounds.toPlans}
                    </Button>
                  }
                >
                  {m.rounds.noPlan}
                </EmptyState>
              )
            }
          />
        )}
      </QueryView>
      {isCreating && hasPlan && (
        <CreateRoundDialog
          planId={plan.id}
          onClose={() => setCreating(false)}
          onCreated={(id) => navigate(`/rounds/${id}?round=${id}`)}
        />
      )}
    </ListPage>
  )
}
