import { Button, Tooltip } from '@mantine/core'
import type { VisitChecklist, VisitDetail } from '#shared/contract/visits.ts'
import type { Score } from '#shared/domain/scoring.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { CriterionRow } from './criterion-row.tsx'
import type { AnswerChange } from './queries.ts'
import { isOpenCriterion } from './use-criterion-cursor.ts'

export type ChecklistSectionProps = {
  visit: VisitDetail
  checklist: VisitChecklist
  currentId: string | null
  noteId: string | null
  isReadOnly: boolean
  onChoose: (criterionId: string) => void
  onAnswer: (criterionId: string, change: AnswerChange) => Promise<void>
  onNote: (criterionId: string | null) => void
  onAnswerAll: (versionId: string) => void
}

/** The criteria of one code, with how many are answered and the key that answers the rest. */
export function ChecklistSection(props: ChecklistSectionProps) {
  const { visit, checklist, currentId, noteId, isReadOnly } = props
  const m = useMessages().visits
  const open = checklist.criteria.filter(isOpenCriterion).length
  const total = checklist.criteria.length
  return (
    <Section
      title={m.checklist.title(checklist.codeShortName, checklist.codeSymbol)}
      isFlush
      actions={
        <>
          {checklist.score !== null && <ScoreSum score={checklist.score} />}
          <span>{m.checklist.answered(total - open, total)}</span>
          {!isReadOnly && (
            <Button
              variant="default"
              size="xs"
              disabled={open === 0}
              onClick={() => props.onAnswerAll(checklist.versionId)}
            >
              {m.answerAll}
            </Button>
          )}
        </>
      }
    >
      {checklist.criteria.map((criterion) => (
        <CriterionRow
          key={criterion.criterionId}
          visitId={visit.id}
          criterion={criterion}
          isCurrent={criterion.criterionId === currentId}
          isNoteOpen={criterion.criterionId === noteId}
          isReadOnly={isReadOnly}
          hasScores={checklist.hasScores}
          finding={
            visit.findingList.find((finding) => finding.criterionId === criterion.criterionId)?.description ??
            null
          }
          evidence={
            visit.attachments.filter((attachment) => attachment.criterionId === criterion.criterionId).length
          }
          onChoose={props.onChoose}
          onAnswer={props.onAnswer}
          onNote={props.onNote}
        />
      ))}
    </Section>
  )
}

/** The sum with its arithmetic on hover and focus. */
function ScoreSum({ score }: { score: Score }) {
  const m = useMessages().visits.checklist
  const terms = score.lines
    .filter((line) => line.counted)
    .map((line) => `${line.code} ${formatNumber(line.points)}/${formatNumber(line.max)}`)
  return (
    <Tooltip label={terms.join(' + ')} disabled={terms.length === 0}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arithmetic must be reachable by keyboard */}
      <span tabIndex={0}>
        {m.scoreSum(formatNumber(score.points), formatNumber(score.max), formatNumber(score.percent ?? 0))}
        {score.rating !== null && `, ${m.rating(score.rating)}`}
      </span>
    </Tooltip>
  )
}
