import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FindingSummary } from '#shared/contract/findings.ts'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { emptyFinding, FindingForm, type FindingValues } from '../../ui/finding-form.tsx'
import { useCreateFinding, useRemoveFinding, useUpdateFinding } from './queries.ts'
import { criteriaOf } from './visit-words.ts'

/** A finding to change, or a new one about a criterion (or about none). */
export type FindingTarget = { finding: FindingSummary } | { criterionId: string | null }

export type FindingDialogProps = { visit: VisitDetail; target: FindingTarget; onClose: () => void }

const initialOf = (visit: VisitDetail, target: FindingTarget): FindingValues => {
  if ('finding' in target) return target.finding
  const criterion = criteriaOf(visit).find((one) => one.criterionId === target.criterionId)
  return {
    ...emptyFinding,
    criterionId: target.criterionId,
    description: criterion?.answer?.note ?? '',
    severity: criterion?.isCritical ? 'critical' : 'minor',
  }
}

/** Writes down a shortcoming of the visit; begins with the note of the criterion it is about. */
export function FindingDialog({ visit, target, onClose }: FindingDialogProps) {
  const all = useMessages()
  const m = all.findings.form
  const notify = useNotify()
  const create = useCreateFinding()
  const update = useUpdateFinding()
  const remove = useRemoveFinding()
  const [isAsking, setAsking] = useState(false)
  const known = 'finding' in target ? target.finding : null
  const options = {
    onSuccess: () => {
      notify.done(m.saved)
      onClose()
    },
    onError: notify.failed,
  }
  const save = ({
    criterionId,
    description,
    severity,
    cause,
    recommendation,
    remedyDueOn,
    responsible,
  }: FindingValues) => {
    const values = { criterionId, description, severity, cause, recommendation, remedyDueOn, responsible }
    if (known === null) create.mutate({ ...values, visitId: visit.id }, options)
    else update.mutate({ ...values, id: known.id, revision: known.revision }, options)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={640}
      title={known === null ? all.visits.findings.newTitle : all.visits.findings.editTitle}
    >
      <FindingForm
        initial={initialOf(visit, target)}
        criteria={criteriaOf(visit).map(({ criterionId: id, code, text }) => ({ id, code, text }))}
        defaultYear={Number((visit.visitDate ?? '2018').slice(0, 4))}
        errors={fieldMessages(create.error ?? update.error, all)}
        isPending={create.isPending || update.isPending}
        onSave={save}
        left={
          known !== null &&
          visit.status === 'under_way' && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {m.remove}
            </Button>
          )
        }
      />
      {known !== null && (
        <ConfirmDestructive
          isOpen={isAsking}
          title={m.remove}
          actionLabel={m.remove}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            remove.mutate(
              { id: known.id, revision: known.revision },
              {
                onSuccess: () => {
                  notify.done(m.removed)
                  onClose()
                },
                onError: notify.failed,
              },
            )
          }}
        >
          {m.removeQuestion(known.description)}
        </ConfirmDestructive>
      )}
    </Dialog>
  )
}
