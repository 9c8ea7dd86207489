import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { PlanDetail } from '#shared/contract/plans.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useCopyPlan } from './queries.ts'

/** Next year's plan after the pattern of this one; units that are gone by then are named. */
export function CopyPlanDialog({ plan, onClose }: { plan: PlanDetail; onClose: () => void }) {
  const all = useMessages()
  const m = all.plans
  const notify = useNotify()
  const navigate = useNavigate()
  const copy = useCopyPlan()
  const [year, setYear] = useState(plan.year + 1)
  return (
    <Dialog isOpen onClose={onClose} title={m.copyTitle}>
      <form
        className="nep-confirm"
        onSubmit={(event) => {
          event.preventDefault()
          copy.mutate(
            { id: plan.id, year },
            {
              onSuccess: ({ id, leftOut }) => {
                notify.done(m.copied(year))
                if (leftOut.length > 0)
                  notify.done(m.leftOut(leftOut.map(({ fullName }) => fullName).join(', ')))
                onClose()
                void navigate(`/plans/${id}?plan=${id}`)
              },
              onError: notify.failed,
            },
          )
        }}
      >
        <div>{m.copyIntro}</div>
        <NumberInput
          label={m.copyYear}
          data-autofocus
          thousandSeparator=""
          allowDecimal={false}
          min={1900}
          max={2200}
          value={year}
          onChange={(value) => typeof value === 'number' && setYear(value)}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" loading={copy.isPending}>
            {m.copyAction}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
