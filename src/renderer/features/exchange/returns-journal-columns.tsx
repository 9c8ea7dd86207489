import { sortedByText } from '#shared/collation.ts'
import type { JournalEntryOfReturns } from '#shared/contract/exchange-journal.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { OfficeTimes } from '#shared/office-times.ts'
import type { Column } from '../../ui/data-table/column.ts'

export const shortHash = (hash: string): string => hash.slice(0, 8)

export const requestName = (m: Messages['exchange']['journal'], entry: JournalEntryOfReturns): string =>
  entry.requestTitle === null
    ? m.noRequest
    : entry.requestNumber === ''
      ? entry.requestTitle
      : `${entry.requestNumber}: ${entry.requestTitle}`

/** What an import wrote, and what it left open. */
export const importSaid = (
  m: Messages['exchange'],
  batch: JournalEntryOfReturns['batches'][number],
): string =>
  batch.open.places === 0
    ? m.counts.counted(batch)
    : `${m.counts.leftOpen(batch.open)}; ${m.counts.counted(batch)}`

/** What the imports that stand wrote; of one that was taken back only that it was, and when. */
const importsOf = (m: Messages['exchange'], times: OfficeTimes, { batches }: JournalEntryOfReturns): string =>
  batches
    .map((batch) =>
      batch.undoneAt === null ? importSaid(m, batch) : m.journal.undone(times.time(batch.undoneAt)),
    )
    .join('; ')

const minuteOf = (at: string): string => at.slice(0, 16)

/** Of one minute, which is all that is shown, by commune and what it sent last; the table keeps this order of alike rows. */
export const inOrder = (entries: readonly JournalEntryOfReturns[]): JournalEntryOfReturns[] =>
  sortedByText(
    [...entries].sort((a, b) => (b.version ?? 0) - (a.version ?? 0)),
    ({ unitName }) => unitName ?? '',
  )

export const returnsJournalColumns = (
  m: Messages['exchange'],
  times: OfficeTimes,
): Column<JournalEntryOfReturns>[] => {
  const { journal } = m
  const { columns } = journal
  return [
    {
      key: 'receivedAt',
      header: columns.receivedAt,
      width: 152,
      value: (entry) => minuteOf(entry.receivedAt),
      text: (entry) => times.time(entry.receivedAt),
      sort: 'text',
    },
    {
      key: 'unit',
      header: columns.unit,
      width: 110,
      isGrowing: true,
      value: (entry) => entry.unitName ?? m.review.unknownUnit,
      sort: 'text',
    },
    {
      key: 'version',
      header: columns.version,
      width: 50,
      value: (entry) => entry.version,
      sort: 'number',
    },
    {
      key: 'file',
      header: columns.file,
      width: 190,
      isGrowing: true,
      value: (entry) => entry.fileName,
      sort: 'text',
    },
    {
      key: 'status',
      header: columns.status,
      width: 126,
      value: (entry) => m.fileStates[entry.status],
      sort: 'text',
    },
    {
      key: 'imports',
      header: columns.imports,
      width: 120,
      isGrowing: true,
      value: (entry) => importsOf(m, times, entry),
    },
    {
      key: 'request',
      header: columns.request,
      width: 190,
      from: 1250,
      isGrowing: true,
      value: (entry) => requestName(journal, entry),
      sort: 'text',
    },
    {
      key: 'contents',
      header: columns.contents,
      width: 170,
      from: 1400,
      value: (entry) => entry.contents.map((content) => m.board.contents[content]).join(', '),
    },
    {
      key: 'rows',
      header: columns.rows,
      width: 56,
      from: 1250,
      value: (entry) => entry.rows,
      sort: 'number',
    },
    {
      key: 'hash',
      header: columns.hash,
      width: 84,
      from: 900,
      value: (entry) => shortHash(entry.hash),
    },
    {
      key: 'size',
      header: columns.size,
      width: 76,
      from: 1400,
      value: (entry) => Math.ceil(entry.size / 1024),
      sort: 'number',
    },
  ]
}
