import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { JournalEntryOfReturns } from '#shared/contract/exchange-journal.ts'
import type { UndoResult } from '#shared/contract/exchange-review.ts'
import { fileStatuses } from '#shared/domain/received-file.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { textSortKey } from '../../ui/data-table/sort-key.ts'
import { useFiltered } from '../../ui/data-table/use-table-view.ts'
import { ListPage } from '../../ui/page/list-page.tsx'
import { QuickFilter } from '../../ui/quick-filter.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { KeptDialog } from './kept-dialog.tsx'
import { useReturnsJournal } from './queries.ts'
import { hasSeveralImports, inOrder, requestName, returnsJournalColumns } from './returns-journal-columns.tsx'
import { ReturnsJournalPanel } from './returns-journal-panel.tsx'
import { UndoImportDialog } from './undo-import-dialog.tsx'
import './exchange.css'
import { useSetParams } from '../../ui/use-set-params.ts'

const rowId = (entry: JournalEntryOfReturns): string => entry.fileId
const none: readonly JournalEntryOfReturns[] = []

/** Names are read in the list, however narrow its field. */
const listWidth = { width: 420, position: 'bottom-start' } as const

/** Files that belong to no request: of whom nobody knows yet, or whose commune was not asked. */
const noRequest = 'none'

/** They are shown with those of every request: each may be an answer to it. */
const isOfRequest = (entry: JournalEntryOfReturns, requestId: string | null): boolean =>
  requestId === null || entry.requestId === null || entry.requestId === requestId

type Choice = { value: string; label: string }

/** Each once, in the order of their names. */
const choices = (given: readonly (Choice | null)[]): Choice[] =>
  [...new Map(given.flatMap((one) => (one === null ? [] : [[one.value, one]]))).values()]
    .map((one) => ({ one, key: textSortKey(one.label) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one)

/** Nhật ký tệp gửi về: every file that came, its bytes, and what each import of it wrote. */
export function ReturnsJournalPage() {
  const all = useMessages().exchange
  const m = all.journal
  const [params] = useSearchParams()
  const [filter, setFilter] = useState('')
  const [undoing, setUndoing] = useState<{ batchId: string; fileName: string } | null>(null)
  const [kept, setKept] = useState<UndoResult | null>(null)
  const journal = useReturnsJournal()
  const entries = useMemo(() => inOrder(journal.data ?? none), [journal.data])
  const requestId = params.get('request')
  const unitId = params.get('unit')
  const status = fileStatuses.find((one) => one === params.get('status')) ?? 'all'
  const ofPlace = useMemo(
    () =>
      entries.filter(
        (entry) => isOfRequest(entry, requestId) && (unitId === null || entry.unitId === unitId),
      ),
    [entries, requestId, unitId],
  )
  const times = useOfficeTimes()
  const columns = useMemo(() => returnsJournalColumns(all, times), [all, times])
  // What is counted is what the words leave.
  const found = useFiltered(ofPlace, columns, filter)
  const rows = useMemo(
    () => found.filter((entry) => status === 'all' || entry.status === status),
    [found, status],
  )
  const requests = choices(
    entries.map((entry) => ({ value: entry.requestId ?? noRequest, label: requestName(m, entry) })),
  )
  const units = choices(
    entries.map(({ unitId: value, unitName }) =>
      value === null || unitName === null ? null : { value, label: unitName },
    ),
  )
  const setParams = useSetParams()
  const set = (name: string, value: string | null) => setParams({ [name]: value })
  const detail = entries.find(({ fileId }) => fileId === params.get('file'))
  const lone =
    requestId === null || requestId === noRequest
      ? 0
      : rows.filter((entry) => entry.requestId === null).length
  const imports = rows.reduce((sum, { batches }) => sum + batches.length, 0)
  const labelOf = (options: readonly Choice[], value: string | null) =>
    options.find((one) => one.value === value)?.label

  return (
    <>
      <ListPage
        title={m.title}
        note={m.note(rows.length, imports, lone)}
        actions={
          <Button variant="default" component={Link} to="/exchange">
            {m.back}
          </Button>
        }
        filters={
          <>
            <QuickFilter
              label={m.statusLabel}
              value={status}
              onChange={(value) => set('status', value === 'all' ? null : value)}
              options={(['all', ...fileStatuses] as const)
                .map((value) => ({
                  value,
                  label: value === 'all' ? m.all : all.fileStates[value],
                  count: found.filter((entry) => value === 'all' || entry.status === value).length,
                }))
                .filter(({ value, count }) => value === 'all' || value === status || count > 0)}
            />
            <Select
              aria-label={m.columns.unit}
              placeholder={m.allUnits}
              title={labelOf(units, unitId)}
              miw={150}
              maw={300}
              flex="1 1 150px"
              comboboxProps={listWidth}
              clearable
              searchable
              value={unitId}
              data={units}
              onChange={(value) => set('unit', value)}
            />
            <Select
              aria-label={m.columns.request}
              placeholder={m.allRequests}
              title={labelOf(requests, requestId)}
              miw={170}
              maw={460}
              flex="1 1 170px"
              comboboxProps={listWidth}
              clearable
              value={requestId}
              data={requests}
              onChange={(value) => set('request', value)}
            />
            <FilterBox
              value={filter}
              onChange={setFilter}
              label={m.filter}
              clearLabel={m.clearFilter}
              width={170}
            />
          </>
        }
        detail={
          detail && (
            <ReturnsJournalPanel
              key={detail.fileId}
              entry={detail}
              onUndo={(batchId) => setUndoing({ batchId, fileName: detail.fileName })}
              onClose={() => set('file', null)}
            />
          )
        }
      >
        <QueryView query={journal}>
          {() => (
            <DataTable<JournalEntryOfReturns>
              id="returns-journal"
              label={m.listLabel}
              columns={columns}
              rows={rows}
              rowId={rowId}
              size={hasSeveralImports(rows) ? 'tall' : 'normal'}
              filter={filter}
              filterWords={[
                labelOf(requests, requestId),
                labelOf(units, unitId),
                status !== 'all' && all.fileStates[status],
              ]}
              onOpen={(entry) => set('file', entry.fileId)}
              initialSort={{ key: 'receivedAt', isDescending: true }}
              empty={<EmptyState>{entries.length === 0 ? m.empty : m.noRows}</EmptyState>}
            />
          )}
        </QueryView>
      </ListPage>
      <UndoImportDialog
        batchId={undoing?.batchId ?? null}
        fileName={undoing?.fileName ?? ''}
        isOpen={undoing !== null}
        onClose={() => setUndoing(null)}
        onKept={setKept}
      />
      <KeptDialog result={kept} onClose={() => setKept(null)} />
    </>
  )
}
