import { Button, Table } from '@mantine/core'
import { Link } from 'react-router'
import { operationName } from '#shared/contract/writing-operations.ts'
import { formatInstant } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useJournal } from './queries.ts'

/** The newest lines of the journal: who did what when, and to what. */
export function JournalSection() {
  const times = useOfficeTimes()
  const messages = useMessages()
  const { journal: m, history } = messages
  const journal = useJournal()
  return (
    <Section
      title={m.title}
      isFlush
      actions={
        <>
          <Button size="xs" variant="default" component={Link} to="/bin">
            {history.bin.open}
          </Button>
          <Button size="xs" variant="default" component={Link} to="/journal">
            {m.open}
          </Button>
        </>
      }
    >
      <QueryView query={journal}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState>{m.empty}</EmptyState>
          ) : (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{times.machineHead(m.columns.at)}</Table.Th>
                  <Table.Th>{m.columns.actor}</Table.Th>
                  <Table.Th>{m.columns.operation}</Table.Th>
                  <Table.Th>{m.columns.record}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map((line) => (
                  <Table.Tr key={line.id}>
                    <Table.Td>{formatInstant(line.happenedAt)}</Table.Td>
                    <Table.Td>{line.actor}</Table.Td>
                    <Table.Td>{operationName(messages, line.operation)}</Table.Td>
                    <Table.Td>{m.withOthers(line.name, line.others)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryView>
    </Section>
  )
}
