import { Button } from '@mantine/core'
import type { PlanDetail } from '#shared/contract/plans.ts'
import { useMessages } from '../../platform/messages.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { PlanForm } from './plan-form.tsx'
import { formOfPlan, inputOfPlan } from './plan-form-values.ts'
import { useUpdatePlan } from './queries.ts'
import { usePlanForm } from './use-plan-form.ts'

/** The words of the plan, to be saved together. */
export function PlanGeneralTab({ plan }: { plan: PlanDetail }) {
  const m = useMessages().plans
  const update = useUpdatePlan()
  const { form, save } = usePlanForm(plan.id, formOfPlan(plan), (values) =>
    update.mutateAsync({ ...inputOfPlan(values), id: plan.id, revision: plan.revision }),
  )
  return (
    <form className="nep-plan__tab" onSubmit={save} noValidate>
      <div className="nep-plan__scroll" data-nep-pane>
        <PlanForm form={form} />
      </div>
      <BottomBar
        facts={form.isDirty() ? m.unsaved : ''}
        actions={
          <Button
            type="submit"
            variant={plan.lacks.length === 0 && plan.status === 'draft' ? 'default' : 'filled'}
            loading={update.isPending}
            disabled={!form.isDirty()}
          >
            {m.save}
          </Button>
        }
      />
    </form>
  )
}
