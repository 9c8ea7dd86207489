import { Button } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { CodeWithVersions } from '#shared/contract/checklists.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { RecordPage } from '../../ui/page/record-page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { PlanForm } from './plan-form.tsx'
import { inputOfPlan, newPlanForm } from './plan-form-values.ts'
import { useCodes, useCreatePlan, useOffice } from './queries.ts'
import { usePlanForm } from './use-plan-form.ts'

/** `/plans/new`: begins with this year, the superior body and all codes in force. */
export function NewPlanPage() {
  const office = useOffice()
  const codes = useCodes()
  return (
    <QueryView query={office}>
      {(state) => (
        <QueryView query={codes}>{(known) => <NewPlanForm office={state} codes={known} />}</QueryView>
      )}
    </QueryView>
  )
}

function NewPlanForm({ office, codes }: { office: OfficeState; codes: CodeWithVersions[] }) {
  const m = useMessages().plans
  const navigate = useNavigate()
  const create = useCreatePlan()
  const inForce = codes.filter(({ validTo }) => validTo === null || validTo >= office.today)
  const { form, save } = usePlanForm(
    'new',
    newPlanForm(
      office,
      inForce.map(({ id }) => id),
    ),
    async (values) => {
      const { id } = await create.mutateAsync(inputOfPlan(values))
      void navigate(`/plans/${id}?plan=${id}&tab=scope`, { replace: true })
    },
  )
  return (
    <form onSubmit={save} noValidate style={{ height: '100%' }}>
      <RecordPage
        title={m.newTitle}
        next={m.newHint}
        bottom={
          <BottomBar
            facts={form.isDirty() ? m.unsaved : ''}
            actions={
              <Button type="submit" loading={create.isPending}>
                {m.save}
              </Button>
            }
          />
        }
      >
        <Section title={m.tabs.general}>
          <PlanForm form={form} />
        </Section>
      </RecordPage>
    </form>
  )
}
