import { Table } from '@mantine/core'
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
export function DeskProgress({ desk }: { desk: Desk }) {
  const m = useMessages().desk.progress
  const rows = [
    ...desk.rounds.map((round) => ({
      id: round.roundId,
      label: m.round(toRoman(round.ordinal)),
      units: round.units,
    })),
    { id: 'unassigned', label: m.unassigned, units: desk.unassigned },
    { id: 'byReport', label: m.byReport, units: desk.byReport },
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
      title={m.title(desk.visited, desk.onSite)}
      picture={
        <>
          {rows.map(({ id, label, units }) => {
            const done = units.filter(isDone).length
            return (
              <ProgressSquares
                key={id}
                label={label}
                squares={units.map((unit) => ({
                  id: unit.unitId,
                  kind: kindOf[unit.state],
                  title: `${unit.name}: ${m.states[unit.state]}`,
                }))}
                figure={m.reported(done, units.length)}
                description={m.description(label, done, units.length)}
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
