import type { BoardRow } from '#shared/contract/exchange.ts'
import { formatDayMonth } from '#shared/dates.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { contentState, dueWords, type ShownState, unitState } from './board-states.ts'

const badge = (state: ShownState) => (
  <StateBadge tone={state.tone} icon={state.icon}>
    {state.label}
  </StateBadge>
)

const dayMonth = (date: string | null): string => (date === null ? '–' : formatDayMonth(date))

const notAsked = { status: 'waiting', isBlank: false } as const

/**
 * Unit, how it stands as a whole, one column per content asked for, and when it came and was reminded.
 * @param hasExtended some unit has a later day, which no other column names.
 */
export const boardColumns = (
  m: Messages['exchange']['board'],
  contents: readonly ReturnContent[],
  hasExtended: boolean,
): Column<BoardRow>[] => [
  {
    key: 'unit',
    header: m.columns.unit,
    width: 101,
    isGrowing: true,
    value: (row) => row.unitName,
    sort: 'text',
  },
  {
    key: 'state',
    header: m.columns.state,
    width: 132,
    value: (row) => unitState(m, row).label,
    render: (row) => badge(unitState(m, row)),
    sort: 'text',
  },
  ...contents.map((content): Column<BoardRow> => {
    const cell = (row: BoardRow) => row.contents.find((one) => one.content === content) ?? notAsked
    const state = (row: BoardRow) => contentState(m, cell(row), row.due.kind === 'overdue')
    return {
      key: content,
      header: m.contents[content],
      // "Không phát sinh" is never cut.
      width: 139,
      isGrowing: true,
      value: (row) => state(row).label,
      render: (row) => badge(state(row)),
      sort: 'text',
    }
  }),
  ...(hasExtended
    ? [
        {
          key: 'extended',
          header: m.columns.extended,
          width: 67,
          value: (row: BoardRow) => row.extendedTo,
          text: (row: BoardRow) => (row.extendedTo === null ? '' : formatDayMonth(row.extendedTo)),
          sort: 'date' as const,
        },
      ]
    : []),
  {
    key: 'due',
    header: m.columns.due,
    width: 108,
    from: 1080,
    value: (row) => row.dueOn,
    text: (row) => dueWords(m, row) || '–',
    sort: 'date',
  },
  {
    key: 'received',
    header: m.columns.received,
    width: 60,
    from: 1150,
    value: (row) => row.receivedOn,
    text: (row) => dayMonth(row.receivedOn),
    sort: 'date',
  },
  {
    key: 'sent',
    header: m.columns.sent,
    width: 76,
    from: 1250,
    value: (row) => row.sentOn,
    text: (row) => dayMonth(row.sentOn),
    sort: 'date',
  },
  {
    key: 'reminded',
    header: m.columns.reminded,
    width: 96,
    from: 820,
    value: (row) =>
      row.remindedOn === null ? '–' : m.reminded(row.reminders, formatDayMonth(row.remindedOn)),
    sort: 'text',
  },
]
