import { Table } from '@mantine/core'
import type { OutreachOverview } from '#shared/contract/outreach.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import { BarList } from '../../ui/charts/bar-list.tsx'
import { BarSection } from '../../ui/charts/bar-section.tsx'
import { ChartSection } from '../../ui/charts/chart-section.tsx'
import { Section } from '../../ui/page/section.tsx'
import { PlanSection } from './plan-section.tsx'
import './outreach.css'

/** Counts by form and by month, and the villages that nothing reached. Titles state what the pictures prove. */
export function OutreachBoard({ overview, year }: { overview: OutreachOverview; year: number }) {
  const m = useMessages().outreach
  const [topForm] = overview.byForm
  const months = [...Map.groupBy(overview.byMonth, ({ month }) => month)].map(([month, rows]) => ({
    id: month ?? 'none',
    label: month === null ? m.noMonth : m.month(month),
    value: rows.reduce((sum, { count }) => sum + count, 0),
  }))
  const topMonth = months.filter(({ id }) => id !== 'none').sort((a, b) => b.value - a.value)[0]
  const without = overview.villagesWithout.reduce((sum, { villages }) => sum + villages.length, 0)
  return (
    <div className="nep-outreach-board">
      <PlanSection year={year} />
      {topForm !== undefined && (
        <ChartSection
          title={m.byForm(topForm.form, topForm.count)}
          picture={
            <BarList
              bars={overview.byForm.map(({ form, count }) => ({ id: form, label: form, value: count }))}
            />
          }
          table={<FormTable rows={overview.byForm} />}
        />
      )}
      {topMonth !== undefined && (
        <BarSection
          title={m.byMonth(topMonth.label, topMonth.value)}
          itemHeader={m.monthHeader}
          bars={[...months].sort((a, b) => (a.id < b.id ? -1 : 1))}
        />
      )}
      <Section title={villagesTitle(m, without, overview.villages)}>
        <ul className="nep-outreach-villages">
          {overview.villagesWithout.map((unit) => (
            <li key={unit.unitId}>
              <strong>{m.villagesOf(unit.unitName, unit.villages.length, unit.total)}</strong>
              <div>{unit.villages.map(({ name }) => name).join(', ')}</div>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function FormTable({ rows }: { rows: OutreachOverview['byForm'] }) {
  const m = useMessages()
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{m.outreach.fields.form}</Table.Th>
          <Table.Th ta="right">{m.ui.chart.value}</Table.Th>
          <Table.Th ta="right">{m.outreach.participantsShort}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ form, count, participants }) => (
          <Table.Tr key={form}>
            <Table.Td>{form}</Table.Td>
            <Table.Td ta="right">{count}</Table.Td>
            <Table.Td ta="right">{participants === null ? '' : formatNumber(participants)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function villagesTitle(
  m: ReturnType<typeof useMessages>['outreach'],
  without: number,
  total: number,
): string {
  if (total === 0) return m.noVillages
  return without === 0 ? m.noVillageWithout : m.villagesWithout(without, total)
}
