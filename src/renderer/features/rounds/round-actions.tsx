import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { roundName } from '#shared/domain/round.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { EditRoundDialog } from './edit-round-dialog.tsx'
import { useMoveRound, useRemoveRound } from './queries.ts'

type Asked = 'edit' | 'back' | 'reopen' | 'remove' | null

/** Everything beside the next step: words of the round, back, reopen, remove. */
export function RoundActions({ round }: { round: RoundDetail }) {
  const m = useMessages().rounds
  const notify = useNotify()
  const navigate = useNavigate()
  const move = useMoveRound()
  const remove = useRemoveRound()
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  const name = roundName(round.ordinal)
  const { id, revision, status } = round
  return (
    <>
      <Button variant="default" onClick={() => setAsked('edit')}>
        {m.edit}
      </Button>
      {status === 'open' && (
        <Button variant="default" onClick={() => setAsked('back')}>
          {m.backToPreparing}
        </Button>
      )}
      {status === 'closed' && (
        <Button variant="default" onClick={() => setAsked('reopen')}>
          {m.reopen}
        </Button>
      )}
      {status === 'preparing' && (
        <Button variant="default" onClick={() => setAsked('remove')}>
          {m.remove}
        </Button>
      )}
      {asked === 'edit' && <EditRoundDialog round={round} onClose={close} />}
      {(asked === 'back' || asked === 'reopen') && (
        <ReasonDialog
          isOpen
          isRequired
          title={asked === 'back' ? m.backToPreparing : m.reopen}
          label={m.reason}
          actionLabel={asked === 'back' ? m.statuses.preparing : m.open}
          isPending={move.isPending}
          onCancel={close}
          onConfirm={(reason) =>
            move.mutate(
              { id, revision, to: asked === 'back' ? 'preparing' : 'open', reason },
              { onSuccess: close, onError: notify.failed },
            )
          }
        />
      )}
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
                notify.done(m.removedDone(name))
                void navigate('/rounds')
              },
              onError: notify.failed,
            },
          )
        }}
      >
        {m.removeQuestion(name)}
      </ConfirmDestructive>
    </>
  )
}
