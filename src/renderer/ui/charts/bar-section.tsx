import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUiMessages } from '../ui-messages.ts'
import { type Bar, BarList } from './bar-list.tsx'
import { ChartSection } from './chart-section.tsx'

export type BarSectionProps = {
  /** The sentence that the picture proves. */
  title: ReactNode
  bars: readonly Bar[]
  max?: number | undefined
  itemHeader?: string
  valueHeader?: string
}

/** Bars with their table one key away. */
export function BarSection({ title, bars, max, itemHeader, valueHeader }: BarSectionProps) {
  const m = useUiMessages().chart
  return (
    <ChartSection
      title={title}
      picture={<BarList bars={bars} max={max} />}
      table={
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{itemHeader ?? m.item}</Table.Th>
              <Table.Th ta="right">{valueHeader ?? m.value}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bars.map((bar) => (
              <Table.Tr key={bar.id}>
                <Table.Td>{bar.label}</Table.Td>
                <Table.Td ta="right">{bar.text ?? bar.value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
    />
  )
}
