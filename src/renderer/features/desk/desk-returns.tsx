import { Anchor, Table } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Desk } from '#shared/contract/desk.ts'
import { formatDate } from '#shared/dates.ts'
import { hasHandedIn, type UnitStanding, unitStandings } from '#shared/domain/return-counts.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { returnsLink } from '../../ui/pictures/links.ts'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import type { StateTone } from '../../ui/state-tone.ts'

const tones: Record<UnitStanding, StateTone> = {
  complete: 'ok',
  waiting: 'info',
  partial: 'none',
  problem: 'warn',
  blank: 'warn',
  silent: 'bad',
}

/** How the newest open request stands, and who is still silent. */
export function DeskReturns({ desk }: { desk: Desk }) {
  const { desk: all, exchange } = useMessages()
  const { board } = exchange
  const m = all.returns
  const { returns } = desk
  if (returns === null) {
    return (
      <Section title={m.noneTitle}>
        <EmptyState>{m.none}</EmptyState>
      </Section>
    )
  }
  const linkTo = (only: Parameters<typeof returnsLink>[1]): string => returnsLink(returns.requestId, only)
  const { standings } = returns
  return (
    <Section
      title={m.title(
        unitStandings.filter(hasHandedIn).reduce((sum, standing) => sum + standings[standing], 0),
        returns.units,
      )}
      actions={
        <Anchor component={Link} to={linkTo({})} size="sm" c="inherit">
          {m.open}
        </Anchor>
      }
    >
      <div className="nep-desk-returns__bar">
        {unitStandings
          .filter((standing) => standings[standing] > 0)
          .map((standing) => (
            <div key={standing} data-tone={tones[standing]}>
              <Anchor component={Link} to={linkTo({ standing })} size="sm" c="inherit">
                <StateBadge tone={tones[standing]}>
                  {m.part(standings[standing], board.standings[standing])}
                </StateBadge>
              </Anchor>
            </div>
          ))}
      </div>
      <Table>
        <Table.Tbody>
          {returns.silent.slice(0, 6).map((unit) => (
            <Table.Tr key={unit.unitId}>
              <Table.Td>
                <Anchor component={Link} to={linkTo({ unit: unit.unitId })} size="sm" c="inherit">
                  {unit.name}
                </Anchor>
              </Table.Td>
              <Table.Td>
                {unit.daysLate > 0 ? (
                  <StateBadge tone="bad" icon={IconClockExclamation}>
                    {board.dueIn.over(unit.daysLate)}
                  </StateBadge>
                ) : (
                  <StateBadge tone="none">{board.standings.silent}</StateBadge>
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
