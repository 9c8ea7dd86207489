import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { roundName } from '#shared/domain/round.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useMoveRound } from './queries.ts'

/** Opens the round, or closes it after naming what is unfinished. */
export function RoundNextStep({ round }: { round: RoundDetail }) {
  const m = useMessages()
  const notify = useNotify()
  const move = useMoveRound()
  const [isAsking, setAsking] = useState(false)
  const name = roundName(round.ordinal)
  const { id, revision } = round
  const go = (to: 'open' | 'closed') =>
    move.mutate(
      { id, revision, to, isConfirmed: to === 'closed' },
      {
        onSuccess: () => {
          setAsking(false)
          notify.done(to === 'open' ? m.rounds.opened(name) : m.rounds.closedDone(name))
        },
        onError: notify.failed,
      },
    )
  if (round.status === 'preparing')
    return (
      <Button
        loading={move.isPending}
        disabled={round.units === 0 || round.plan.status !== 'issued'}
        onClick={() => go('open')}
      >
        {m.rounds.open}
      </Button>
    )
  if (round.status === 'closed') return null
  const isDone = round.unfinished.length === 0
  return (
    <>
      <Button
        variant={isDone ? 'filled' : 'default'}
        loading={move.isPending}
        onClick={() => (isDone ? go('closed') : setAsking(true))}
      >
        {m.rounds.close}
      </Button>
      <Dialog isOpen={isAsking} onClose={() => setAsking(false)} title={m.rounds.closing.title} size={520}>
        <p className="nep-round__intro">{m.rounds.closing.intro(round.unfinished.length)}</p>
        <ul className="nep-round__unfinished">
          {round.unfinished.map((left) => {
            const unit = round.unitList.find(({ unitId }) => unitId === left.unitId)?.fullName ?? ''
            return (
              <li key={`${left.code}${left.unitId}`}>
                {left.code === 'unit_without_visit'
                  ? m.rounds.closing.withoutVisit(unit)
                  : m.rounds.closing.notConcluded(unit, m.visits.statuses[left.status])}
              </li>
            )
          })}
        </ul>
        <DialogActions>
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {m.common.cancel}
          </Button>
          <Button loading={move.isPending} onClick={() => go('closed')}>
            {m.rounds.closing.action}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
