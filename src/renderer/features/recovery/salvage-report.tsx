import type { SalvageReport as Report, SalvagedTable } from '#shared/contract/recovery.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'

const numbers = ['read', 'fromJournal', 'doubtful'] as const
const sumOf = (tables: readonly SalvagedTable[], of: (table: SalvagedTable) => number): number =>
  tables.reduce((sum, table) => sum + of(table), 0)

/** What was read of each table and what was lost; tables with a loss come first. */
export function SalvageReport({ report }: { report: Report }) {
  const m = useMessages().recovery
  const isWhole = ({ lost, mayLackMore, doubtful }: SalvagedTable) => lost + doubtful === 0 && !mayLackMore
  const tables = report.tables.toSorted((a, b) => Number(isWhole(a)) - Number(isWhole(b)))
  const lostWords = ({ lost, mayLackMore }: SalvagedTable) => {
    if (!mayLackMore) return formatNumber(lost)
    return lost === 0 ? m.lostMaybe : m.lostAtLeast(formatNumber(lost))
  }
  const placed = sumOf(tables, ({ read, fromJournal }) => read + fromJournal)
  const lost = sumOf(tables, (table) => table.lost)
  const { named, missing, damaged } = report.files
  return (
    <>
      <p>
        {tables.every(isWhole) && `${m.reportWhole} `}
        {m.reportSum(formatNumber(placed), formatNumber(lost))}
      </p>
      <p>{m.files(formatNumber(named), formatNumber(missing), formatNumber(damaged))}</p>
      {tables.some(({ doubtful }) => doubtful > 0) && <p className="nep-dim">{m.doubtfulHint}</p>}
      <table className="nep-recovery__table" aria-label={m.reportTitle}>
        <thead>
          <tr>
            <th>{m.reportColumns.table}</th>
            {numbers.map((key) => (
              <th key={key} className="nep-recovery__number">
                {m.reportColumns[key]}
              </th>
            ))}
            <th className="nep-recovery__number">{m.reportColumns.lost}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table.table}>
              <td>{m.tableName(table.table)}</td>
              {numbers.map((key) => (
                <td key={key} className="nep-recovery__number">
                  {formatNumber(table[key])}
                </td>
              ))}
              <td className="nep-recovery__number">{lostWords(table)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
