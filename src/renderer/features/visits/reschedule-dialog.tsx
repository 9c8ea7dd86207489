import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { type Session, sessions } from '#shared/domain/visit.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useMoveVisit, useToday } from './queries.ts'

/** A postponed or cancelled visit comes back: with a day, and when it had been cancelled with a reason. */
export function RescheduleDialog({ visit, onClose }: { visit: VisitDetail; onClose: () => void }) {
  const all = useMessages()
  const m = all.visits.dialogs
  const notify = useNotify()
  const move = useMoveVisit()
  const today = useToday().data?.today ?? visit.visitDate ?? '2018-01-01'
  const [visitDate, setVisitDate] = useState<string | null>(null)
  const [session, setSession] = useState<Session>(visit.session)
  const [reason, setReason] = useState('')
  const errors = fieldMessages(move.error, all)
  const wantsReason = visit.status === 'cancelled'
  const isReady = visitDate !== null && (!wantsReason || reason.trim() !== '')
  return (
    <Dialog isOpen onClose={onClose} title={m.reschedule} size={460}>
      <form
        className="nep-confirm"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady)
            move.mutate(
              { id: visit.id, to: 'scheduled', visitDate, session, reason },
              { onSuccess: onClose, onError: notify.failed },
            )
        }}
      >
        <DateField
          isAutoFocused
          label={m.date}
          isRequired
          value={visitDate}
          error={errors.visitDate}
          defaultYear={Number(today.slice(0, 4))}
          onChange={setVisitDate}
        />
        <SegmentedControl
          aria-label={m.session}
          value={session}
          data={sessions.map((value) => ({ value, label: all.rounds.sessions[value] }))}
          onChange={(value) => setSession(sessions.find((known) => known === value) ?? session)}
        />
        {wantsReason && (
          <Textarea
            label={m.reason}
            required
            value={reason}
            error={errors.reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {m.backCancel}
          </Button>
          <Button type="submit" disabled={!isReady} loading={move.isPending}>
            {m.rescheduleAction}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
