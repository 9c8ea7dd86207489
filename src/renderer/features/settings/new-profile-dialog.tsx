import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import type { OfficeProfile } from '#shared/contract/office.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useCreateProfile } from './queries.ts'

/** The office as it is from a day on: a copy to change; older documents keep the profile of their own day. */
export function NewProfileDialog({ profile, onClose }: { profile: OfficeProfile; onClose: () => void }) {
  const all = useMessages()
  const m = all.office
  const notify = useNotify()
  const create = useCreateProfile()
  const [validFrom, setValidFrom] = useState<string | null>(null)
  const save = () => {
    const { id: _, revision: __, ...values } = profile
    create.mutate(
      { ...values, validFrom: validFrom ?? '', validTo: null },
      {
        onSuccess: () => {
          notify.done(m.saved)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog isOpen onClose={onClose} title={m.newProfile}>
      <Stack gap="sm">
        {create.error !== null && <CallFailure error={create.error} />}
        <span className="nep-dim">{m.newProfileHint}</span>
        <DateField
          label={m.fields.validFrom}
          value={validFrom}
          error={fieldMessages(create.error, all).validFrom}
          onChange={setValidFrom}
          defaultYear={Number(profile.validFrom.slice(0, 4))}
          isRequired
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button disabled={validFrom === null} loading={create.isPending} onClick={save}>
            {all.common.save}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  )
}
