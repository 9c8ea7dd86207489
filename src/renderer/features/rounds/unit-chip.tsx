import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCheck,
  IconCircle,
  IconCircleDashed,
  type TablerIcon,
} from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { VisitStatus } from '#shared/domain/visit.ts'
import { useMessages } from '../../platform/messages.tsx'
import { slotWords } from './round-words.ts'
import { isMovable, type ScheduleItem } from './schedule-items.ts'

export const dragType = 'application/x-nep-visit'

export type PlaceAct = (item: ScheduleItem, slot: { date: string; session: ScheduleItem['session'] }) => void

export type UnitChipProps = {
  item: ScheduleItem
  /** The days drawn: Ctrl+↑ and Ctrl+↓ go along them. */
  days: readonly string[]
  isReadOnly: boolean
  onOpen: (item: ScheduleItem) => void
  onPlace: PlaceAct
}

const icons: Record<VisitStatus | 'none', TablerIcon> = {
  none: IconCircle,
  scheduled: IconCalendarEvent,
  under_way: IconCircleDashed,
  concluded: IconCheck,
  postponed: IconAlertTriangle,
  cancelled: IconCircle,
}

/** A unit on the schedule: dragged, or moved with Ctrl and the arrows; Enter opens its day, session and hour. */
export function UnitChip({ item, days, isReadOnly, onOpen, onPlace }: UnitChipProps) {
  const all = useMessages()
  const m = all.rounds
  const canMove = !isReadOnly && isMovable(item)
  const Icon = icons[item.status ?? 'none']
  const label =
    item.date === null || item.status === null
      ? m.schedule.chipUnscheduled(item.unitName)
      : m.schedule.chip(
          item.unitName,
          slotWords(m, item.session, item.date),
          all.visits.statuses[item.status],
        )
  const onKeyDown = (event: KeyboardEvent) => {
    const slot = event.ctrlKey && canMove ? movedSlot(item, days, event.key) : null
    if (slot === null) return
    event.preventDefault()
    event.stopPropagation()
    onPlace(item, slot)
  }
  return (
    <button
      type="button"
      className="nep-chip"
      data-status={item.status ?? 'none'}
      draggable={canMove}
      aria-label={label}
      onClick={() => onOpen(item)}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, item.key)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <Icon size={14} stroke={1.8} aria-hidden />
      <span className="nep-chip__name">{item.unitName}</span>
      {item.startsAt !== null && <span className="nep-chip__hour">{item.startsAt}</span>}
      {item.hasWarning && (
        <IconAlertTriangle className="nep-round__warn" size={14} stroke={1.8} aria-hidden />
      )}
    </button>
  )
}

const movedSlot = (
  item: ScheduleItem,
  days: readonly string[],
  key: string,
): { date: string; session: ScheduleItem['session'] } | null => {
  const first = days[0]
  if (item.date === null)
    return key === 'ArrowDown' && first !== undefined ? { date: first, session: 'morning' } : null
  if (key === 'ArrowLeft') return { date: item.date, session: 'morning' }
  if (key === 'ArrowRight') return { date: item.date, session: 'afternoon' }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const date = step === 0 ? undefined : days[days.indexOf(item.date) + step]
  return date === undefined ? null : { date, session: item.session }
}
