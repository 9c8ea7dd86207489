import { Anchor, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { Section } from '../../ui/page/section.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { useRepeats } from './queries.ts'

export type RepeatsPanelProps = { onUnit: (unitId: string) => void; onClose: () => void }

/** Units found at fault again and again, and criteria that many fail; a unit leads to its findings. */
export function RepeatsPanel({ onUnit, onClose }: RepeatsPanelProps) {
  const m = useMessages().findings.repeats
  const repeats = useRepeats()
  return (
    <SidePanel title={m.title} onClose={onClose}>
      <QueryView query={repeats}>
        {({ units, criteria }) => (
          <div className="nep-repeats">
            <Section title={m.units(units.length)} isFlush>
              {units.length > 0 && (
                <Numbers
                  head={[m.unit, m.times, m.findings, m.stillOpen, m.recurred]}
                  rows={units.map((unit) => ({
                    id: unit.unitId,
                    name: (
                      <Anchor
                        component="button"
                        type="button"
                        size="sm"
                        ta="left"
                        onClick={() => onUnit(unit.unitId)}
                      >
                        {unit.unitName}
                      </Anchor>
                    ),
                    values: [unit.times, unit.findings, unit.open, unit.recurred],
                  }))}
                />
              )}
            </Section>
            <Section title={m.criteria(criteria.length)} isFlush>
              {criteria.length > 0 && (
                <Numbers
                  head={[m.criterion, m.unitsCount, m.findings, m.stillOpen, m.recurred]}
                  rows={criteria.map((one) => ({
                    id: one.criterionId,
                    name: one.criterionCode,
                    values: [one.units, one.findings, one.open, one.recurred],
                  }))}
                />
              )}
            </Section>
            <p className="nep-dim">{m.help}</p>
          </div>
        )}
      </QueryView>
    </SidePanel>
  )
}

type NumbersProps = {
  head: readonly string[]
  rows: readonly { id: string; name: ReactNode; values: readonly number[] }[]
}

function Numbers({ head, rows }: NumbersProps) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {head.map((word, at) => (
            <Table.Th key={word} ta={at === 0 ? 'left' : 'right'}>
              {word}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, name, values }) => (
          <Table.Tr key={id}>
            <Table.Td>{name}</Table.Td>
            {values.map((value, at) => (
              <Table.Td key={head[at + 1]} ta="right">
                {value === 0 ? '' : value}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
