import { Table } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { DocumentChange } from '#shared/contract/documents.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'

/** "Số liệu đã thay đổi sau khi phát hành", place by place. */
export function ChangesSection({ changes }: { changes: readonly DocumentChange[] }) {
  const m = useMessages().reports.changes
  return (
    <Section
      title={m.title(changes.length)}
      icon={<IconAlertTriangle className="nep-document__warning" size={16} stroke={1.8} aria-hidden />}
      isFlush
    >
      <p className="nep-document__note nep-dim">{m.hint}</p>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{m.what}</Table.Th>
            <Table.Th>{m.before}</Table.Th>
            <Table.Th>{m.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ label, before, after }) => (
            <Table.Tr key={`${label} ${before} ${after}`}>
              <Table.Td>{label}</Table.Td>
              <Table.Td>{before ?? <i className="nep-dim">{m.none}</i>}</Table.Td>
              <Table.Td>{after ?? <i className="nep-dim">{m.none}</i>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
