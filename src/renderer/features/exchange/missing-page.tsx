import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { BoardRow } from '#shared/contract/exchange.ts'
import { formatDate, formatDayMonth } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { ClampedText } from '../../ui/clamped-text.tsx'
import type { Column } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { useHomeFocus } from '../../ui/keys/home-focus.ts'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { owedText } from './owed.ts'
import { useBoard, useMarkReminded, useToday } from './queries.ts'
import { RequestNote } from './request-note.tsx'
import { useChosenRequest } from './use-chosen-request.ts'
import './exchange.css'

const rowId = (row: BoardRow): string => row.unitId
const none: readonly BoardRow[] = []

/** Room for all four contents in a line at 1366 × 768, where no day stands beside them; and the letters that fit. */
const owedLine = { alone: { width: 460, letters: 66 }, besideDay: { width: 412, letters: 58 } }

/** @param hasOwnDays some unit has another day than the request; else the day stands in the head of the page. */
export const missingColumns = (m: Messages['exchange'], hasOwnDays: boolean): Column<BoardRow>[] => {
  const { columns } = m.owed
  return [
    {
      key: 'unit',
      header: columns.unit,
      width: 104,
      value: (row) => row.unitName,
      sort: 'text',
    },
    { key: 'contact', header: columns.contact, width: 124, value: (row) => row.contactName, sort: 'text' },
    { key: 'phone', header: columns.phone, width: 108, value: (row) => row.phone },
    {
      key: 'owed',
      header: columns.owed,
      width: (hasOwnDays ? owedLine.besideDay : owedLine.alone).width,
      isGrowing: true,
      value: (row) => owedText(m, row),
      render: (row) => <ClampedText lines={2}>{owedText(m, row)}</ClampedText>,
    },
    {
      key: 'due',
      header: columns.due,
      width: 104,
      ...(hasOwnDays ? {} : { from: 1100 }),
      value: (row) => row.dueOn,
      text: (row) => formatDate(row.dueOn),
      sort: 'date',
    },
    {
      key: 'reminded',
      header: columns.reminded,
      width: 100,
      value: (row) =>
        row.remindedOn === null ? '' : m.board.reminded(row.reminders, formatDayMonth(row.remindedOn)),
      sort: 'text',
    },
  ]
}

/** Xã còn thiếu: who still owes what, with whom to call, to read out on the telephone or to print. */
export function MissingPage() {
  const all = useMessages().exchange
  const m = all.owed
  const notify = useNotify()
  const today = useToday()
  const { request, hasNone } = useChosenRequest(useAttention().planId)
  const requestId = request?.id ?? null
  const board = useBoard(requestId)
  const reminded = useMarkReminded()
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set())
  // Who was ticked for one request was not called about another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every change of the request
  useEffect(() => setSelection(new Set()), [requestId])
  const units = board.data?.rows ?? none
  const rows = useMemo(() => units.filter((row) => owedText(all, row) !== ''), [all, units])
  const hasOwnDays = rows.some(({ extendedTo }) => extendedTo !== null)
  const columns = useMemo(() => missingColumns(all, hasOwnDays), [all, hasOwnDays])
  // On paper the answer is written down; who was reminded before is in the column only where somebody was.
  const onPaper = useMemo(() => {
    const isReminded = rows.some(({ remindedOn }) => remindedOn !== null)
    const answer: Column<BoardRow> = { key: 'answer', header: m.columns.answer, width: 0, value: () => '' }
    return [...columns.filter(({ key }) => key !== 'reminded' || isReminded), answer]
  }, [columns, rows, m])
  const { letters } = hasOwnDays ? owedLine.besideDay : owedLine.alone
  const isLong = rows.some((row) => owedText(all, row).length > letters)
  const called = rows.filter((row) => selection.has(row.unitId))
  useHomeFocus(board.isSuccess ? `${requestId} ${called.length}` : null)
  const noteReminder = () =>
    reminded.mutate(
      { requestId: requestId ?? '', unitIds: called.map(rowId), on: today ?? '' },
      {
        onSuccess: ({ units: count }) => {
          setSelection(new Set())
          notify.done(all.board.remindedDone(count))
        },
        onError: notify.failed,
      },
    )
  return (
    <ListPage
      title={m.title}
      note={
        board.data && (
          <>
            {m.note(rows.length, units.length)}. <RequestNote request={board.data.request} />
          </>
        )
      }
      actions={
        <>
          <Button variant="default" component={Link} to={`/exchange?request=${requestId ?? ''}`}>
            {all.journal.back}
          </Button>
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => window.print()}
          >
            {m.print}
          </Button>
        </>
      }
      bottom={
        <BottomBar
          facts={
            called.length > 0 ? (
              <b>{all.board.selected(called.length)}</b>
            ) : (
              <span className="nep-dim">{m.notSelected}</span>
            )
          }
          actions={
            <Button
              variant="default"
              disabled={called.length === 0 || today === null}
              loading={reminded.isPending}
              onClick={noteReminder}
            >
              {all.board.markReminded}
            </Button>
          }
        />
      }
    >
      {hasNone ? (
        <EmptyState>{all.board.empty}</EmptyState>
      ) : (
        <QueryView query={board}>
          {() => (
            <div className="nep-exchange-home nep-phone-sheet" data-nep-home>
              <DataTable<BoardRow>
                id="missing-returns"
                label={m.listLabel}
                columns={columns}
                printColumns={onPaper}
                rows={rows}
                rowId={rowId}
                size={isLong ? 'tall' : 'normal'}
                filterWords={[board.data?.request.title]}
                selection={selection}
                onSelectionChange={setSelection}
                initialSort={{ key: 'unit', isDescending: false }}
                empty={<EmptyState>{m.empty}</EmptyState>}
              />
            </div>
          )}
        </QueryView>
      )}
    </ListPage>
  )
}
