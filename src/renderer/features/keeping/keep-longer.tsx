import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { KeepingItem } from '#shared/contract/keeping.ts'
import { addDays, formatDate } from '#shared/dates.ts'
import { lastDayOfKeeping } from '#shared/domain/keeping-terms.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useKeepLonger } from './queries.ts'

type Props = { ticked: readonly KeepingItem[]; today: string; onDone: () => void }

/** Reviewed and kept all the same: up to when, and why. */
export function KeepLonger(props: Props) {
  const m = useMessages().keeping
  const [isAsked, setIsAsked] = useState(false)
  const { length } = props.ticked
  return (
    <>
      <Button variant="default" disabled={length === 0} onClick={() => setIsAsked(true)}>
        {m.keep(length)}
      </Button>
      <Dialog isOpen={isAsked} onClose={() => setIsAsked(false)} title={m.keepTitle(length)}>
        <KeepForm {...props} onClose={() => setIsAsked(false)} />
      </Dialog>
    </>
  )
}

function KeepForm({ ticked, today, onDone, onClose }: Props & { onClose: () => void }) {
  const { keeping: m, common } = useMessages()
  const notify = useNotify()
  const keep = useKeepLonger()
  const [untilOn, setUntilOn] = useState<string | null>(() => lastDayOfKeeping(today, 1))
  const [reason, setReason] = useState('')
  const isReady = untilOn !== null && reason.trim() !== ''
  const run = () => {
    if (untilOn === null || !isReady) return
    keep.mutate(
      { items: ticked.map(({ key }) => key), untilOn, reason },
      {
        onSuccess: ({ kept }) => {
          onClose()
          onDone()
          notify.done(m.kept(kept, formatDate(untilOn)))
        },
        onError: notify.failed,
      },
    )
  }
  return (
    <form
      className="nep-confirm"
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      <p>{m.keepNote}</p>
      <TextInput
        label={m.keepReason}
        value={reason}
        required
        maxLength={500}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DateField
        label={m.keepUntil}
        value={untilOn}
        onChange={setUntilOn}
        defaultYear={Number(today.slice(0, 4)) + 1}
        isRequired
        min={addDays(today, 1)}
      />
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" disabled={!isReady} loading={keep.isPending}>
          {m.keepAction}
        </Button>
      </DialogActions>
    </form>
  )
}
