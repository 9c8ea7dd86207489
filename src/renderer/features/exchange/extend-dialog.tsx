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

/** A later day for these units; an extension given before can be taken back. */
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
  const [latest] = dueOn === null ? [] : notPutOff(rows, dueOn)
  const problem =
    dueOn === null
      ? isTried && all.fields.required
      : latest && m.extendNotLater(latest.unitName, formatDate(latest.dueOn))

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
        if (dueOn !== null && latest === undefined)
          send(rows, dueOn, (units) => m.extendDone(units, formatDate(dueOn)))
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
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        {extended.length > 0 && (
          <Button variant="default" onClick={() => send(extended, null, m.extendTakenBack)}>
            {m.extendTakeBack(extended.length)}
          </Button>
        )}
        <Button type="submit">{all.common.save}</Button>
      </DialogActions>
    </form>
  )
}
