import { IconCheck, IconMinus, IconX, type TablerIcon } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { VisitCriterion } from '#shared/contract/visits.ts'
import { type Verdict, verdicts } from '#shared/domain/checklist.ts'
import { formatNumber, parseCount } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import { AutosaveText } from '../../ui/fields/autosave-text.tsx'
import type { AnswerChange } from './queries.ts'

export type AnswerFieldProps = {
  visitId: string
  criterion: VisitCriterion
  isCurrent: boolean
  isReadOnly: boolean
  onAnswer: (change: AnswerChange) => Promise<void>
}

const icons: Record<Verdict, TablerIcon> = { pass: IconCheck, fail: IconX, na: IconMinus }

/** What a criterion asks for: a verdict, a number or a text; Không áp dụng answers all of them. */
export function AnswerField(props: AnswerFieldProps) {
  const { visitId, criterion, isReadOnly, onAnswer } = props
  const m = useMessages().visits.checklist
  if (criterion.answerKind === 'verdict') return <VerdictButtons {...props} choices={verdicts} />
  const isCount = criterion.answerKind === 'count'
  const { count = null, text = '' } = criterion.answer ?? {}
  return (
    <div className="nep-answer">
      <AutosaveText
        keepAs={`visits/${visitId}/${criterion.criterionId}/answer`}
        isOneLine
        isLabelHidden
        isReadOnly={isReadOnly}
        label={`${criterion.code} ${isCount ? m.countValue : m.textValue}`}
        placeholder={isCount ? m.countValue : m.textValue}
        value={isCount ? (count === null ? '' : formatNumber(count)) : text}
        validate={(typed) => (isCount && typed.trim() !== '' && parseCount(typed) === null ? '0–9' : null)}
        onSave={(typed) => onAnswer(isCount ? { count: parseCount(typed) } : { text: typed })}
      />
      <VerdictButtons {...props} choices={['na']} />
    </div>
  )
}

function VerdictButtons(props: AnswerFieldProps & { choices: readonly Verdict[] }) {
  const { criterion, isCurrent, isReadOnly, onAnswer, choices } = props
  const m = useMessages().visits
  const verdict = criterion.answer?.verdict ?? null
  /** One button of the current row takes the focus; the others are reached by ← and →. */
  const cursor = verdict !== null && choices.includes(verdict) ? verdict : choices[0]

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus()
  }
  return (
    <div
      role="radiogroup"
      className="nep-verdict"
      aria-label={m.checklist.answerOf(criterion.code, criterion.text)}
      aria-disabled={isReadOnly || undefined}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice) => {
        const Icon = icons[choice]
        const isChosen = verdict === choice
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native radio would answer on every arrow key
          <button
            key={choice}
            type="button"
            role="radio"
            aria-checked={isChosen}
            disabled={isReadOnly}
            data-verdict={choice}
            data-cursor={choice === cursor || undefined}
            tabIndex={isCurrent && choice === cursor ? 0 : -1}
            onClick={() => void onAnswer({ verdict: isChosen ? null : choice })}
          >
            {isChosen && <Icon size={15} stroke={2} aria-hidden />}
            {m.verdicts[choice]}
          </button>
        )
      })}
    </div>
  )
}
