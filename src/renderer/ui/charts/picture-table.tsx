import { Anchor, Table } from '@mantine/core'
import { Link } from 'react-router'
import type { CellKind } from '#shared/contract/tables.ts'
import { formatDate, isCivilDate } from '#shared/dates.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useUiMessages } from '../ui-messages.ts'
import type { PictureTable } from './picture.ts'

export const shareText = (share: number): string => `${formatNumber(share * 100, 1)}%`

const textOf = (value: string | number | null, kind: CellKind): string => {
  if (value === null) return ''
  if (typeof value === 'string') return kind === 'date' && isCivilDate(value) ? formatDate(value) : value
  if (kind === 'percent') return shareText(value)
  return kind === 'plain' ? String(value) : formatNumber(value)
}

const alignOf = (kind: CellKind): 'left' | 'right' | 'center' =>
  kind === 'text' ? 'left' : kind === 'centre' || kind === 'date' ? 'center' : 'right'

/** The figures behind a picture; what has records behind it is a link in the first column. */
export function PictureTableView({ table, label }: { table: PictureTable; label: string }) {
  const m = useUiMessages().chart
  const { columns, rows } = table
  const hasSum = rows.length > 1 && columns.some(({ isSummed }) => isSummed)
  return (
    <div className="nep-picture__table">
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ header, kind }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a picture never move
              <Table.Th key={at} ta={alignOf(kind)}>
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ cells, to }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Table.Tr key={row}>
              {columns.map(({ kind }, at) => {
                const text = textOf(cells[at] ?? null, kind)
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <Table.Td key={at} ta={alignOf(kind)}>
                    {at === 0 && to ? (
                      <Anchor component={Link} to={to} size="sm" c="inherit">
                        {text}
                      </Anchor>
                    ) : (
                      text
                    )}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {hasSum && (
          <Table.Tfoot>
            <Table.Tr>
              {columns.map(({ kind, isSummed }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Table.Th key={at} ta={alignOf(kind)}>
                  {isSummed
                    ? textOf(
                        rows.reduce((sum, { cells }) => sum + Number(cells[at] ?? 0), 0),
                        kind,
                      )
                    : at === 0 && m.total}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </div>
  )
}
