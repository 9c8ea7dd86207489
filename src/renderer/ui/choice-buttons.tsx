import { IconCheck, IconMinus, IconX, type TablerIcon } from '@tabler/icons-react'
import { useId } from 'react'
import type { StateTone } from './state-tone.ts'
import './choices.css'

export type Choice<Value extends string> = { value: Value; label: string; tone: StateTone }

export type ChoiceButtonsProps<Value extends string> = {
  /** The question, for a screen reader. */
  label: string
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  isDisabled?: boolean
  /** Whether Tab stops here; off in long lists that have keys of their own. */
  isTabStop?: boolean
}

const icons: Record<StateTone, TablerIcon> = {
  ok: IconCheck,
  bad: IconX,
  none: IconMinus,
  info: IconCheck,
  warn: IconCheck,
}

/** One answer of a few, such as Đạt, Chưa đạt, Không áp dụng. ← → choose; the chosen one has icon and colour. */
export function ChoiceButtons<Value extends string>(props: ChoiceButtonsProps<Value>) {
  const { label, choices, value, onChange, isDisabled = false, isTabStop = true } = props
  const name = useId()
  return (
    <fieldset className="nep-choices" aria-label={label} disabled={isDisabled}>
      {choices.map((choice) => {
        const isChosen = choice.value === value
        const Icon = icons[choice.tone]
        return (
          <label key={choice.value} data-tone={isChosen ? choice.tone : undefined}>
            <input
              type="radio"
              className="nep-visually-hidden"
              name={name}
              value={choice.value}
              checked={isChosen}
              tabIndex={isTabStop ? undefined : -1}
              onChange={() => onChange(choice.value)}
            />
            {isChosen && <Icon size={14} stroke={2} aria-hidden />}
            {choice.label}
          </label>
        )
      })}
    </fieldset>
  )
}
