import { Button, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { NominationListSummary } from '#shared/contract/commendation-types.ts'
import { awardBases, subjectKinds } from '#shared/domain/nomination.ts'
import { toRoman } from '#shared/numbers.ts'
import { type Attention, useAttention } from '../../platform/attention.tsx'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { inputOf, type ListValues, valuesOf } from './list-values.ts'
import { useCreateList, useRemoveList, useUpdateList } from './queries.ts'

export type ListDialogProps = {
  list: NominationListSummary | null
  today: string
  onClose: () => void
  /** Null: it was removed. */
  onDone: (id: string | null) => void
}

/** Name, round, days and quota of a list. */
export function ListDialog(props: ListDialogProps) {
  const m = useMessages().commendation.list
  const attention = useAttention()
  return (
    <Dialog isOpen onClose={props.onClose} title={props.list === null ? m.create : m.edit} size={640}>
      {attention.isKnown && <ListForm {...props} attention={attention} />}
    </Dialog>
  )
}

function ListForm({ list, today, onClose, onDone, attention }: ListDialogProps & { attention: Attention }) {
  const all = useMessages()
  const m = all.commendation
  const notify = useNotify()
  const [isAsking, setAsking] = useState(false)
  const year = attention.plan?.year ?? Number(today.slice(0, 4))
  const form = useForm<ListValues>({
    mode: 'controlled',
    initialValues: valuesOf(list, {
      name: m.list.defaultName(year),
      year,
      planId: attention.planId,
      roundId: attention.roundId,
      madeOn: today,
    }),
  })
  const { formRef, refuse } = useRefusedForm(form)
  const create = useCreateList()
  const update = useUpdateList()
  const remove = useRemoveList()
  const failure = create.error ?? update.error ?? remove.error
  const rounds = attention.rounds.filter(({ planId }) => planId === form.values.planId)

  const save = form.onSubmit((values) => {
    const done = (id: string) => {
      notify.done(m.list.saved(values.name))
      onDone(id)
    }
    const onError = (error: unknown) => refuse(fieldMessages(error, all))
    if (list === null) create.mutate(inputOf(values), { onSuccess: ({ id }) => done(id), onError })
    else {
      const { id, revision } = list
      update.mutate({ ...inputOf(values), id, revision }, { onSuccess: () => done(id), onError })
    }
  })
  const date = (name: 'madeOn' | 'metOn') => (
    <DateField
      label={m.list[name]}
      defaultYear={year}
      value={form.values[name]}
      onChange={(value) => form.setFieldValue(name, value)}
      error={form.errors[name]}
    />
  )

  return (
    <form ref={formRef} onSubmit={save} noValidate>
      <Stack gap="sm">
        {failure !== null && <CallFailure error={failure} />}
        <FormGrid>
          <FullWidth>
            <TextInput label={m.list.name} withAsterisk data-autofocus {...form.getInputProps('name')} />
          </FullWidth>
          <NumberInput label={m.list.year} thousandSeparator="" {...form.getInputProps('year')} />
          <Select
            label={m.list.basis}
            allowDeselect={false}
            data={awardBases.map((value) => ({ value, label: m.bases[value] }))}
            {...form.getInputProps('basis')}
          />
          <Select
            label={m.list.roundId}
            placeholder={m.list.noRound}
            clearable
            data={rounds.map(({ id, ordinal }) => ({ value: id, label: toRoman(ordinal) }))}
            {...form.getInputProps('roundId')}
          />
          <TextInput label={m.list.theme} {...form.getInputProps('theme')} />
          {date('madeOn')}
          {date('metOn')}
        </FormGrid>
        <fieldset className="nep-quota">
          <legend>{m.list.quota}</legend>
          {subjectKinds.map((kind) => (
            <NumberInput
              key={kind}
              label={m.kinds[kind]}
              min={0}
              allowDecimal={false}
              {...form.getInputProps(kind)}
            />
          ))}
        </fieldset>
      </Stack>
      <DialogActions>
        {list !== null && (
          <Button variant="default" mr="auto" onClick={() => setAsking(true)}>
            {m.removeList}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button type="submit" loading={create.isPending || update.isPending}>
          {all.common.save}
        </Button>
      </DialogActions>
      {list !== null && (
        <ConfirmDestructive
          isOpen={isAsking}
          title={m.removeList}
          actionLabel={all.common.remove}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            remove.mutate(
              { id: list.id, revision: list.revision },
              {
                onSuccess: () => {
                  notify.done(m.list.removed)
                  onDone(null)
                },
              },
            )
          }}
        >
          {m.removeListQuestion(list.name)}
        </ConfirmDestructive>
      )}
    </form>
  )
}
