import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { sessions } from '#shared/domain/visit.ts'
import { parseClock } from '#shared/typed-clock.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { useSchedule } from './queries.ts'
import { isMovable, type ScheduleItem } from './schedule-items.ts'

export type SlotDialogProps = {
  round: RoundDetail
  item: ScheduleItem
  defaultYear: number
  onClose: () => void
}

/** Day, session, hour and place of one visit. */
export function SlotDialog({ round, item, defaultYear, onClose }: SlotDialogProps) {
  const all = useMessages()
  const m = all.rounds.schedule
  const notify = useNotify()
  const navigate = useNavigate()
  const schedule = useSchedule()
  const [values, setValues] = useState({
    date: item.date,
    session: item.session,
    hour: item.startsAt ?? '',
    place: item.place,
    isUnannounced: item.isUnannounced,
  })
  const set = (changed: Partial<typeof values>) => setValues((before) => ({ ...before, ...changed }))
  const hour = values.hour.trim() === '' ? null : parseClock(values.hour)
  const hasBadHour = values.hour.trim() !== '' && hour === null
  const canMove = isMovable(item) && round.status !== 'closed'
  const errors = fieldMessages(schedule.error, all)
  const save = (visitDate: string | null) =>
    schedule.mutate(
      {
        id: round.id,
        entries: [
          {
            unitId: item.unitId,
            visitId: item.visitId,
            visitDate,
            session: values.session,
            startsAt: hour,
            place: values.place,
            isUnannounced: values.isUnannounced,
          },
        ],
      },
      { onSuccess: onClose, onError: notify.failed },
    )
  const openVisit = item.visitId !== null && (
    <Button
      variant="default"
      style={{ marginRight: 'auto' }}
      onClick={() => void navigate(`/visits/${item.visitId}`)}
    >
      {m.openVisit}
    </Button>
  )
  return (
    <Dialog isOpen onClose={onClose} title={item.unitName} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (canMove && !hasBadHour && values.date !== null) save(values.date)
        }}
      >
        <FormGrid>
          <DateField
            isAutoFocused
            label={m.date}
            isRequired
            isDisabled={!canMove}
            value={values.date}
            error={errors['entries.0.visitDate']}
            defaultYear={defaultYear}
            onChange={(date) => set({ date })}
          />
          <TextInput
            label={m.startsAt}
            placeholder="08:00"
            disabled={!canMove}
            value={values.hour}
            error={hasBadHour ? m.badClock : null}
            onChange={(event) => set({ hour: event.currentTarget.value })}
          />
          <FullWidth>
            <SegmentedControl
              aria-label={m.session}
              disabled={!canMove}
              value={values.session}
              data={sessions.map((value) => ({ value, label: all.rounds.sessions[value] }))}
              onChange={(value) =>
                set({ session: sessions.find((known) => known === value) ?? values.session })
              }
            />
          </FullWidth>
          <FullWidth>
            <TextInput
              label={m.place}
              disabled={!canMove}
              value={values.place}
              error={errors['entries.0.place']}
              onChange={(event) => set({ place: event.currentTarget.value })}
            />
          </FullWidth>
          <FullWidth>
            <Checkbox
              label={m.isUnannounced}
              disabled={!canMove}
              checked={values.isUnannounced}
              onChange={(event) => set({ isUnannounced: event.currentTarget.checked })}
            />
          </FullWidth>
        </FormGrid>
        <DialogActions>
          {openVisit}
          {canMove && item.date !== null && (
            <Button variant="default" onClick={() => save(null)}>
              {m.unschedule}
            </Button>
          )}
          {canMove ? (
            <Button type="submit" loading={schedule.isPending} disabled={values.date === null || hasBadHour}>
              {m.save}
            </Button>
          ) : (
            <Button onClick={onClose}>{all.common.close}</Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  )
}
