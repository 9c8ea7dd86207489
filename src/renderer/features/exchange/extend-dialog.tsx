import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BoardRow, RequestDetail } from '#shared/contract/exchange.ts'
import { formatDate } from '#shared/dates.ts'
import { notPutOff } from '#shared/domain/request-deadline.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useExtend } from './queries.ts'

export type ExtendDialogProps = {
  isOpen: boolean
  request: RequestDetail
  rows: readonly BoardRow[]
  onClose: () => void
}

/**
 * A later day for these units. Who has as late a day keeps it, and is named before the rest is put off; an extension given
 * before can be taken back.
 */
export function ExtendDialog({ isOpen, request, rows, onClose }: ExtendDialogProps) {
  const m = useMessages().exchange.board
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.extendTitle(rows.length)}>
      <ExtendForm request={request} rows={rows} onClose={onClose} />
    </Dialog>
  )
}

function ExtendForm({ request, rows, onClose }: Omit<ExtendDialogProps, 'isOpen'>) {
  const all = useMessages()
  const m = all.exchange.board
  const notify = useNotify()
  const extend = useExtend()
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const extended = rows.filter(({ extendedTo }) => extendedTo !== null)
  const kept = dueOn === null ? [] : notPutOff(rows, dueOn)
  const putOff = rows.filter((row) => !kept.includes(row))
  // The first day that helps anybody is the one after the earliest.
  const earliest = putOff.length === 0 ? kept.at(-1) : undefined
  const problem =
    dueOn === null
      ? isTried && all.fields.required
      : earliest && m.extendNotLater(earliest.unitName, formatDate(earliest.dueOn))
  const isSome = kept.length > 0 && putOff.length > 0
  const keptNames = kept.map(({ unitName, dueOn: own }) => `${unitName} ${formatDate(own)}`).join(', ')

  const send = (targets: readonly BoardRow[], day: string | null, done: (units: number) => string) => {
    onClose()
    extend.mutate(
      { requestId: request.id, unitIds: targets.map(({ unitId }) => unitId), dueOn: day },
      { onSuccess: ({ units }) => notify.done(done(units)), onError: notify.failed },
    )
  }
  return (
    <form
      className="nep-confirm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (dueOn !== null && putOff.length > 0)
          send(putOff, dueOn, (units) => m.extendDone(units, formatDate(dueOn), kept.length))
      }}
    >
      <DateField
        label={m.extendTo}
        description={m.extendFrom(formatDate(request.dueOn))}
        value={dueOn}
        onChange={setDueOn}
        defaultYear={Number(request.dueOn.slice(0, 4))}
        min={request.dueOn}
        error={problem || undefined}
        isRequired
        isAutoFocused
      />
      {isSome && <span role="status">{m.extendKept(kept.length, keptNames)}</span>}
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        {extended.length > 0 && (
          <Button variant="default" onClick={() => send(extended, null, m.extendTakenBack)}>
            {m.extendTakeBack(extended.length)}
          </Button>
        )}
        <Button type="submit">{isSome ? m.extendSome(putOff.length) : all.common.save}</Button>
      </DialogActions>
    </form>
  )
}
