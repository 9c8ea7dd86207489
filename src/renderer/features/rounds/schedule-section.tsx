import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { addDays } from '#shared/dates.ts'
import { freeSlots } from '#shared/domain/fill-schedule.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useSchedule, useToday } from './queries.ts'
import { scheduleDays } from './schedule-days.ts'
import { ScheduleGrid } from './schedule-grid.tsx'
import { placedItems, type ScheduleItem, waitingItems } from './schedule-items.ts'
import { SlotDialog } from './slot-dialog.tsx'
import { UnitChip } from './unit-chip.tsx'

/** The schedule: units that wait for a day, and the calendar they are put into by dragging or by keyboard. */
export function ScheduleSection({ round }: { round: RoundDetail }) {
  const m = useMessages().rounds.schedule
  const notify = useNotify()
  const schedule = useSchedule()
  const today = useToday().data?.today ?? round.startsOn ?? '2018-01-01'
  const [withWeekends, setWeekends] = useState(false)
  const [edited, setEdited] = useState<ScheduleItem | null>(null)
  const isReadOnly = round.status === 'closed'
  const placed = placedItems(round)
  const waiting = waitingItems(round)
  const days = scheduleDays(round, today, withWeekends)

  const place = (item: ScheduleItem, slot: { date: string; session: ScheduleItem['session'] }) =>
    schedule.mutate(
      {
        id: round.id,
        entries: [
          {
            unitId: item.unitId,
            visitId: item.visitId,
            visitDate: slot.date,
            session: slot.session,
            startsAt: item.session === slot.session ? item.startsAt : null,
          },
        ],
      },
      { onError: notify.failed },
    )
  const fill = () => {
    const from = round.startsOn ?? days[0] ?? today
    const slots = freeSlots({
      count: waiting.length,
      from,
      to: round.endsOn ?? addDays(from, 30),
      taken: placed.flatMap(({ date, session }) => (date === null ? [] : [{ date, session }])),
      holidays: round.holidays.map(({ day }) => day),
    })
    const entries = slots.flatMap(({ date, session }, index) => {
      const item = waiting[index]
      return item === undefined
        ? []
        : [{ unitId: item.unitId, visitId: item.visitId, visitDate: date, session }]
    })
    if (entries.length === 0) return notify.done(m.noRoom)
    schedule.mutate(
      { id: round.id, entries },
      { onSuccess: () => notify.done(m.filled(entries.length)), onError: notify.failed },
    )
  }
  return (
    <>
      {!isReadOnly && waiting.length > 0 && (
        <Section
          title={m.unscheduled(waiting.length)}
          actions={
            <Button variant="default" size="xs" loading={schedule.isPending} onClick={fill}>
              {m.fill}
            </Button>
          }
        >
          <div className="nep-schedule__waiting">
            {waiting.map((item) => (
              <UnitChip
                key={item.key}
                item={item}
                isReadOnly={isReadOnly}
                days={days}
                onOpen={setEdited}
                onPlace={place}
              />
            ))}
          </div>
        </Section>
      )}
      <Section
        title={m.title(round.units - waiting.length, round.units)}
        isFlush
        actions={
          <Checkbox
            label={m.weekends}
            checked={withWeekends}
            onChange={(event) => setWeekends(event.currentTarget.checked)}
          />
        }
      >
        <p className="nep-schedule__help nep-dim nep-no-print">{isReadOnly ? m.closed : m.help}</p>
        <ScheduleGrid
          round={round}
          days={days}
          items={placed}
          isReadOnly={isReadOnly}
          onOpen={setEdited}
          onPlace={place}
        />
      </Section>
      {edited !== null && (
        <SlotDialog
          key={edited.key}
          round={round}
          item={edited}
          defaultYear={Number((round.startsOn ?? today).slice(0, 4))}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}
