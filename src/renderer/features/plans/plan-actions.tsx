import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { PlanDetail } from '#shared/contract/plans.ts'
import { kindsAbout } from '#shared/domain/document-kind.ts'
import { type PlanStatus, planMoves } from '#shared/domain/plan.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { DocumentsMenu } from '../../platform/documents-menu.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { CopyPlanDialog } from './copy-plan-dialog.tsx'
import { numberOf } from './plan-words.ts'
import { useMovePlan, useRemovePlan } from './queries.ts'

type Asked = 'cancelled' | 'issued' | 'copy' | 'remove' | null

/** The steps of a plan, the next one filled; greyed while something that it needs is missing. */
export function PlanActions({ plan }: { plan: PlanDetail }) {
  const m = useMessages().plans
  const notify = useNotify()
  const navigate = useNavigate()
  const move = useMovePlan()
  const remove = useRemovePlan()
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  const { id, revision, status } = plan
  const step = (to: PlanStatus, reason: string, words: string) =>
    move.mutate(
      { id, revision, to, reason },
      {
        onSuccess: () => {
          close()
          notify.done(words)
        },
        onError: notify.failed,
      },
    )
  const mayIssue = plan.lacks.every((lack) => !lack.isRequired)
  return (
    <>
      <DocumentsMenu kinds={kindsAbout('plans')} subjectId={plan.id} />
      <Button variant="default" onClick={() => setAsked('copy')}>
        {m.copy}
      </Button>
      {status === 'draft' && plan.rounds === 0 && (
        <Button variant="default" onClick={() => setAsked('remove')}>
          {m.remove}
        </Button>
      )}
      {status !== 'draft' && planMoves.canMove(status, 'cancelled') && (
        <Button variant="default" onClick={() => setAsked('cancelled')}>
          {m.cancel}
        </Button>
      )}
      {status === 'completed' && (
        <Button variant="default" onClick={() => setAsked('issued')}>
          {m.reopen}
        </Button>
      )}
      {status === 'issued' && (
        <Button variant="default" loading={move.isPending} onClick={() => step('completed', '', m.completed)}>
          {m.complete}
        </Button>
      )}
      {status === 'draft' && (
        <Button
          disabled={!mayIssue}
          loading={move.isPending}
          onClick={() => step('issued', '', m.issued(numberOf(m, plan)))}
        >
          {m.issue}
        </Button>
      )}
      {(asked === 'cancelled' || asked === 'issued') && (
        <ReasonDialog
          isOpen
          isRequired
          title={asked === 'cancelled' ? m.dialogs.cancel : m.dialogs.reopen}
          label={m.reason}
          actionLabel={asked === 'cancelled' ? m.dialogs.cancelAction : m.dialogs.reopenAction}
          isPending={move.isPending}
          onCancel={close}
          onConfirm={(reason) => step(asked, reason, m.statuses[asked])}
        />
      )}
      {asked === 'copy' && <CopyPlanDialog plan={plan} onClose={close} />}
      <ConfirmDestructive
        isOpen={asked === 'remove'}
        title={m.remove}
        actionLabel={m.remove}
        onCancel={close}
        onConfirm={() => {
          close()
          remove.mutate(
            { id, revision },
            {
              onSuccess: () => {
                notify.done(m.removedDone)
                void navigate('/plans')
              },
              onError: notify.failed,
            },
          )
        }}
      >
        {m.removeQuestion(plan.abstract)}
      </ConfirmDestructive>
    </>
  )
}
