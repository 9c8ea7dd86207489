import { Table } from '@mantine/core'
import type { RecordTrace as Trace } from '#shared/contract/exchange-review.ts'
import { formatInstant } from '#shared/dates.ts'
import { PanelHeading } from './facts.tsx'
import { useUiMessages } from './ui-messages.ts'
import './record-trace.css'

/** Where a record came from: file, sheet, row, and for each value its cell with what stood there. */
export function RecordTrace({
  traces,
  fieldName,
}: {
  traces: readonly Trace[]
  fieldName: (field: string) => string
}) {
  const m = useUiMessages().trace
  if (traces.length === 0) return null
  return (
    <section aria-label={m.title}>
      <PanelHeading>{m.title}</PanelHeading>
      {traces.map((trace) => (
        <div key={`${trace.batchId}:${trace.sheet}:${trace.row}`} className="nep-trace">
          <div>{m.row(trace.fileName, trace.sheet, trace.row)}</div>
          <div className="nep-dim">
            {formatInstant(trace.importedAt)}
            {trace.isUndone && ` · ${m.undone}`}
          </div>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{m.field}</Table.Th>
                <Table.Th>{m.cell}</Table.Th>
                <Table.Th>{m.raw}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {Object.entries(trace.origins).map(([field, origin]) => (
                <Table.Tr key={field}>
                  <Table.Td>{fieldName(field)}</Table.Td>
                  <Table.Td>{origin.cell}</Table.Td>
                  <Table.Td>{origin.raw}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ))}
    </section>
  )
}
