import { Button, Table } from '@mantine/core'
import type { RecordTrace as Trace } from '#shared/contract/exchange-review.ts'
import { useMessages } from '../platform/messages.tsx'
import { useOfficeTimes } from '../platform/office-times.ts'
import { useOriginalFile } from '../platform/original-file.ts'
import { PanelHeading } from './facts.tsx'
import { tracedText } from './traced-text.ts'
import './record-trace.css'

export type RecordTraceProps = {
  traces: readonly Trace[]
  /** Where the record's own form has other words than a return has. */
  fieldName?: (field: string) => string
}

/** Where a record came from: file, sheet, row, for each value its cell with what stood there, and the file itself. */
export function RecordTrace({ traces, fieldName }: RecordTraceProps) {
  const all = useMessages()
  const times = useOfficeTimes()
  const m = all.ui.trace
  const original = useOriginalFile()
  const names: Readonly<Record<string, string>> = all.exchange.fields
  const nameOf = fieldName ?? ((field: string) => names[field] ?? field)
  if (traces.length === 0) return null
  return (
    <section aria-label={m.title}>
      <PanelHeading>{m.title}</PanelHeading>
      {traces.map((trace) => (
        <div key={`${trace.batchId}:${trace.sheet}:${trace.row}`} className="nep-trace">
          <div className="nep-trace__head">
            <div>
              <div>{m.row(trace.fileName, trace.sheet, trace.row)}</div>
              <div className="nep-dim">
                {times.time(trace.importedAt)}
                {trace.isUndone && ` · ${m.undone}`}
              </div>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={`${m.original}: ${trace.fileName}`}
              loading={original.isPending}
              onClick={() => original.open(trace.fileId)}
            >
              {m.original}
            </Button>
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
              {Object.entries(trace.origins)
                .filter(([, { cell, raw }]) => cell !== '' || raw !== '')
                .map(([field, origin]) => (
                  <Table.Tr key={field}>
                    <Table.Td>{nameOf(field)}</Table.Td>
                    <Table.Td>{origin.cell}</Table.Td>
                    <Table.Td>{tracedText(origin)}</Table.Td>
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        </div>
      ))}
    </section>
  )
}
