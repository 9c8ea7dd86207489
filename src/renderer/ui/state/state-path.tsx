import { IconCheck, IconCircle, IconCircleDashed } from '@tabler/icons-react'
import { useUiMessages } from '../ui-messages.ts'
import './state.css'

export type StatePathProps = {
  /** The normal way, first to last. States off the way (hoãn, hủy) show as a badge instead. */
  steps: readonly { id: string; label: string }[]
  current: string
  label: string
}

/** Where a thing stands on its way; the finished last step counts as done. */
export function StatePath({ steps, current, label }: StatePathProps) {
  const m = useUiMessages().state
  const at = steps.findIndex((step) => step.id === current)
  return (
    <ol className="nep-state-path" aria-label={label}>
      {steps.map((step, index) => {
        const isCurrent = index === at
        const isDone = index < at || (isCurrent && at === steps.length - 1)
        const Icon = isDone ? IconCheck : isCurrent ? IconCircleDashed : IconCircle
        return (
          <li key={step.id} data-done={isDone || undefined} aria-current={isCurrent ? 'step' : undefined}>
            <Icon size={15} stroke={1.8} aria-hidden />
            <span>{step.label}</span>
            <span className="nep-visually-hidden">, {isCurrent ? m.current : isDone ? m.done : m.todo}</span>
          </li>
        )
      })}
    </ol>
  )
}
