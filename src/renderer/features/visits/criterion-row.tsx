import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconPencil, IconPhoto, IconStar } from '@tabler/icons-react'
import { memo } from 'react'
import type { VisitCriterion } from '#shared/contract/visits.ts'
import { isSameText } from '#shared/text.ts'
import { useMessages } from '../../platform/messages.tsx'
import { AutosaveText } from '../../ui/fields/autosave-text.tsx'
import { AnswerField } from './answer-field.tsx'
import type { AnswerChange } from './queries.ts'
import { ScoreField } from './score-field.tsx'
import { criterionRowId } from './use-criterion-cursor.ts'

export type CriterionRowProps = {
  visitId: string
  criterion: VisitCriterion
  isCurrent: boolean
  isReadOnly: boolean
  isNoteOpen: boolean
  hasScores: boolean
  /** What was found about this criterion, as one line. */
  finding: string | null
  evidence: number
  onChoose: (criterionId: string) => void
  onAnswer: (criterionId: string, change: AnswerChange) => Promise<void>
  onNote: (criterionId: string | null) => void
}

/** One criterion: its code and wording, the answer, and under it the note and the finding that came of it. */
export const CriterionRow = memo(function CriterionRow(props: CriterionRowProps) {
  const {
    visitId,
    criterion,
    isCurrent,
    isReadOnly,
    isNoteOpen,
    finding,
    evidence,
    onChoose,
    onAnswer,
    onNote,
  } = props
  const m = useMessages().visits.checklist
  const { criterionId, code, text, guidance, isCritical } = criterion
  const note = criterion.answer?.note ?? ''
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: choosing by mouse; by keyboard the arrows do it
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      id={criterionRowId(criterionId)}
      className="nep-criterion"
      data-current={isCurrent || undefined}
      onClick={() => onChoose(criterionId)}
      onFocus={() => onChoose(criterionId)}
    >
      <div className="nep-criterion__line">
        <span className="nep-criterion__code">{code}</span>
        <span className="nep-criterion__text">
          {guidance === '' ? (
            text
          ) : (
            <Tooltip label={`${m.guidance}: ${guidance}`}>{<span>{text}</span>}</Tooltip>
          )}
        </span>
        <span className="nep-criterion__marks">
          {isCritical && (
            <Tooltip label={m.critical}>
              <IconStar size={15} stroke={1.6} aria-label={m.critical} role="img" />
            </Tooltip>
          )}
          {evidence > 0 && (
            <span title={m.evidence(evidence)}>
              <IconPhoto size={16} stroke={1.6} aria-hidden /> {evidence}
              <span className="nep-visually-hidden">{m.evidence(evidence)}</span>
            </span>
          )}
        </span>
        {props.hasScores && criterion.maxScore !== null && (
          <ScoreField
            visitId={visitId}
            criterion={criterion}
            isReadOnly={isReadOnly}
            onAnswer={(c) => onAnswer(criterionId, c)}
          />
        )}
        <AnswerField
          visitId={visitId}
          criterion={criterion}
          isCurrent={isCurrent}
          isReadOnly={isReadOnly}
          onAnswer={(change) => onAnswer(criterionId, change)}
        />
      </div>
      {finding !== null && (
        <div className="nep-criterion__below" data-finding>
          <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
          <span>{finding}</span>
          <span className="nep-dim">{m.findingMade}</span>
        </div>
      )}
      {isNoteOpen ? (
        <div className="nep-criterion__note">
          <NoteField
            visitId={visitId}
            criterionId={criterionId}
            note={note}
            code={code}
            onSave={(text) => onAnswer(criterionId, { note: text })}
            onClose={() => onNote(null)}
          />
        </div>
      ) : (
        note !== '' &&
        !isSameNote(note, finding) && (
          <button
            type="button"
            className="nep-criterion__below"
            disabled={isReadOnly}
            aria-label={`${m.note(code)}: ${note}`}
            onClick={() => onNote(criterionId)}
          >
            <IconPencil size={15} stroke={1.6} aria-hidden />
            <span>{note}</span>
          </button>
        )
      )}
    </div>
  )
})

/** The finding often begins with the note: the same words are not said twice. */
const isSameNote = (note: string, finding: string | null): boolean =>
  finding !== null && isSameText(note.replace(/[.\s]+$/u, ''), finding.replace(/[.\s]+$/u, ''))

type NoteFieldProps = {
  visitId: string
  criterionId: string
  note: string
  code: string
  onSave: (text: string) => Promise<void>
  onClose: () => void
}

function NoteField({ visitId, criterionId, note, code, onSave, onClose }: NoteFieldProps) {
  const m = useMessages().visits.checklist
  return (
    <AutosaveText
      keepAs={`visits/${visitId}/${criterionId}/note`}
      label={m.note(code)}
      isLabelHidden
      placeholder={m.notePlaceholder}
      value={note}
      onSave={onSave}
      onEscape={onClose}
      inputRef={(field) => field?.focus()}
    />
  )
}
