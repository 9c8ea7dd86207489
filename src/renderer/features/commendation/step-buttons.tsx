import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { NominationRow } from '#shared/contract/commendation-types.ts'
import type { OfficeLevel } from '#shared/domain/unit.ts'
import { useMessages } from '../../platform/messages.tsx'
import { forwardSteps, nextStep, planStep, type Step, type StepPlan } from './steps.ts'

export type StepButtonsProps = {
  /** Whom the steps are for; empty: no button. */
  nominations: readonly NominationRow[]
  level: OfficeLevel | null
  onStep: (plan: StepPlan) => void
  onAppraise: (ids: string[]) => void
}

/** The next step as the one filled button, the others behind the arrow. */
export function StepButtons({ nominations, level, onStep, onAppraise }: StepButtonsProps) {
  const all = useMessages()
  const m = all.commendation
  const next = nextStep(nominations)
  if (next === null) return null
  // A district's lists are appraised by its Phòng Nội vụ; elsewhere the body has other names.
  const label = (step: Step) =>
    step === 'submitted' && level === 'district' ? m.steps.submittedDistrict : m.steps[step]
  const plan = planStep(next, nominations)
  // Before the decision comes the opinion that it rests on.
  const isAppraising = plan.unappraised.length > 0
  const others = forwardSteps
    .map((step) => planStep(step, nominations))
    .filter(({ step, takes }) => (isAppraising || step !== next) && takes.length > 0)
  return (
    <Button.Group>
      {isAppraising ? (
        <Button onClick={() => onAppraise(plan.unappraised)}>{all.awards.appraisal.step}</Button>
      ) : (
        <Button onClick={() => onStep(plan)}>{label(next)}</Button>
      )}
      {others.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="filled" color="son" size={30} aria-label={m.moreSteps}>
              <IconChevronDown size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((plan) => (
              <Menu.Item key={plan.step} onClick={() => onStep(plan)}>
                {label(plan.step)} ({plan.takes.length})
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Button.Group>
  )
}
