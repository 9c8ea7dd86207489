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
  batch.open.places === 0 ? m.counts.told(batch) : `${m.counts.leftOpen(batch.open)}; ${m.counts.told(batch)}`

type ImportLine = { id: string; said: string; isUndone: boolean }

/** Each import with its time, what stands first; of one that was taken back only that it was, and when. */
const importLines = (
  m: Messages['exchange'],
  times: OfficeTimes,
  { batches }: JournalEntryOfReturns,
): ImportLine[] =>
  batches
    .map((batch) => ({
      id: batch.id,
      isUndone: batch.undoneAt !== null,
      said: m.journal.imported(
        times.time(batch.importedAt),
        batch.undoneAt === null ? importSaid(m, batch) : m.journal.undone(times.time(batch.undoneAt)),
      ),
    }))
    .sort((one, other) => Number(one.isUndone) - Number(other.isUndone))

/** A row has two lines; what they do not hold stands in the panel, and in the title. */
function ImportsCell({ lines, more }: { lines: readonly ImportLine[]; more: (count: number) => string }) {
  const [first, second] = lines
  if (first === undefined) return null
  return (
    <div className="nep-journal-imports" title={lines.map(({ said }) => said).join('\n')}>
      <div className={first.isUndone ? 'nep-dim' : undefined}>{first.said}</div>
      {second !== undefined && (
        <div className={second.isUndone || lines.length > 2 ? 'nep-dim' : undefined}>
          {lines.length > 2 ? more(lines.length - 1) : second.said}
        </div>
      )}
    </div>
  )
}

/** A table in which some file was imported several times has rows of two lines. */
export const hasSeveralImports = (entries: readonly JournalEntryOfReturns[]): boolean =>
  entries.some(({ batches }) => batches.length > 1)

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
      width: 170,
      isGrowing: true,
      value: (entry) =>
        importLines(m, times, entry)
          .map(({ said }) => said)
          .join('; '),
      render: (entry) => <ImportsCell lines={importLines(m, times, entry)} more={journal.moreImports} />,
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
