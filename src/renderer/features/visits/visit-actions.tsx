import { Button } from '@mantine/core'
import { useState } from 'react'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { type VisitStatus, visitMoves } from '#shared/domain/visit.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useMoveVisit } from './queries.ts'
import { RescheduleDialog } from './reschedule-dialog.tsx'

type Asked = 'postponed' | 'cancelled' | 'under_way' | 'scheduled' | null

/** The steps that need words or a day: postpone, cancel, reopen, schedule again. Only what the state allows is shown. */
export function VisitActions({ visit }: { visit: VisitDetail }) {
  const m = useMessages().visits
  const notify = useNotify()
  const move = useMoveVisit()
  const [asked, setAsked] = useState<Asked>(null)
  const can = (to: VisitStatus) => visitMoves.canMove(visit.status, to)
  const close = () => setAsked(null)
  const step = (to: VisitStatus, reason: string) =>
    move.mutate({ id: visit.id, to, reason }, { onSuccess: close, onError: notify.failed })
  const dialog = {
    postponed: { title: m.dialogs.postpone, action: m.dialogs.postponeAction },
    cancelled: { title: m.dialogs.cancel, action: m.dialogs.cancelAction },
    under_way: { title: m.dialogs.reopen, action: m.dialogs.reopenAction },
  }
  return (
    <>
      {can('scheduled') && (
        <Button variant="default" onClick={() => setAsked('scheduled')}>
          {m.reschedule}
        </Button>
      )}
      {can('postponed') && (
        <Button variant="default" onClick={() => setAsked('postponed')}>
          {m.postpone}
        </Button>
      )}
      {can('cancelled') && (
        <Button variant="default" onClick={() => setAsked('cancelled')}>
          {m.cancel}
        </Button>
      )}
      {visit.status === 'concluded' && (
        <Button variant="default" onClick={() => setAsked('under_way')}>
          {m.reopen}
        </Button>
      )}
      {asked !== null && asked !== 'scheduled' && (
        <ReasonDialog
          isOpen
          isRequired
          title={dialog[asked].title}
          label={m.dialogs.reason}
          actionLabel={dialog[asked].action}
          isPending={move.isPending}
          onConfirm={(reason) => step(asked, reason)}
          onCancel={close}
        />
      )}
      {asked === 'scheduled' && <RescheduleDialog visit={visit} onClose={close} />}
    </>
  )
}
