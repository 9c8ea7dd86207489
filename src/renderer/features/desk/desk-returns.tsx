import { Anchor, Table } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Desk } from '#shared/contract/desk.ts'
import { formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import type { StateTone } from '../../ui/state-tone.ts'

/** How the newest open request stands, and who is still silent. */
export function DeskReturns({ desk }: { desk: Desk }) {
  const all = useMessages().desk
  const m = all.returns
  const { returns } = desk
  if (returns === null) {
    return (
      <Section title={m.noneTitle}>
        <EmptyState>{m.none}</EmptyState>
      </Section>
    )
  }
  const parts: { tone: StateTone; count: number; word: (count: number) => string }[] = [
    { tone: 'ok', count: returns.imported, word: m.imported },
    { tone: 'info', count: returns.waiting, word: m.waiting },
    { tone: 'warn', count: returns.sentBack, word: m.sentBack },
    { tone: 'bad', count: returns.missing.length, word: m.missing },
  ]
  return (
    <Section
      title={m.title(returns.imported, returns.units)}
      actions={
        <Anchor component={Link} to={`/exchange?request=${returns.requestId}`} size="sm" c="inherit">
          {m.open}
        </Anchor>
      }
    >
      <div className="nep-desk-returns__bar">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ tone, count, word }) => (
            <div key={tone} data-tone={tone} style={{ flexGrow: count }}>
              <StateBadge tone={tone}>{word(count)}</StateBadge>
            </div>
          ))}
      </div>
      <Table>
        <Table.Tbody>
          {returns.missing.slice(0, 6).map((unit) => (
            <Table.Tr key={unit.unitId}>
              <Table.Td>{unit.name}</Table.Td>
              <Table.Td>
                {unit.daysLate > 0 ? (
                  <StateBadge tone="bad" icon={IconClockExclamation}>
                    {all.daysLate(unit.daysLate)}
                  </StateBadge>
                ) : (
                  <StateBadge tone="none">{m.notSent}</StateBadge>
                )}
              </Table.Td>
              <Table.Td className="nep-dim">
                {unit.remindedOn === null ? m.notReminded : m.reminded(formatDate(unit.remindedOn))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
