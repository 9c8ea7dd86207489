import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { roundName } from '#shared/domain/round.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { useCreateRound, usePlan, useRounds } from './queries.ts'

export type CreateRoundDialogProps = {
  planId: string
  onClose: () => void
  onCreated: (id: string) => void
}

/** The next round of a plan, empty or after the pattern of an older one, of this plan or of an earlier year. */
export function CreateRoundDialog({ planId, onClose, onCreated }: CreateRoundDialogProps) {
  const all = useMessages()
  const m = all.rounds.create
  const notify = useNotify()
  const create = useCreateRound()
  const plan = usePlan(planId).data
  const known = useRounds(null).data ?? []
  const [startsOn, setStartsOn] = useState<string | null>(null)
  const [endsOn, setEndsOn] = useState<string | null>(null)
  const [copyFromId, setCopyFromId] = useState<string | null>(null)
  const errors = fieldMessages(create.error, all)
  const save = () =>
    create.mutate(
      { planId, startsOn, endsOn, copyFromId },
      {
        onSuccess: ({ id, ordinal, leftOut }) => {
          notify.done(m.done(roundName(ordinal)))
          if (leftOut.length > 0) notify.done(m.leftOut(leftOut.map(({ fullName }) => fullName).join(', ')))
          onCreated(id)
        },
        onError: notify.failed,
      },
    )
  const year = plan?.year ?? 2018
  return (
    <Dialog isOpen onClose={onClose} title={m.title} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <FormGrid>
          <DateField
            isAutoFocused
            label={m.from}
            value={startsOn}
            error={errors.startsOn}
            defaultYear={year}
            onChange={setStartsOn}
          />
          <DateField
            label={m.to}
            value={endsOn}
            error={errors.endsOn}
            defaultYear={year}
            onChange={setEndsOn}
          />
          <FullWidth>
            <Select
              label={m.copyFrom}
              placeholder={m.copyNone}
              clearable
              value={copyFromId}
              data={known.map((round) => ({
                value: round.id,
                label: m.copyOption(
                  roundName(round.ordinal),
                  `${round.planNumber}/${round.planSymbol}, ${round.year}`,
                  round.units,
                ),
              }))}
              onChange={setCopyFromId}
            />
          </FullWidth>
        </FormGrid>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {m.action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
