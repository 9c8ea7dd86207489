import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Review } from '#shared/contract/exchange-review.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { useAskableUnits, useAssign, useRequests, useToday } from './queries.ts'

export type OwnerDialogProps = { review: Review; isOpen: boolean; onClose: () => void }

/** Whose file it is and which request it answers; a request that does not ask this commune is not kept. */
export function OwnerDialog({ review, isOpen, onClose }: OwnerDialogProps) {
  const m = useMessages().exchange.owner
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.title}>
      <OwnerForm review={review} onClose={onClose} />
    </Dialog>
  )
}

function OwnerForm({ review, onClose }: Omit<OwnerDialogProps, 'isOpen'>) {
  const all = useMessages()
  const m = all.exchange.owner
  const notify = useNotify()
  const assign = useAssign()
  const units = (useAskableUnits(useToday()).data ?? []).filter(
    ({ kind }) => kind !== 'village' && kind !== 'site',
  )
  const requests = useRequests(null).data ?? []
  const [unitId, setUnitId] = useState(review.unitId)
  const [requestId, setRequestId] = useState(review.requestId)
  const submit = () =>
    assign.mutate(
      { fileId: review.fileId, revision: review.revision, unitId, requestId },
      { onSuccess: onClose, onError: notify.failed },
    )
  return (
    <form
      className="nep-confirm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (unitId !== null) submit()
      }}
    >
      <p className="nep-dim">{review.fileName}</p>
      <Picker
        label={m.unit}
        options={units.map(({ id, name, fullName, aliases }) => ({
          value: id,
          label: name,
          aliases: [fullName, ...aliases],
        }))}
        value={unitId}
        onChange={setUnitId}
      />
      <Select
        label={m.request}
        clearable
        placeholder={m.noRequest}
        value={requestId}
        data={requests.map(({ id, title, number }) => ({
          value: id,
          label: number === '' ? title : `${number}: ${title}`,
        }))}
        onChange={setRequestId}
      />
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button type="submit" disabled={unitId === null} loading={assign.isPending}>
          {all.common.save}
        </Button>
      </DialogActions>
    </form>
  )
}
