import { Button } from '@mantine/core'
import { useState } from 'react'
import type { KeepingItem, KeepingOverview } from '#shared/contract/keeping.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { useEraseKept } from './queries.ts'

type Props = { ticked: readonly KeepingItem[]; overview: KeepingOverview; onDone: () => void }

/** Says before what goes of each kind, what stays and where it is still to be found, and asks for the word. */
export function EraseKept({ ticked, overview, onDone }: Props) {
  const times = useOfficeTimes()
  const m = useMessages().keeping
  const notify = useNotify()
  const erase = useEraseKept()
  const [isAsked, setIsAsked] = useState(false)
  const { copies, issuedDocuments } = overview
  const byFate = Map.groupBy(ticked, (item) => `${m.kinds[item.kind]}|${m.fateOf(item)}`)
  const run = () => {
    setIsAsked(false)
    erase.mutate(
      { items: ticked.map(({ key }) => key) },
      {
        onSuccess: (done) => {
          onDone()
          notify.done(m.erased(done.items, done.files, done.entries))
        },
        onError: notify.failed,
      },
    )
  }
  return (
    <>
      <Button
        variant="default"
        disabled={ticked.length === 0}
        loading={erase.isPending}
        onClick={() => setIsAsked(true)}
      >
        {m.erase(ticked.length)}
      </Button>
      <ConfirmDestructive
        isOpen={isAsked}
        size={680}
        title={m.eraseTitle(ticked.length)}
        actionLabel={m.eraseAction}
        word={m.eraseWord}
        onConfirm={run}
        onCancel={() => setIsAsked(false)}
      >
        <ul className="nep-keeping__goes">
          {[...byFate.values()].map(([first, ...others]) =>
            first === undefined ? null : (
              <li key={`${first.kind}${String(first.isBody)}`}>
                <strong>{m.countOf(first.kind, others.length + 1)}</strong>
                {'. '}
                {m.fateOf(first)}
                {'.'}
              </li>
            ),
          )}
        </ul>
        <p>
          {m.eraseStays(issuedDocuments)} {m.eraseElsewhere}
        </p>
        {copies !== null && <p>{m.eraseCopies(copies.count, times.machine(copies.oldestAt))}</p>}
        <p>{m.eraseForGood}</p>
      </ConfirmDestructive>
    </>
  )
}
