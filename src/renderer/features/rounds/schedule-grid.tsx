import { type DragEvent, useState } from 'react'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { formatDayMonth, isWeekend, weekdayName } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { isMovable, type ScheduleItem, waitingItems } from './schedule-items.ts'
import { dragType, type PlaceAct, UnitChip } from './unit-chip.tsx'

export type ScheduleGridProps = {
  round: RoundDetail
  days: readonly string[]
  items: readonly ScheduleItem[]
  isReadOnly: boolean
  onOpen: (item: ScheduleItem) => void
  onPlace: PlaceAct
}

const halves = ['morning', 'afternoon'] as const
type Half = (typeof halves)[number]

/** Days down, sessions across. A visit of a whole day stands over both sessions. */
export function ScheduleGrid({ round, days, items, isReadOnly, onOpen, onPlace }: ScheduleGridProps) {
  const m = useMessages().rounds
  const [over, setOver] = useState<string | null>(null)
  const at = (day: string, session: ScheduleItem['session']) =>
    items.filter((item) => item.date === day && item.session === session)
  const chips = (list: readonly ScheduleItem[]) =>
    list.map((item) => (
      <UnitChip
        key={item.key}
        item={item}
        days={days}
        isReadOnly={isReadOnly}
        onOpen={onOpen}
        onPlace={onPlace}
      />
    ))
  const drop = (event: DragEvent, date: string, session: Half) => {
    event.preventDefault()
    setOver(null)
    const key = event.dataTransfer.getData(dragType)
    const item = [...items, ...waitingItems(round)].find((one) => one.key === key)
    if (item !== undefined && isMovable(item)) onPlace(item, { date, session })
  }
  return (
    <table className="nep-schedule">
      <thead>
        <tr>
          <th scope="col">{m.schedule.day}</th>
          {halves.map((half) => (
            <th key={half} scope="col">
              {m.sessions[half]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => {
          const holiday = round.holidays.find((one) => one.day === day)
          const wholeDay = at(day, 'all_day')
          return (
            <tr key={day} data-off={isWeekend(day) || holiday !== undefined || undefined}>
              <th scope="row">
                <span>{weekdayName(day, 'short')}</span> {formatDayMonth(day)}
                {holiday !== undefined && (
                  <span className="nep-schedule__holiday">{m.schedule.holiday(holiday.name)}</span>
                )}
              </th>
              {halves.map((half) => (
                <td
                  key={half}
                  data-over={over === `${day}${half}` || undefined}
                  onDragOver={(event) => {
                    if (isReadOnly || !event.dataTransfer.types.includes(dragType)) return
                    event.preventDefault()
                    setOver(`${day}${half}`)
                  }}
                  onDragLeave={() => setOver(null)}
                  onDrop={(event) => drop(event, day, half)}
                >
                  {half === 'morning' && wholeDay.length > 0 && (
                    <div className="nep-schedule__whole">
                      {chips(wholeDay)}
                      <span className="nep-dim">{m.sessions.all_day}</span>
                    </div>
                  )}
                  {chips(at(day, half))}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
