import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { BoardRow, RequestDetail } from '#shared/contract/exchange.ts'
import { formatDate } from '#shared/dates.ts'
import { fileMoves } from '#shared/domain/received-file.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { useOriginalFile } from '../../platform/original-file.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { Facts, PanelHeading } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { contentState, unitState } from './board-states.ts'
import { useMarkNil, useReturnsOf } from './queries.ts'
import { rowsLink } from './rows-link.ts'
import { SendBackDialog } from './send-back-dialog.tsx'
import './send-back.css'

export type BoardPanelProps = { request: RequestDetail; row: BoardRow; onClose: () => void }

/** One unit of a request: whom to call, what it owes, what it sent and when. */
export function BoardPanel({ request, row, onClose }: BoardPanelProps) {
  const all = useMessages().exchange
  const m = all.board
  const [sending, setSending] = useState<string | null>(null)
  const notify = useNotify()
  const markNil = useMarkNil()
  const original = useOriginalFile()
  const returns = useReturnsOf(row.unitId, request.id)
  const times = useOfficeTimes()
  const overall = unitState(m, row)
  const isOverdue = row.due.kind === 'overdue'

  return (
    <SidePanel
      title={row.unitName}
      badge={
        <StateBadge tone={overall.tone} icon={overall.icon} isTinted={overall.tone === 'bad'}>
          {overall.label}
        </StateBadge>
      }
      onClose={onClose}
    >
      <Facts
        facts={[
          { label: m.panel.contact, value: row.contactName },
          { label: m.panel.phone, value: row.phone },
          {
            label: m.panel.due,
            value: formatDate(row.dueOn),
            note: row.extendedTo === null ? undefined : m.panel.extended(formatDate(request.dueOn)),
          },
          { label: m.panel.sent, value: row.sentOn === null ? '' : formatDate(row.sentOn) },
          {
            label: m.columns.reminded,
            value: row.remindedOn === null ? '' : m.reminded(row.reminders, formatDate(row.remindedOn)),
          },
        ]}
      />
      <PanelHeading>{m.panel.contents}</PanelHeading>
      <ul className="nep-exchange-list">
        {row.contents.map((cell) => {
          const state = contentState(m, cell.status, isOverdue)
          const isNil = cell.status === 'nil'
          return (
            <li key={cell.content}>
              <div>
                <div>{m.contents[cell.content]}</div>
                <StateBadge tone={state.tone} icon={state.icon}>
                  {cell.statusOn === null ? state.label : `${state.label} ${formatDate(cell.statusOn)}`}
                </StateBadge>
                {cell.status === 'imported' && (
                  <div>
                    <Anchor
                      component={Link}
                      to={rowsLink(cell.content, {
                        unitId: row.unitId,
                        requestId: request.id,
                        listId: request.listId,
                      })}
                      size="sm"
                      aria-label={`${m.panel.rows}: ${m.contents[cell.content]}`}
                    >
                      {m.panel.rows}
                    </Anchor>
                  </div>
                )}
              </div>
              {cell.content !== 'selfcheck' && (isNil || status === 'waiting') && (
                <Button
                  size="xs"
                  variant="default"
                  onClick={() =>
                    markNil.mutate(
                      {
                        requestId: request.id,
                        unitId: row.unitId,
                        contents: [cell.content],
                        isNil: !isNil,
                      },
                      { onError: notify.failed },
                    )
                  }
                >
                  {isNil ? m.panel.unmarkNil : m.panel.markNil}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <PanelHeading>{m.panel.files}</PanelHeading>
      <QueryView query={returns}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="nep-dim nep-exchange-pad">{m.panel.noFiles}</p>
          ) : (
            <ul className="nep-exchange-list">
              {entries.map((entry) => (
                <li key={entry.fileId}>
                  <div>
                    <Anchor component={Link} to={`/exchange/review?file=${entry.fileId}`} c="inherit">
                      {entry.fileName}
                    </Anchor>
                    <div className="nep-dim">{times.time(entry.receivedAt)}</div>
                    {entry.correctsName !== null && (
                      <div className="nep-dim">{m.panel.corrects(entry.correctsName)}</div>
                    )}
                    {entry.sentBackOn !== null && (
                      <div className="nep-dim">{m.panel.sentBack(formatDate(entry.sentBackOn))}</div>
                    )}
                    {entry.pending > 0 && <div data-tone="warn">{m.panel.pending(entry.pending)}</div>}
                    {entry.batches.map((batch) => (
                      <div key={batch.id} className="nep-dim">
                        {batch.undoneAt === null
                          ? m.panel.fileImported(times.time(batch.importedAt))
                          : m.panel.undone(times.time(batch.undoneAt))}
                      </div>
                    ))}
                  </div>
                  <div className="nep-exchange-list__actions">
                    <Button size="xs" variant="default" onClick={() => original.open(entry.fileId)}>
                      {m.panel.original}
                    </Button>
                    {fileMoves.canMove(entry.status, 'sent_back') && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`${all.sendBack.action} ${entry.fileName}`}
                        onClick={() => setSending(entry.fileId)}
                      >
                        {all.sendBack.action}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <SendBackDialog fileId={sending} isOpen={sending !== null} onClose={() => setSending(null)} />
    </SidePanel>
  )
}
