import type { ListedBackup } from '#shared/contract/backups.ts'
import { formatInstant } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { formatNumber } from '#shared/numbers.ts'
import type { OfficeTimes } from '#shared/office-times.ts'
import type { Column } from '../../ui/data-table/column.ts'

export const sizeOf = (m: Messages['backup'], { size }: Pick<ListedBackup, 'size'>): string =>
  m.kilobytes(formatNumber(Math.ceil(size / 1024)))

export const backupColumns = (m: Messages['backup'], times: OfficeTimes): Column<ListedBackup>[] => [
  {
    key: 'madeAt',
    header: times.machineHead(m.columns.madeAt),
    width: 156,
    value: ({ madeAt }) => madeAt,
    text: ({ madeAt }) => formatInstant(madeAt),
    sort: 'text',
  },
  {
    key: 'reason',
    header: m.columns.reason,
    width: 150,
    isGrowing: true,
    value: ({ reason }) => m.reasons[reason],
    sort: 'text',
  },
  { key: 'place', header: m.columns.place, width: 104, value: ({ place }) => m.places[place], sort: 'text' },
  { key: 'rows', header: m.columns.rows, width: 92, value: ({ rows }) => rows, sort: 'number' },
  {
    key: 'size',
    header: m.columns.size,
    width: 110,
    value: ({ size }) => size,
    text: (backup) => sizeOf(m, backup),
    sort: 'number',
  },
]
