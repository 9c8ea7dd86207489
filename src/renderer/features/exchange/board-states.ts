/** How a unit and its contents stand, as icon, colour and words. */
import {
  IconArrowBackUp,
  IconCheck,
  IconCircleMinus,
  IconClock,
  IconClockExclamation,
  IconFileX,
  IconInbox,
  type TablerIcon,
} from '@tabler/icons-react'
import type { BoardRow } from '#shared/contract/exchange.ts'
import type { ReturnStatus } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { StateTone } from '../../ui/state-tone.ts'

export type ShownState = { tone: StateTone; icon: TablerIcon; label: string }

export const boardFilters = ['all', 'overdue', 'problem', 'waiting', 'complete'] as const
export type BoardFilter = (typeof boardFilters)[number]

const hasContent = (row: BoardRow, ...statuses: ReturnStatus[]): boolean =>
  row.contents.some((cell) => statuses.includes(cell.status))

export const matchesFilter = (row: BoardRow, filter: BoardFilter): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'overdue':
      return row.overall !== 'complete' && row.due.kind === 'overdue' && hasContent(row, 'waiting')
    case 'problem':
      return row.overall === 'problem'
    case 'waiting':
      return row.waitingFiles > 0 || hasContent(row, 'received')
    case 'complete':
      return row.overall === 'complete'
  }
}

export const isAnswered = (row: BoardRow): boolean => row.contents.some((cell) => cell.status !== 'waiting')

export const unitState = (m: Messages['exchange']['board'], row: BoardRow): ShownState => {
  const { unitStates } = m
  if (row.overall === 'complete')
    return {
      tone: 'ok',
      icon: IconCheck,
      label: row.due.kind === 'done_late' ? unitStates.completeLate(row.due.days) : unitStates.complete,
    }
  if (row.overall === 'problem') return { tone: 'warn', icon: IconArrowBackUp, label: unitStates.problem }
  if (hasContent(row, 'received') || row.waitingFiles > 0)
    return { tone: 'info', icon: IconInbox, label: unitStates.waiting }
  switch (row.due.kind) {
    case 'overdue':
      return { tone: 'bad', icon: IconClockExclamation, label: unitStates.overdue(row.due.days) }
    case 'due_today':
      return { tone: 'warn', icon: IconClock, label: unitStates.dueToday }
    case 'due_soon':
    case 'pending':
      if (row.overall === 'partial') return { tone: 'warn', icon: IconClock, label: unitStates.partial }
      return { tone: 'none', icon: IconClock, label: unitStates.pending(row.due.days) }
    default:
      return { tone: 'none', icon: IconClock, label: unitStates.noDeadline }
  }
}

export const contentState = (
  m: Messages['exchange']['board'],
  status: ReturnStatus,
  isOverdue: boolean,
): ShownState => {
  const label = m.contentStates[status]
  switch (status) {
    case 'waiting':
      return { tone: isOverdue ? 'bad' : 'none', icon: isOverdue ? IconClockExclamation : IconClock, label }
    case 'received':
      return { tone: 'info', icon: IconInbox, label }
    case 'imported':
      return { tone: 'ok', icon: IconCheck, label }
    case 'nil':
      return { tone: 'none', icon: IconCircleMinus, label }
    case 'sent_back':
      return { tone: 'warn', icon: IconArrowBackUp, label }
    case 'wrong_version':
      return { tone: 'warn', icon: IconFileX, label }
  }
}
