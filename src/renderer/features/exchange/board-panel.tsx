import { Anchor, Button } from '@mantine/core'
import { Link } from 'react-router'
import type { BoardRow, RequestDetail } from '#shared/contract/exchange.ts'
import { formatDate } from '#shared/dates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Facts, PanelHeading } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { BoardFiles } from './board-files.tsx'
import { contentState, dueWords, unitState } from './board-states.ts'
import { useMarkNil } from './queries.ts'
import { rowsLink } from './rows-link.ts'

export type BoardPanelProps = { request: RequestDetail; row: BoardRow; onClose: () => void }

/** One unit of a request: whom to call, what it owes, what it sent and when. */
export function BoardPanel({ request, row, onClose }: BoardPanelProps) {
  const all = useMessages().exchange
  const m = all.board
  const notify = useNotify()
  const markNil = useMarkNil()
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
            note: [
              dueWords(m, row),
              row.extendedTo === null ? '' : m.panel.extended(formatDate(request.dueOn)),
            ]
              .filter(Boolean)
              .join(', '),
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
          const state = contentState(m, cell, isOverdue)
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
              {cell.content !== 'selfcheck' && (isNil || cell.status === 'waiting') && (
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
      <BoardFiles unitId={row.unitId} requestId={request.id} />
    </SidePanel>
  )
}
