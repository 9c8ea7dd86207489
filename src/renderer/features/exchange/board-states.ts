/** How a unit and its contents stand, as icon, colour and words. */
import {
  IconArrowBackUp,
  IconCheck,
  IconCircleMinus,
  IconClock,
  IconClockExclamation,
  IconFileOff,
  IconFileX,
  IconInbox,
  type TablerIcon,
} from '@tabler/icons-react'
import type { BoardCell, BoardRow } from '#shared/contract/exchange.ts'
import type { UnitStanding } from '#shared/domain/return-counts.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { StateTone } from '../../ui/state-tone.ts'

export type ShownState = { tone: StateTone; icon: TablerIcon; label: string }

/** Besides how each unit stands: all, and those that owe something after their deadline. */
export const boardFilters = [
  'all',
  'overdue',
  'silent',
  'blank',
  'partial',
  'waiting',
  'problem',
  'complete',
] as const
export type BoardFilter = (typeof boardFilters)[number]

/** Something has not come; what is to be sent anew, or lies with the office, has its own words. */
const isOwing = (row: BoardRow): boolean => row.contents.some(({ status }) => status === 'waiting')
const isOverdue = (row: BoardRow): boolean => row.due.kind === 'overdue' && isOwing(row)

export const matchesFilter = (row: BoardRow, filter: BoardFilter): boolean => {
  if (filter === 'all') return true
  return filter === 'overdue' ? isOverdue(row) : row.standing === filter
}

const unitIcons: Record<UnitStanding, { tone: StateTone; icon: TablerIcon }> = {
  complete: { tone: 'ok', icon: IconCheck },
  waiting: { tone: 'info', icon: IconInbox },
  partial: { tone: 'warn', icon: IconClock },
  problem: { tone: 'warn', icon: IconArrowBackUp },
  blank: { tone: 'warn', icon: IconFileOff },
  silent: { tone: 'none', icon: IconClock },
}
const late = { tone: 'bad', icon: IconClockExclamation } as const
/** A reminder is what these need; late is then what is seen first. */
const isToBeReminded: ReadonlySet<UnitStanding> = new Set(['partial', 'silent', 'blank'])

/** In the words of the filter and of the desk; how its deadline stands is said apart. */
export const unitState = ({ standings }: Messages['exchange']['board'], row: BoardRow): ShownState => ({
  ...(isOverdue(row) && isToBeReminded.has(row.standing) ? late : unitIcons[row.standing]),
  label: standings[row.standing],
})

/** "Quá 7 ngày", "Còn 26 ngày"; "Muộn 3 ngày" of what is complete. '' where nothing is awaited from the unit. */
export const dueWords = ({ dueIn }: Messages['exchange']['board'], row: BoardRow): string => {
  if (row.standing === 'complete')
    return row.due.kind === 'done_late' ? dueIn.doneLate(row.due.days) : dueIn.done
  if (!isOwing(row)) return ''
  switch (row.due.kind) {
    case 'overdue':
      return dueIn.over(row.due.days)
    case 'due_today':
      return dueIn.today
    case 'due_soon':
    case 'pending':
      return dueIn.left(row.due.days)
    default:
      return ''
  }
}

/** @param isLate the deadline of the unit has passed. */
export const contentState = (
  m: Messages['exchange']['board'],
  { status, isBlank }: Pick<BoardCell, 'status' | 'isBlank'>,
  isLate: boolean,
): ShownState => {
  if (isBlank) return { tone: isLate ? 'bad' : 'warn', icon: IconFileOff, label: m.blank }
  const label = m.contentStates[status]
  switch (status) {
    case 'waiting':
      return { tone: isLate ? 'bad' : 'none', icon: isLate ? IconClockExclamation : IconClock, label }
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
