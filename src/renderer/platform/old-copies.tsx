import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OlderCopies } from '#shared/contract/backups.ts'
import { ConfirmDestructive } from '../ui/confirm-destructive.tsx'
import { useNotify } from './call-failure.tsx'
import { useCallQuery } from './client.tsx'
import { useMessages } from './messages.tsx'
import { useOfficeTimes } from './office-times.ts'
import { useCallTask } from './tasks.tsx'
import './old-copies.css'

/** After an erasure: which copies still hold what was erased, and the way to be rid of them. */
export function OldCopies() {
  const { data } = useCallQuery('backups.older', {})
  return data ? <Held held={data} /> : null
}

function Held({ held }: { held: OlderCopies }) {
  const times = useOfficeTimes()
  const m = useMessages().backup.older
  const notify = useNotify()
  const renew = useCallTask('backups.renew', m.renewing)
  const [isAsked, setIsAsked] = useState(false)
  const { copies, states, awayMissing } = held
  const missing = awayMissing === null ? '' : m.awayMissing(awayMissing)
  const run = () => {
    setIsAsked(false)
    renew
      .mutateAsync({})
      .then((done) => {
        const parts = [m.renewed(done.removed)]
        if (done.left > 0) parts.push(m.left(done.left))
        if (done.awayMissing !== null) parts.push(m.awayMissing(done.awayMissing))
        notify.done(parts.join(' '))
      })
      .catch(notify.failed)
  }
  return (
    <div className="nep-old-copies nep-no-print">
      <span>
        {copies.length + states > 0 && `${m.holds(copies.length, states, times.machine(held.erasedAt))} `}
        {missing}
      </span>
      <Button size="xs" variant="default" loading={renew.isPending} onClick={() => setIsAsked(true)}>
        {m.renew}
      </Button>
      <ConfirmDestructive
        isOpen={isAsked}
        title={m.title}
        actionLabel={m.action}
        word={m.word}
        onConfirm={run}
        onCancel={() => setIsAsked(false)}
      >
        <p>{m.what(copies.length, states)}</p>
        <p>{m.loss}</p>
        {missing !== '' && <p>{missing}</p>}
        <p>{m.elsewhere}</p>
      </ConfirmDestructive>
    </div>
  )
}
