import type { VisitCriterion } from '#shared/contract/visits.ts'
import { formatNumber, parseNumber } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import { AutosaveText } from '../../ui/fields/autosave-text.tsx'
import type { AnswerChange } from './queries.ts'

export type ScoreFieldProps = {
  visitId: string
  criterion: VisitCriterion
  isReadOnly: boolean
  onAnswer: (change: AnswerChange) => Promise<void>
}

/** A typed score; left empty, Đạt counts the maximum and Chưa đạt counts 0. */
export function ScoreField({ visitId, criterion, isReadOnly, onAnswer }: ScoreFieldProps) {
  const m = useMessages()
  const max = criterion.maxScore ?? 0
  const score = criterion.answer?.score ?? null
  const label = m.visits.checklist.score(formatNumber(max))
  const read = (typed: string): number | null => {
    const parsed = parseNumber(typed)
    return parsed.kind === 'number' && parsed.value >= 0 && parsed.value <= max ? parsed.value : null
  }
  return (
    <div className="nep-score" title={label}>
      <AutosaveText
        keepAs={`visits/${visitId}/${criterion.criterionId}/score`}
        isOneLine
        isLabelHidden
        isReadOnly={isReadOnly}
        label={`${criterion.code} ${label}`}
        value={score === null ? '' : formatNumber(score)}
        validate={(typed) => (typed.trim() === '' || read(typed) !== null ? null : m.fields.out_of_range)}
        onSave={(typed) => onAnswer({ score: read(typed) })}
      />
    </div>
  )
}
