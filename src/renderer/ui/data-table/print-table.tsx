import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { alignOf, type Column, cellText } from './column.ts'
import type { TableItem } from './view.ts'

export type PrintTableProps<Row> = {
  label: string
  columns: readonly Column<Row>[]
  items: readonly TableItem<Row>[]
}

/**
 * All rows as a real table while the page is being printed: a browser repeats only the head of a <table>, and the
 * virtual one holds just what is in sight.
 */
export function PrintTable<Row>({ label, columns, items }: PrintTableProps<Row>) {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  if (!isPrinting) return null
  return (
    <table className="nep-print-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} data-align={alignOf(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) =>
          item.kind === 'group' ? (
            <tr key={item.id}>
              <th colSpan={columns.length}>{item.label}</th>
            </tr>
          ) : (
            <tr key={item.id}>
              {columns.map((column) => (
                <td key={column.key} data-align={alignOf(column)}>
                  {cellText(column, item.row)}
                </td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
