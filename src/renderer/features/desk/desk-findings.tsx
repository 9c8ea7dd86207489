import { Anchor, Table } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Desk, DeskFinding } from '#shared/contract/desk.ts'
import { formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ClampedText } from '../../ui/clamped-text.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'

/** Findings that are not done, longest overdue first. */
export function DeskFindings({ desk }: { desk: Desk }) {
  const m = useMessages().desk.findings
  return (
    <Section
      title={
        <Anchor
          component={Link}
          to={desk.overdueFindings > 0 ? '/findings?group=overdue' : '/findings'}
          inherit
          c="inherit"
        >
          {m.title(desk.overdueFindings, desk.openFindings)}
        </Anchor>
      }
      isFlush
      actions={
        <Anchor component={Link} to="/findings" size="sm" c="inherit">
          {m.all(desk.openFindings)}
        </Anchor>
      }
    >
      {desk.findings.length === 0 ? (
        <EmptyState>{m.none}</EmptyState>
      ) : (
        <Table layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="28%">{m.columns.unit}</Table.Th>
              <Table.Th>{m.columns.finding}</Table.Th>
              <Table.Th w={96}>{m.columns.due}</Table.Th>
              <Table.Th w={128}>{m.columns.state}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {desk.findings.map((finding) => (
              <Table.Tr key={finding.id}>
                <Table.Td>
                  <ClampedText lines={3}>{finding.unitName}</ClampedText>
                </Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/findings?finding=${finding.id}`} c="inherit" size="sm">
                    <ClampedText lines={3}>{finding.description}</ClampedText>
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  {finding.remedyDueOn === null ? m.noDue : formatDate(finding.remedyDueOn)}
                </Table.Td>
                <Table.Td>
                  <FindingState finding={finding} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

function FindingState({ finding }: { finding: DeskFinding }) {
  const m = useMessages().desk
  if (finding.daysOverdue > 0) {
    return (
      <StateBadge tone="bad" icon={IconClockExclamation}>
        {m.daysLate(finding.daysOverdue)}
      </StateBadge>
    )
  }
  return (
    <StateBadge tone={finding.status === 'open' ? 'none' : 'info'}>
      {m.findings.states[finding.status]}
    </StateBadge>
  )
}
