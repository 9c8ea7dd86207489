import { Button, Table } from '@mantine/core'
import type { OfficeState } from '#shared/contract/office.ts'
import { formatInstant } from '#shared/dates.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useBackups, useMakeBackup } from './queries.ts'

export function BackupSection({ office }: { office: OfficeState }) {
  const all = useMessages()
  const m = all.backup
  const notify = useNotify()
  const backups = useBackups().data ?? []
  const make = useMakeBackup()
  const run = () =>
    make.mutate(
      {},
      { onSuccess: ({ rows }) => notify.done(m.done(formatNumber(rows))), onError: notify.failed },
    )
  return (
    <Section
      title={backups.length === 0 ? all.settings.data : m.listTitle(backups.length)}
      isFlush
      actions={
        <Button size="xs" variant="default" loading={make.isPending} onClick={run}>
          {m.make}
        </Button>
      }
    >
      {backups.length === 0 ? (
        <EmptyState>{m.none}</EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{m.columns.madeAt}</Table.Th>
              <Table.Th ta="right">{m.columns.rows}</Table.Th>
              <Table.Th ta="right">{m.columns.size}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {backups.slice(0, 8).map((backup) => (
              <Table.Tr key={backup.name}>
                <Table.Td>{formatInstant(backup.madeAt)}</Table.Td>
                <Table.Td ta="right">{formatNumber(backup.rows)}</Table.Td>
                <Table.Td ta="right">{m.kilobytes(formatNumber(Math.ceil(backup.size / 1024)))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <p className="nep-section__note nep-dim">
        {all.office.dataFolder(office.dataFolder)}. {all.settings.schema(office.schemaVersion)}.
      </p>
    </Section>
  )
}
