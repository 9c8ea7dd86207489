import { Button } from '@mantine/core'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useMove } from './queries.ts'
import type { StepPlan } from './steps.ts'

export type StepDialogProps = { plan: StepPlan; onClose: () => void; onDone: () => void }

/** Says whom a step takes along and whom it leaves, before it is taken. */
export function StepDialog({ plan, onClose, onDone }: StepDialogProps) {
  const all = useMessages()
  const m = all.commendation
  const notify = useNotify()
  const move = useMove()
  const word = m.statuses[plan.step]
  const go = () =>
    move.mutate(
      { ids: plan.takes, to: plan.step },
      {
        onSuccess: ({ count }) => {
          notify.done(m.moved(count, word))
          onDone()
        },
        onError: notify.failed,
      },
    )
  return (
    <Dialog isOpen onClose={onClose} title={m.stepTitle(plan.takes.length, word)}>
      <ul className="nep-reasons">
        <li>{plan.takes.length === 0 ? m.stepNothing : m.stepTakes(plan.takes.length)}</li>
        {plan.undecided > 0 && <li>{m.stepUndecided(plan.undecided)}</li>}
        {plan.disagreed > 0 && <li>{m.stepDisagreed(plan.disagreed)}</li>}
      </ul>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button disabled={plan.takes.length === 0} loading={move.isPending} onClick={go} data-autofocus>
          {m.stepGo}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
