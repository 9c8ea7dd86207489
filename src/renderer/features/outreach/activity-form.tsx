import { Autocomplete, Button, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { ActivityDetail } from '#shared/contract/outreach.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useFollowRecord } from '../../ui/fields/follow-record.ts'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { type ActivityValues, inputOf, valuesOf } from './activity-values.ts'
import { useCodes, useCreateActivity, useForms, useRemoveActivity, useUpdateActivity } from './queries.ts'
import { usePlaces } from './use-places.ts'

export type ActivityFormProps = {
  activity: ActivityDetail | null
  /** For a new one. */
  unitId: string | null
  defaultYear: number
  onSaved: (id: string) => void
  onRemoved: () => void
}

/** All fields of an activity; unit and form are what it needs. */
export function ActivityForm({ activity, unitId, defaultYear, onSaved, onRemoved }: ActivityFormProps) {
  const all = useMessages()
  const m = all.outreach
  const notify = useNotify()
  const [isAsking, setAsking] = useState(false)
  const form = useForm<ActivityValues>({ mode: 'controlled', initialValues: valuesOf(activity, unitId) })
  const { formRef, refuse } = useRefusedForm(form)
  useFollowRecord(form, valuesOf(activity, unitId))
  const places = usePlaces(form.values.unitId)
  const forms = useForms().data ?? []
  const codes = useCodes().data ?? []
  const create = useCreateActivity()
  const update = useUpdateActivity()
  const remove = useRemoveActivity()
  const failure = create.error ?? update.error ?? remove.error

  const save = form.onSubmit((values) => {
    const input = inputOf(values)
    if (input === null) return refuse({ unitId: all.fields.required })
    const done = (id: string) => {
      form.resetDirty(values)
      notify.done(m.saved(values.form))
      onSaved(id)
    }
    const onError = (error: unknown) => refuse(fieldMessages(error, all))
    if (activity === null) create.mutate(input, { onSuccess: ({ id }) => done(id), onError })
    else {
      const { id, revision } = activity
      update.mutate({ ...input, id, revision }, { onSuccess: () => done(id), onError })
    }
  })
  const confirmRemoval = () => {
    if (activity === null) return
    setAsking(false)
    const { id, revision } = activity
    remove.mutate(
      { id, revision },
      {
        onSuccess: () => {
          notify.done(m.removed)
          onRemoved()
        },
      },
    )
  }
  const date = (name: 'heldOn' | 'heldTo') => (
    <DateField
      label={m.fields[name]}
      defaultYear={defaultYear}
      value={form.values[name]}
      onChange={(value) => form.setFieldValue(name, value)}
      error={form.errors[name]}
    />
  )

  return (
    <form ref={formRef} onSubmit={save} noValidate className="nep-panel-form">
      <Stack gap="sm">
        {failure !== null && <CallFailure error={failure} />}
        <Picker
          label={m.fields.unitId}
          isRequired
          options={places.units}
          value={form.values.unitId}
          onChange={(value) => form.setValues({ unitId: value, villageId: null })}
          error={form.errors.unitId}
        />
        <Autocomplete
          size="xs"
          label={m.fields.form}
          withAsterisk
          data={forms}
          {...form.getInputProps('form')}
        />
        <FormGrid>
          {date('heldOn')}
          {date('heldTo')}
          <Picker
            label={m.fields.villageId}
            // What the return wrote, while it is none of the villages.
            placeholder={activity?.villageId === null ? (activity.villageName ?? '') : ''}
            options={places.villages}
            value={form.values.villageId}
            onChange={(value) => form.setFieldValue('villageId', value)}
            error={form.errors.villageId}
          />
          <Picker
            label={m.fields.codeId}
            placeholder={m.bothCodes}
            options={codes.map((code) => ({ value: code.id, label: code.symbol, note: code.shortName }))}
            value={form.values.codeId}
            onChange={(value) => form.setFieldValue('codeId', value)}
          />
          <NumberInput
            label={m.fields.participants}
            min={0}
            allowDecimal={false}
            {...form.getInputProps('participants')}
          />
          <NumberInput label={m.fields.durationHours} min={0} {...form.getInputProps('durationHours')} />
          <FullWidth>
            <TextInput label={m.fields.place} {...form.getInputProps('place')} />
          </FullWidth>
          <FullWidth>
            <Textarea label={m.fields.note} {...form.getInputProps('note')} />
          </FullWidth>
        </FormGrid>
        <Group justify="space-between">
          {activity === null ? (
            <span />
          ) : (
            <Button variant="default" onClick={() => setAsking(true)} disabled={remove.isPending}>
              {m.remove}
            </Button>
          )}
          <Button type="submit" loading={create.isPending || update.isPending}>
            {all.common.save}
          </Button>
        </Group>
      </Stack>
      {activity !== null && (
        <ConfirmDestructive
          isOpen={isAsking}
          title={m.remove}
          actionLabel={all.common.remove}
          onConfirm={confirmRemoval}
          onCancel={() => setAsking(false)}
        >
          {m.removeQuestion(activity.form, activity.unitName)}
        </ConfirmDestructive>
      )}
    </form>
  )
}
