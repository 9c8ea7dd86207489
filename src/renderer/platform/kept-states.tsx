import { Button } from '@mantine/core'
import { useState } from 'react'
import type { KeptState } from '#shared/contract/recovery.ts'
import { formatInstant } from '#shared/dates.ts'
import { formatNumber } from '#shared/numbers.ts'
import { ConfirmDestructive } from '../ui/confirm-destructive.tsx'
import { Section } from '../ui/page/section.tsx'
import { useNotify } from './call-failure.tsx'
import { useCallMutation } from './client.tsx'
import { useMessages } from './messages.tsx'
import './kept-states.css'

/** States of the register that were put aside, and the way back to each. */
export function KeptStates({
  states,
  onDone,
}: {
  states: readonly KeptState[]
  onDone: (kept: KeptState | null) => void
}) {
  const { recovery: m, backup } = useMessages()
  const notify = useNotify()
  const putBack = useCallMutation('recovery.putBack')
  const [asked, setAsked] = useState<KeptState | null>(null)
  const run = ({ name }: KeptState) => {
    setAsked(null)
    putBack.mutate({ name }, { onSuccess: ({ kept }) => onDone(kept), onError: notify.failed })
  }
  return (
    <Section title={m.keptTitle}>
      <p className="nep-dim">{states.length === 0 ? m.keptNone : m.keptHint}</p>
      <ul className="nep-kept-states">
        {states.map((state) => (
          <li key={state.name}>
            <span>
              {m.keptLine(
                formatInstant(state.at),
                m.keptReasons[state.why],
                backup.kilobytes(formatNumber(Math.ceil(state.size / 1024))),
              )}
            </span>
            <Button
              size="compact-xs"
              variant="default"
              loading={putBack.isPending}
              aria-label={m.putBackNamed(formatInstant(state.at))}
              onClick={() => setAsked(state)}
            >
              {m.putBack}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDestructive
        isOpen={asked !== null}
        title={asked === null ? '' : m.putBackTitle(formatInstant(asked.at))}
        actionLabel={m.putBack}
        wayBack={m.keptFirst}
        onConfirm={() => asked !== null && run(asked)}
        onCancel={() => setAsked(null)}
      >
        <p>{m.putBackLoss}</p>
      </ConfirmDestructive>
    </Section>
  )
}
