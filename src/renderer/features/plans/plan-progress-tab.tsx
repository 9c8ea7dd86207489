import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import type { PlanDetail, PlanUnit } from '#shared/contract/plans.ts'
import { planNumber } from '#shared/domain/plan.ts'
import { roundName } from '#shared/domain/round.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ProgressSquares, SquaresLegend } from '../../ui/charts/progress-squares.tsx'
import type { Column } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-export.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { squareOf, toneOfUnit } from './plan-words.ts'

const rowId = (unit: PlanUnit): string => unit.unitId
const isDone = ({ state }: PlanUnit): boolean => state === 'visited' || state === 'returned'

const columnsOf = (m: Messages['plans']): Column<PlanUnit>[] => [
  {
    key: 'unit',
    header: m.scope.unit,
    width: 240,
    isGrowing: true,
    value: (unit) => unit.fullName,
    sort: 'text',
  },
  { key: 'mode', header: m.scope.mode, width: 104, value: (unit) => m.modes[unit.mode], sort: 'text' },
  {
    key: 'rounds',
    header: m.scope.rounds,
    width: 96,
    value: (unit) => unit.rounds.map(({ ordinal }) => roundName(ordinal)).join(', '),
    sort: 'text',
  },
  {
    key: 'state',
    header: m.progress.state,
    width: 170,
    value: (unit) => m.unitStates[unit.state],
    render: (unit) => <StateBadge tone={toneOfUnit[unit.state]}>{m.unitStates[unit.state]}</StateBadge>,
    sort: 'text',
  },
  { key: 'date', header: m.progress.date, width: 116, value: (unit) => unit.visitDate, sort: 'date' },
  {
    key: 'returned',
    header: m.progress.returned,
    width: 160,
    value: (unit) => (unit.hasReturned ? m.progress.received : ''),
    sort: 'text',
  },
]

type Line = { id: string; label: string; to: string | null; units: PlanUnit[] }

const linesOf = (m: Messages['plans'], plan: PlanDetail): Line[] =>
  [
    ...plan.roundList.map((round) => ({
      id: round.id,
      label: roundName(round.ordinal),
      to: `/rounds/${round.id}?round=${round.id}`,
      units: plan.units.filter((unit) => unit.rounds.some(({ id }) => id === round.id)),
    })),
    {
      id: 'none',
      label: m.progress.noRound,
      to: null,
      units: plan.units.filter((unit) => unit.mode === 'on_site' && unit.rounds.length === 0),
    },
    {
      id: 'report',
      label: m.progress.byReport,
      to: null,
      units: plan.units.filter((unit) => unit.mode === 'by_report' && unit.rounds.length === 0),
    },
  ].filter((line) => line.units.length > 0 || line.to !== null)

/** How far the plan is: a square per unit round by round, and the same unit by unit. */
export function PlanProgressTab({ plan }: { plan: PlanDetail }) {
  const all = useMessages()
  const m = all.plans
  const navigate = useNavigate()
  const columns = useMemo(() => columnsOf(m), [m])
  const { onSite } = plan.progress
  const lines = linesOf(m, plan)
  const kinds = [...new Set(plan.units.map((unit) => squareOf[unit.state]))]
  return (
    <TableTools>
      {(place) => (
        <div className="nep-plan__tab">
          <div className="nep-plan__picture" data-nep-pane>
            <Section title={m.progress.title(onSite.visited, onSite.total)} actions={place}>
              {lines.map(({ id, label, to, units }) => {
                const done = units.filter(isDone).length
                return (
                  <ProgressSquares
                    key={id}
                    label={
                      to === null ? (
                        label
                      ) : (
                        <Anchor component={Link} to={to} size="sm" c="inherit">
                          {label}
                        </Anchor>
                      )
                    }
                    figure={m.progress.figure(done, units.length)}
                    description={m.progress.describe(label, done, units.length)}
                    squares={units.map((unit) => ({
                      id: unit.unitId,
                      kind: squareOf[unit.state],
                      title: `${unit.fullName}: ${m.unitStates[unit.state]}`,
                    }))}
                  />
                )
              })}
              <SquaresLegend kinds={kinds.map((kind) => ({ kind, label: m.progress.legend[kind] }))} />
            </Section>
          </div>
          <div className="nep-page__table" data-nep-pane>
            <DataTable<PlanUnit>
              id="plan-progress"
              label={m.progress.units}
              columns={columns}
              rows={plan.units}
              rowId={rowId}
              filterWords={[all.tables.plan(planNumber(plan))]}
              onOpen={(unit) => unit.visitId !== null && navigate(`/visits/${unit.visitId}`)}
              empty={<EmptyState>{m.scope.none}</EmptyState>}
            />
          </div>
        </div>
      )}
    </TableTools>
  )
}
