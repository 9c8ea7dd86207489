import { Anchor, Table } from '@mantine/core'
import { Link } from 'react-router'
import type { Desk, DeskUnit } from '#shared/contract/desk.ts'
import type { UnitProgress } from '#shared/domain/plan.ts'
import { toRoman } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ChartSection } from '../../ui/charts/chart-section.tsx'
import { ProgressSquares, type SquareKind, SquaresLegend } from '../../ui/charts/progress-squares.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'

const kindOf: Record<UnitProgress, SquareKind> = {
  visited: 'done',
  under_way: 'active',
  scheduled: 'planned',
  postponed: 'planned',
  remaining: 'rest',
  returned: 'reported',
  return_missing: 'rest',
}

/** In the legend a kind is named by the first state that stands for it. */
const legendStates = ['visited', 'under_way', 'scheduled', 'returned', 'remaining'] as const

const isDone = ({ state }: DeskUnit): boolean => state === 'visited' || state === 'returned'

/** The whole plan at a glance: a square per unit, row by row of the rounds. */
export function DeskProgress({ desk, planId }: { desk: Desk; planId: string | null }) {
  const m = useMessages().desk.progress
  const ofPlan = planId === null ? '/plans' : `/plans/${planId}?tab=progress`
  const rows = [
    ...desk.rounds.map((round) => ({
      id: round.roundId,
      label: m.round(toRoman(round.ordinal)),
      to: `/rounds/${round.roundId}`,
      units: round.units,
    })),
    { id: 'unassigned', label: m.unassigned, to: ofPlan, units: desk.unassigned },
    { id: 'byReport', label: m.byReport, to: ofPlan, units: desk.byReport },
  ].filter(({ units }) => units.length > 0)
  if (rows.length === 0) {
    return (
      <Section title={m.title(desk.visited, desk.onSite)}>
        <EmptyState>{m.none}</EmptyState>
      </Section>
    )
  }
  const all = rows.flatMap(({ units }) => units)
  const legend = legendStates
    .filter((state) => all.some((unit) => kindOf[unit.state] === kindOf[state]))
    .map((state) => ({ kind: kindOf[state], label: m.states[state] }))
  return (
    <ChartSection
      title={
        <Anchor component={Link} to={ofPlan} inherit c="inherit">
          {m.title(desk.visited, desk.onSite)}
        </Anchor>
      }
      picture={
        <>
          {rows.map(({ id, label, to, units }) => {
            const done = units.filter(isDone).length
            const description = m.description(label, done, units.length)
            return (
              <ProgressSquares
                key={id}
                label={label}
                squares={units.map((unit) => ({
                  id: unit.unitId,
                  kind: kindOf[unit.state],
                  title: `${unit.name}: ${m.states[unit.state]}`,
                }))}
                figure={
                  <Anchor component={Link} to={to} size="sm" c="inherit" fw={600} aria-label={description}>
                    {m.reported(done, units.length)}
                  </Anchor>
                }
                description={description}
              />
            )
          })}
          <SquaresLegend kinds={legend} />
        </>
      }
      table={
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{m.table.unit}</Table.Th>
              <Table.Th>{m.table.round}</Table.Th>
              <Table.Th>{m.table.state}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.flatMap(({ id, label, units }) =>
              units.map((unit) => (
                <Table.Tr key={`${id} ${unit.unitId}`}>
                  <Table.Td>{unit.name}</Table.Td>
                  <Table.Td>{label}</Table.Td>
                  <Table.Td>{m.states[unit.state]}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      }
    />
  )
}
