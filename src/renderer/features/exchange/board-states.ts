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

/** Besides how each unit stands: all, and those that owe something after their deadline. */
export const boardFilters = ['all', 'overdue', 'silent', 'partial', 'waiting', 'problem', 'complete'] as const
export type BoardFilter = (typeof boardFilters)[number]

export const matchesFilter = (row: BoardRow, filter: BoardFilter): boolean => {
  if (filter === 'all') return true
  if (filter === 'overdue')
    return row.due.kind === 'overdue' && row.contents.some(({ status }) => status === 'waiting')
  return row.standing === filter
}

export const unitState = (m: Messages['exchange']['board'], row: BoardRow): ShownState => {
  const { unitStates, standings } = m
  if (row.standing === 'complete')
    return {
      tone: 'ok',
      icon: IconCheck,
      label: row.due.kind === 'done_late' ? unitStates.completeLate(row.due.days) : unitStates.complete,
    }
  if (row.standing === 'problem') return { tone: 'warn', icon: IconArrowBackUp, label: standings.problem }
  if (row.standing === 'waiting') return { tone: 'info', icon: IconInbox, label: standings.waiting }
  switch (row.due.kind) {
    case 'overdue':
      return { tone: 'bad', icon: IconClockExclamation, label: unitStates.overdue(row.due.days) }
    case 'due_today':
      return { tone: 'warn', icon: IconClock, label: unitStates.dueToday }
    case 'due_soon':
    case 'pending':
      if (row.standing === 'partial') return { tone: 'warn', icon: IconClock, label: standings.partial }
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
