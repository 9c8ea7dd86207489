import { Checkbox, Select, Table } from '@mantine/core'
import type { OriginalRows } from '#shared/contract/exchange-original.ts'
import type { ColumnField, UnknownTable } from '#shared/domain/exchange/recognised.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useSheetRows } from './queries.ts'

/** What a column of each content can be taken as. */
const mappable: Record<ReturnContent, readonly ColumnField[]> = {
  nomination: [
    'number',
    'subjectKind',
    'honorific',
    'name',
    'familyName',
    'givenName',
    'birth',
    'position',
    'unit',
    'positionAndUnit',
    'achievement',
    'proposedForm',
    'awardLevel',
    'phone',
    'idNumber',
    'note',
  ],
  activities: [
    'number',
    'form',
    'date',
    'dateTo',
    'place',
    'dateAndPlace',
    'village',
    'participants',
    'durationHours',
    'note',
  ],
  selfcheck: ['number', 'code', 'text', 'result', 'note'],
  remedy: ['number', 'finding', 'measure', 'dueDate', 'result', 'note'],
}

export type MappingTableProps = {
  fileId: string
  table: UnknownTable
  /** Null as long as nobody said what the table is. */
  content: ReturnContent | null
  onField: (column: number, field: ColumnField | null) => void
  /** Whether the sheet can be left out, and is. */
  skip: { isSkipped: boolean; onSkip: (isSkipped: boolean) => void } | null
}

const samplesShown = 3
const sampleLength = 30

/** What stands first in a column below its heading, each once. */
const samplesIn = (rows: OriginalRows['rows'], column: number): string[] => {
  const samples = new Set<string>()
  for (const { cells } of rows) {
    const text = cells.find((cell) => cell.column === column)?.text.trim() ?? ''
    if (text !== '') samples.add(text.length > sampleLength ? `${text.slice(0, sampleLength)}…` : text)
    if (samples.size >= samplesShown) break
  }
  return [...samples]
}

/** The columns of one table, each with its heading, its first values and what it is taken as. */
export function MappingTable({ fileId, table, content, onField, skip }: MappingTableProps) {
  const all = useMessages()
  const m = all.exchange.review.mapping
  const below = (table.headingRows.at(-1) ?? 0) + 1
  const rows = (useSheetRows(fileId, table.sheet, below).data?.rows ?? []).filter(
    // A title stands alone in its row and says nothing of the columns.
    ({ cells }) => cells.length >= Math.min(2, table.columns.length),
  )
  return (
    <section aria-label={m.sheet(table.sheet)}>
      <h3 className="nep-panel-heading">{m.sheet(table.sheet)}</h3>
      {skip !== null && (
        <Checkbox
          my="xs"
          label={m.skipSheet}
          checked={skip.isSkipped}
          onChange={(event) => skip.onSkip(event.currentTarget.checked)}
        />
      )}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{m.heading}</Table.Th>
            <Table.Th scope="col">{m.field}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.columns.map((column) => {
            const letters = columnLetters(column.column)
            const isNamed = column.heading !== '' && column.heading !== letters
            const samples = samplesIn(rows, column.column)
            return (
              <Table.Tr key={`${column.column} ${column.choice ?? ''}`}>
                <Table.Td>
                  <span className="nep-dim">{isNamed ? letters : m.letter(letters)}</span>{' '}
                  {isNamed && column.heading}
                  {samples.length > 0 && <div>{m.samples(samples.join('; '))}</div>}
                  <div className="nep-dim">{m.why[column.why]}</div>
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={isNamed ? column.heading : m.letter(letters)}
                    clearable
                    disabled={content === null}
                    placeholder={content === null ? m.pickContent : m.none}
                    value={column.field}
                    data={(content === null ? [] : mappable[content]).map((value) => ({
                      value,
                      label: all.recognise.columns[value],
                    }))}
                    onChange={(value) => onField(column.column, value as ColumnField | null)}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}
