import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { createContext, useContext, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from '../../platform/messages.tsx'
import { useTableExport } from '../../platform/table-export.ts'
import type { Column } from './column.ts'
import { type ShownTableInput, shownTable } from './shown-table.ts'

const Place = createContext<HTMLElement | null>(null)

/**
 * Where the table below puts its button: the place is above the table on the screen, and only the table knows what
 * it shows.
 *
 *   <TableTools>{(place) => <><div className="bar">…{place}</div><DataTable … /></>}</TableTools>
 */
export function TableTools({ children }: { children: (place: ReactNode) => ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return <Place value={place}>{children(<div ref={setPlace} className="nep-table-tools" />)}</Place>
}

export type TableExportProps<Row> = Omit<ShownTableInput<Row>, 'filter'> & {
  /** With those that the window has no room for. */
  allColumns: readonly Column<Row>[]
  /** What narrows the list, in words; empty ones are left out. */
  filterWords: readonly (string | null | undefined | false)[]
  /** What was typed into the filter box. */
  typed: string
}

/** "Xuất Excel" of a list: exactly the columns and rows that it shows, in their order. */
export function TableExport<Row>(props: TableExportProps<Row>) {
  const place = useContext(Place)
  return place === null ? null : createPortal(<ExportButton {...props} />, place)
}

function ExportButton<Row>({ filterWords, typed, allColumns, ...table }: TableExportProps<Row>) {
  const m = useMessages()
  const { isPending, run } = useTableExport(table.title)
  const words = [...filterWords, typed.trim() !== '' && m.tables.typed(typed.trim())].filter(Boolean)
  const write = (columns: readonly Column<Row>[]) =>
    run(shownTable({ ...table, columns, filter: words.join('; ') }))
  const isEmpty = table.items.length === 0
  const hidden = allColumns.length - table.columns.length
  return (
    <Button.Group>
      <Button
        size="xs"
        variant="default"
        className="nep-table-export"
        title={m.common.exportExcel}
        leftSection={<IconFileSpreadsheet size={15} stroke={1.6} aria-hidden />}
        loading={isPending}
        disabled={isEmpty}
        onClick={() => write(table.columns)}
      >
        <span className="nep-table-export__word">{m.common.exportExcel}</span>
      </Button>
      {hidden > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              size="xs"
              variant="default"
              px={4}
              aria-label={m.tables.moreColumns}
              disabled={isEmpty || isPending}
            >
              <IconChevronDown size={14} stroke={1.6} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => write(allColumns)}>
              {m.tables.allColumns(allColumns.length, hidden)}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Button.Group>
  )
}
