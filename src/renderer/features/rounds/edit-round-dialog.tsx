import { Button, NumberInput, Textarea } from '@mantine/core'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useTyped } from '../../ui/fields/follow-record.ts'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { useUpdateRound } from './queries.ts'

/** Number, span and note of a round. */
export function EditRoundDialog({ round, onClose }: { round: RoundDetail; onClose: () => void }) {
  const all = useMessages()
  const m = all.rounds
  const notify = useNotify()
  const update = useUpdateRound()
  const { typed: values, setTyped: setValues } = useTyped({
    ordinal: round.ordinal,
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    note: round.note,
  })
  const errors = fieldMessages(update.error, all)
  const set = (changed: Partial<typeof values>) => setValues((before) => ({ ...before, ...changed }))
  return (
    <Dialog isOpen onClose={onClose} title={m.edit} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          update.mutate(
            { ...values, id: round.id, revision: round.revision },
            {
              onSuccess: () => {
                notify.done(m.form.saved)
                onClose()
              },
              onError: notify.failed,
            },
          )
        }}
      >
        <FormGrid>
          <DateField
            isAutoFocused
            label={m.create.from}
            value={values.startsOn}
            error={errors.startsOn}
            defaultYear={round.year}
            onChange={(startsOn) => set({ startsOn })}
          />
          <DateField
            label={m.create.to}
            value={values.endsOn}
            error={errors.endsOn}
            defaultYear={round.year}
            onChange={(endsOn) => set({ endsOn })}
          />
          <NumberInput
            label={m.form.ordinal}
            min={1}
            max={99}
            allowDecimal={false}
            value={values.ordinal}
            error={errors.ordinal}
            onChange={(value) => typeof value === 'number' && set({ ordinal: value })}
          />
          <FullWidth>
            <Textarea
              label={m.form.note}
              value={values.note}
              error={errors.note}
              onChange={(event) => set({ note: event.currentTarget.value })}
            />
          </FullWidth>
        </FormGrid>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" loading={update.isPending}>
            {m.form.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
