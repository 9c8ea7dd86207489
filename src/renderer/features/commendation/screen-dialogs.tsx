import type { NominationListDetail } from '#shared/contract/commendation-types.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { AnnouncementDialog } from './announcement-dialog.tsx'
import { AppraisalDialog } from './appraisal-dialog.tsx'
import { AwardDialog } from './award-dialog.tsx'
import { CandidatesDialog } from './candidates-dialog.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { DossierDialog } from './dossier-dialog.tsx'
import { ListDialog } from './list-dialog.tsx'
import { useMove } from './queries.ts'
import { StepDialog } from './step-dialog.tsx'
import type { Asked } from './use-screen-state.ts'

export type ScreenDialogsProps = {
  list: NominationListDetail
  today: string
  asked: Asked | null
  onClose: () => void
  onDone: () => void
  onChoose: (id: string | null) => void
}

/** The question that is open over the screen. */
export function ScreenDialogs({ list, today, asked, onClose, onDone, onChoose }: ScreenDialogsProps) {
  if (asked === null) return null
  if (asked.kind === 'candidates') return <CandidatesDialog listId={list.id} onClose={onClose} />
  if (asked.kind === 'award')
    return <AwardDialog list={list} ids={asked.ids} onClose={onClose} onDone={onDone} />
  if (asked.kind === 'appraise')
    return <AppraisalDialog list={list} ids={asked.ids} onClose={onClose} onDone={onDone} />
  if (asked.kind === 'dossier') return <DossierDialog listId={list.id} onClose={onClose} />
  if (asked.kind === 'announcement') return <AnnouncementDialog listId={list.id} onClose={onClose} />
  if (asked.kind === 'back') return <BackDialog asked={asked} onClose={onClose} onDone={onDone} />
  if (asked.kind === 'list')
    return (
      <ListDialog
        list={asked.list}
        today={today}
        onClose={onClose}
        onDone={(id) => {
          onDone()
          onChoose(id)
        }}
      />
    )
  const { plan } = asked
  return plan.step === 'approved' ? (
    <DecideDialog list={list} ids={plan.takes} onClose={onClose} onDone={onDone} />
  ) : (
    <StepDialog plan={plan} onClose={onClose} onDone={onDone} />
  )
}

type BackDialogProps = { asked: Extract<Asked, { kind: 'back' }>; onClose: () => void; onDone: () => void }

/** Back, returned or refused: always with the reason. */
function BackDialog({ asked, onClose, onDone }: BackDialogProps) {
  const m = useMessages().commendation
  const notify = useNotify()
  const move = useMove()
  const word = m.statuses[asked.to]
  return (
    <ReasonDialog
      isOpen
      title={m.stepTitle(asked.ids.length, word)}
      label={m.reason}
      actionLabel={m.stepGo}
      isRequired
      isPending={move.isPending}
      onCancel={onClose}
      onConfirm={(reason) =>
        move.mutate(
          { ids: asked.ids, to: asked.to, reason },
          {
            onSuccess: ({ count }) => {
              notify.done(m.moved(count, word))
              onDone()
            },
            onError: notify.failed,
          },
        )
      }
    />
  )
}
