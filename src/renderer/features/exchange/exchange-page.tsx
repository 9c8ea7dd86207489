import { Anchor, Button, Select } from '@mantine/core'
import { IconFileImport, IconFolderDown, IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { BoardRow } from '#shared/contract/exchange.ts'
import { filesInHand } from '#shared/domain/received-file.ts'
import { hasHandedIn } from '#shared/domain/return-counts.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import type { Selection } from '../../ui/data-table/selection.ts'
import { FigureFilter } from '../../ui/figure-filter.tsx'
import { KeyHint } from '../../ui/keys/key-hint.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { returnsLink } from '../../ui/pictures/links.ts'
import { QuickFilter } from '../../ui/quick-filter.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { BoardActions } from './board-actions.tsx'
import { boardColumns } from './board-columns.tsx'
import { BoardPanel } from './board-panel.tsx'
import { boardFilters, matchesFilter } from './board-states.ts'
import { firstFile } from './file-groups.ts'
import { useBoard, useFiles } from './queries.ts'
import { RequestDialog } from './request-dialog.tsx'
import { requestLabel } from './request-label.ts'
import { RequestNote } from './request-note.tsx'
import { useBoardFigure } from './use-board-figure.ts'
import { useChosenRequest } from './use-chosen-request.ts'
import { useTakeFiles } from './use-take-files.tsx'
import './exchange.css'

const none: Selection = new Set()
const rowId = (row: BoardRow): string => row.unitId

/** Trao đổi Excel: who was asked for what, what came, what is missing. */
export function ExchangePage() {
  const { board: m, journal } = useMessages().exchange
  const attention = useAttention()
  const [params, setParams] = useSearchParams()
  const [selection, setSelection] = useState<Selection>(none)
  const [isAsking, setAsking] = useState(false)
  const { request, choice, hasNone } = useChosenRequest(attention.planId)
  const board = useBoard(request?.id ?? null)
  const files = useFiles()
  // Files that name no request wait on every board; those of another request are counted on theirs.
  const ownFiles = (files.data ?? []).filter(
    ({ requestId }) => requestId === null || requestId === request?.id,
  )
  const inHand = filesInHand(ownFiles)
  const { pick, pickFolder, isReading, dropZone } = useTakeFiles(request?.id ?? null)
  const openUnit = params.get('unit')
  const all = board.data?.rows ?? []
  const figure = useBoardFigure()
  const rows = useMemo(
    () => (board.data?.rows ?? []).filter((row) => figure.isCounted(row)),
    [board.data, figure.isCounted],
  )
  const columns = useMemo(() => {
    const { request: shown, rows: units = [] } = board.data ?? {}
    const hasExtended = units.some(({ extendedTo }) => extendedTo !== null)
    return boardColumns(m, shown?.contents ?? [], hasExtended)
  }, [m, board.data])
  const requestId = request?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new request begins with nothing chosen
  useEffect(() => setSelection(none), [requestId])

  const set = (name: string, value: string | null) =>
    setParams((previous) => {
      const next = new URLSearchParams(previous)
      if (value === null) next.delete(name)
      else next.set(name, value)
      return next
    })
  const detail = all.find((row) => row.unitId === openUnit)

  return (
    <>
      <ListPage
        title={m.title}
        history={request && { table: 'return_requests', id: request.id }}
        note={request && board.data && <RequestNote request={board.data.request} />}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setAsking(true)}
            >
              {m.newRequest}
            </Button>
            {pickFolder && (
              <Button
                variant="default"
                leftSection={<IconFolderDown size={16} aria-hidden />}
                disabled={isReading}
                onClick={pickFolder}
              >
                {m.takeFolder}
              </Button>
            )}
            <Button
              leftSection={<IconFileImport size={16} aria-hidden />}
              loading={isReading}
              onClick={pick}
              aria-keyshortcuts="Control+I"
            >
              {m.takeFiles}
              <span className="nep-exchange-key">
                <KeyHint keys="Ctrl+I" />
              </span>
            </Button>
          </>
        }
        filters={
          request && (
            <>
              <QuickFilter
                label={m.filterLabel}
                value={figure.filter}
                onChange={figure.setFilter}
                options={boardFilters
                  .map((value) => ({
                    value,
                    label: value === 'all' ? m.all : m.standings[value],
                    ...(board.isSuccess
                      ? { count: all.filter((row) => matchesFilter(row, value)).length }
                      : {}),
                  }))
                  .filter(({ value, count }) => value === 'all' || value === figure.filter || count !== 0)}
              />
              {choice.length > 1 && (
                <Select
                  aria-label={m.chooseRequest}
                  miw={260}
                  maw={460}
                  flex="1 1 260px"
                  title={requestLabel(request)}
                  value={request.id}
                  allowDeselect={false}
                  data={choice.map(({ id, title, number }) => ({
                    value: id,
                    label: requestLabel({ title, number }),
                  }))}
                  onChange={(value) => set('request', value)}
                />
              )}
              <FigureFilter words={figure.words} onClear={figure.clear} />
            </>
          )
        }
        filtersEnd={
          <>
            {request && board.isSuccess && (
              <Anchor
                component={Link}
                to={returnsLink(request.id, { standing: 'answered' })}
                c="inherit"
                size="sm"
              >
                {m.submitted(all.filter(({ standing }) => hasHandedIn(standing)).length, all.length)}
              </Anchor>
            )}
            <Button
              variant="default"
              component={Link}
              to={request ? `/exchange/journal?request=${request.id}` : '/exchange/journal'}
            >
              {journal.open}
            </Button>
            {inHand.waiting + inHand.again + inHand.refused > 0 && (
              <Button
                variant="default"
                component={Link}
                to={`/exchange/review?file=${firstFile(ownFiles, null)?.id ?? ''}`}
              >
                {inHand.waiting > 0
                  ? m.openReview(inHand.waiting)
                  : inHand.again > 0
                    ? m.openAgain(inHand.again)
                    : m.openRefused(inHand.refused)}
              </Button>
            )}
          </>
        }
        detail={
          board.data &&
          detail && (
            <BoardPanel
              key={detail.unitId}
              request={board.data.request}
              row={detail}
              onClose={() => set('unit', null)}
            />
          )
        }
        bottom={
          board.data && (
            <BoardActions
              request={board.data.request}
              rows={all.filter((row) => selection.has(row.unitId))}
              allRows={all}
            />
          )
        }
      >
        {hasNone ? (
          <EmptyState action={<Button onClick={() => setAsking(true)}>{m.newRequest}</Button>}>
            {m.empty}
          </EmptyState>
        ) : (
          <QueryView query={board}>
            {() => (
              <DataTable<BoardRow>
                id="return-board"
                label={m.listLabel}
                columns={columns}
                rows={rows}
                rowId={rowId}
                filterWords={[
                  request?.title,
                  figure.filter !== 'all' && m.standings[figure.filter],
                  figure.words,
                ]}
                selection={selection}
                onSelectionChange={setSelection}
                onOpen={(row) => set('unit', row.unitId)}
                initialSort={{ key: 'unit', isDescending: false }}
                empty={<EmptyState>{m.noRows}</EmptyState>}
              />
            )}
          </QueryView>
        )}
      </ListPage>
      <RequestDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onCreated={(id) => {
          setAsking(false)
          set('request', id)
        }}
      />
      {dropZone}
    </>
  )
}
