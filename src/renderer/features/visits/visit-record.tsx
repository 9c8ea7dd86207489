import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { useAddAttachments } from '../../platform/attachments.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { RecordPage } from '../../ui/page/record-page.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { StatePath } from '../../ui/state/state-path.tsx'
import { useStable } from '../../ui/use-stable.ts'
import { ChecklistSection } from './checklist-section.tsx'
import { FindingDialog, type FindingTarget } from './finding-dialog.tsx'
import { MissingLine } from './missing-line.tsx'
import { OldFindingsSection } from './old-findings-section.tsx'
import { useAnswers } from './queries.ts'
import { useAnswerRemaining } from './use-answer-remaining.tsx'
import { useCriterionCursor } from './use-criterion-cursor.ts'
import { useVisitKeys } from './use-visit-keys.ts'
import { useVisitSteps } from './use-visit-steps.ts'
import { VisitActions } from './visit-actions.tsx'
import { VisitAside } from './visit-aside.tsx'
import { VisitBar } from './visit-bar.tsx'
import { criteriaOf, toneOfVisit, whenOf } from './visit-words.ts'
import './visits.css'

const path = ['scheduled', 'under_way', 'concluded'] as const

/** The record of one visit: old findings first, criteria by code, and beside them what the minutes need. */
export function VisitRecord({ visit: known }: { visit: VisitDetail }) {
  const m = useMessages()
  const [params] = useSearchParams()
  const notify = useNotify()
  const { visit, answer } = useAnswers(known, notify.failed)
  const [noteId, setNoteId] = useState<string | null>(null)
  const [target, setTarget] = useState<FindingTarget | null>(null)
  const cursor = useCriterionCursor(visit, params.get('criterion'))
  const steps = useVisitSteps(visit)
  const answerRemaining = useAnswerRemaining(visit.id)
  const addEvidence = useAddAttachments('visits', visit.id)
  const isUnderWay = visit.status === 'under_way'

  const pickEvidence = (criterionId: string | null) =>
    addEvidence.mutate(
      { files: null, criterionId },
      {
        onSuccess: (count) => count > 0 && notify.done(m.attachments.added(count)),
        onError: notify.failed,
      },
    )
  // Stable, so that an answer redraws its own row and no other.
  const write = useStable(answer)
  const closeNote = useStable((criterionId: string | null) => {
    setNoteId(criterionId)
    if (criterionId === null) cursor.goTo(cursor.current?.criterionId)
  })
  useVisitKeys({
    cursor,
    isUnderWay,
    isDialogOpen: target !== null,
    onVerdict: (criterionId, verdict) => void write(criterionId, { verdict }).catch(() => undefined),
    onNote: setNoteId,
    onFinding: (criterionId) => setTarget({ criterionId }),
    onEvidence: pickEvidence,
    onNext: steps.next,
  })

  const isOff = visit.status === 'postponed' || visit.status === 'cancelled'
  const head = visit.people.find((person) => person.side === 'team')
  return (
    <>
      <RecordPage
        title={visit.unit.fullName}
        history={{ table: 'visits', id: visit.id }}
        badge={
          <StateBadge tone={toneOfVisit[visit.status]} isTinted>
            {m.visits.statuses[visit.status]}
          </StateBadge>
        }
        note={
          <>
            {whenOf(m, visit)}, {visit.isUnannounced ? m.visits.unannounced : m.visits.announced}
            {head !== undefined && <span className="nep-visit__wide">. {m.visits.head(head.name)}</span>}
          </>
        }
        path={
          isOff ? undefined : (
            <StatePath
              label={m.visits.path}
              steps={path.map((id) => ({ id, label: m.visits.statuses[id] }))}
              current={visit.status}
            />
          )
        }
        next={
          <MissingLine
            visit={visit}
            onGoTo={cursor.goTo}
            onOpenFinding={(finding) => setTarget({ finding })}
          />
        }
        actions={<VisitActions visit={visit} />}
        aside={
          <VisitAside
            visit={visit}
            onAddFinding={() => setTarget({ criterionId: null })}
            onOpenFinding={(finding) => setTarget({ finding })}
            onAddEvidence={() => pickEvidence(null)}
          />
        }
        bottom={
          <VisitBar
            visit={visit}
            criteria={criteriaOf(visit)}
            isPending={steps.isPending}
            onStart={steps.start}
            onConclude={steps.conclude}
            onAnswerRest={() => answerRemaining(null)}
          />
        }
      >
        <OldFindingsSection visitId={visit.id} findings={visit.oldFindings} isReadOnly={!isUnderWay} />
        {visit.checklists.length === 0 && <p className="nep-dim">{m.visits.checklist.none}</p>}
        <div className="nep-visit__checklists">
          {visit.checklists.map((checklist) => (
            <ChecklistSection
              key={checklist.versionId}
              visit={visit}
              checklist={checklist}
              currentId={cursor.current?.criterionId ?? null}
              noteId={noteId}
              isReadOnly={!isUnderWay}
              onChoose={cursor.choose}
              onAnswer={write}
              onNote={closeNote}
              onAnswerAll={answerRemaining}
            />
          ))}
        </div>
      </RecordPage>
      {target !== null && <FindingDialog visit={visit} target={target} onClose={() => setTarget(null)} />}
    </>
  )
}
