import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useRemind, useToday } from './queries.ts'

export type RemindDialogProps = { ids: string[]; onClose: () => void; onDone: () => void }

/** Notes on each chosen finding that the unit was reminded: when, and by which letter. */
export function RemindDialog({ ids, onClose, onDone }: RemindDialogProps) {
  const all = useMessages()
  const m = all.findings
  const notify = useNotify()
  const remind = useRemind()
  const today = useToday().data?.today ?? null
  const [note, setNote] = useState('')
  const [chosenDay, setDay] = useState<string | null>(null)
  const errors = fieldMessages(remind.error, all)
  return (
    <Dialog isOpen onClose={onClose} title={m.remindTitle(ids.length)}>
      <form
        className="nep-confirm"
        onSubmit={(event) => {
          event.preventDefault()
          remind.mutate(
            { ids, note, happenedOn: chosenDay ?? today },
            {
              onSuccess: ({ count }) => {
                notify.done(m.reminded(count))
                onDone()
                onClose()
              },
              onError: notify.failed,
            },
          )
        }}
      >
        <DateField
          label={m.remindDate}
          value={chosenDay ?? today}
          error={errors.happenedOn}
          defaultYear={Number((today ?? '2018').slice(0, 4))}
          onChange={setDay}
        />
        <Textarea
          label={m.remindNote}
          value={note}
          error={errors.note}
          data-autofocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" loading={remind.isPending}>
            {m.remindMany(ids.length)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
