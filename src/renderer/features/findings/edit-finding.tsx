import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { FindingDetail } from '#shared/contract/findings.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { FindingForm } from '../../ui/finding-form.tsx'
import { useCriteria, useRemoveFinding, useUpdateFinding } from './queries.ts'

export type EditFindingProps = { finding: FindingDetail; onDone: () => void; onRemoved: () => void }

/** The words of a finding; a finding of a concluded visit can be worded anew, not removed. */
export function EditFinding({ finding, onDone, onRemoved }: EditFindingProps) {
  const all = useMessages()
  const m = all.findings.form
  const notify = useNotify()
  const update = useUpdateFinding()
  const remove = useRemoveFinding()
  const criteria = useCriteria().data ?? []
  const [isAsking, setAsking] = useState(false)
  const { id, revision } = finding
  return (
    <>
      {update.error !== null && <CallFailure error={update.error} />}
      <FindingForm
        initial={finding}
        criteria={criteria}
        defaultYear={Number(finding.foundOn.slice(0, 4))}
        errors={fieldMessages(update.error, all)}
        isPending={update.isPending}
        onSave={({ criterionId, description, severity, cause, recommendation, remedyDueOn, responsible }) =>
          update.mutate(
            {
              id,
              revision,
              criterionId,
              description,
              severity,
              cause,
              recommendation,
              remedyDueOn,
              responsible,
            },
            {
              onSuccess: () => {
                notify.done(m.saved)
                onDone()
              },
            },
          )
        }
        left={
          <Group gap={8}>
            <Button variant="default" onClick={onDone}>
              {all.common.cancel}
            </Button>
            <Button variant="default" onClick={() => setAsking(true)}>
              {all.common.remove}
            </Button>
          </Group>
        }
      />
      <ConfirmDestructive
        isOpen={isAsking}
        title={m.remove}
        actionLabel={m.remove}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          remove.mutate(
            { id, revision },
            {
              onSuccess: () => {
                notify.done(m.removed)
                onRemoved()
              },
              onError: notify.failed,
            },
          )
        }}
      >
        {m.removeQuestion(finding.description)}
      </ConfirmDestructive>
    </>
  )
}
