import { Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Nomination } from '#shared/contract/commendation-types.ts'
import { formatDate } from '#shared/dates.ts'
import { subjectKinds } from '#shared/domain/nomination.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useFollowRecord } from '../../ui/fields/follow-record.ts'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { inputOf, type NominationValues, valuesOf } from './nomination-values.ts'
import { useAddNominations, useUpdateNomination } from './queries.ts'
import { useAwardOptions } from './use-award-options.ts'
import { useUnitOptions } from './use-unit-options.ts'

export type NominationFormProps = {
  listId: string
  nomination: Nomination | null
  onSaved: (id: string) => void
  /** Beside the save button. */
  actions?: React.ReactNode
}

/** All fields of a nomination; only the name is needed to begin with. */
export function NominationForm({ listId, nomination, onSaved, actions }: NominationFormProps) {
  const all = useMessages()
  const m = all.commendation
  const notify = useNotify()
  const form = useForm<NominationValues>({ mode: 'controlled', initialValues: valuesOf(nomination) })
  const { formRef, refuse } = useRefusedForm(form)
  useFollowRecord(form, valuesOf(nomination))
  const isCollective = form.values.subjectKind === 'collective'
  const awards = useAwardOptions(null, form.values.subjectKind)
  const units = useUnitOptions()
  const add = useAddNominations()
  const update = useUpdateNomination()
  const failure = add.error ?? update.error

  const save = form.onSubmit((values) => {
    const input = inputOf(values)
    const onError = (error: unknown) => refuse(bare(fieldMessages(error, all)))
    const done = (id: string) => {
      form.resetDirty(values)
      notify.done(m.saved(values.name))
      onSaved(id)
    }
    if (nomination === null)
      add.mutate({ listId, nominations: [input] }, { onSuccess: ({ ids }) => done(ids[0] ?? ''), onError })
    else {
      const { id, revision } = nomination
      update.mutate({ ...input, id, revision }, { onSuccess: () => done(id), onError })
    }
  })

  return (
    <form ref={formRef} onSubmit={save} noValidate className="nep-nomination-form">
      <Stack gap="sm">
        {failure !== null && <CallFailure error={failure} />}
        <FormGrid>
          <Select
            label={m.fields.subjectKind}
            allowDeselect={false}
            data={subjectKinds.map((value) => ({ value, label: m.kinds[value] }))}
            {...form.getInputProps('subjectKind')}
          />
          {isCollective ? (
            <span />
          ) : (
            <Select
              label={m.fields.honorific}
              allowDeselect={false}
              data={[
                { value: '', label: '–' },
                { value: 'Ông', label: 'Ông' },
                { value: 'Bà', label: 'Bà' },
              ]}
              {...form.getInputProps('honorific')}
            />
          )}
          <FullWidth>
            <TextInput label={m.fields.name} withAsterisk {...form.getInputProps('name')} />
          </FullWidth>
          {!isCollective && (
            <>
              <NumberInput
                label={m.fields.birthYear}
                min={1900}
                max={2200}
                allowDecimal={false}
                thousandSeparator=""
                clampBehavior="none"
                {...form.getInputProps('birthYear')}
              />
              <TextInput label={m.fields.jobTitle} {...form.getInputProps('jobTitle')} />
            </>
          )}
          <FullWidth>
            <Picker
              label={m.fields.unitId}
              options={units}
              value={form.values.unitId}
              onChange={(value) => form.setFieldValue('unitId', value)}
            />
          </FullWidth>
          <FullWidth>
            <TextInput label={m.fields.workplace} {...form.getInputProps('workplace')} />
          </FullWidth>
          <FullWidth>
            <Textarea label={m.fields.achievement} {...form.getInputProps('achievement')} />
          </FullWidth>
          <FullWidth>
            <Picker
              label={m.fields.formId}
              description={awards.day === '' ? undefined : m.validOn(formatDate(awards.day))}
              options={awards.forms}
              value={form.values.formId}
              // One achievement, one award: a form and a title do not go together.
              onChange={(formId) => form.setValues({ formId, ...(formId === null ? {} : { titleId: null }) })}
            />
          </FullWidth>
          <FullWidth>
            <Picker
              label={m.fields.titleId}
              options={awards.titles}
              value={form.values.titleId}
              onChange={(titleId) =>
                form.setValues({ titleId, ...(titleId === null ? {} : { formId: null }) })
              }
            />
          </FullWidth>
          {form.values.proposedForm !== '' && (
            <FullWidth>
              <TextInput label={m.fields.proposedForm} {...form.getInputProps('proposedForm')} />
            </FullWidth>
          )}
          <TextInput label={m.fields.phone} {...form.getInputProps('phone')} />
          <TextInput label={m.fields.idNumber} {...form.getInputProps('idNumber')} />
          <FullWidth>
            <TextInput label={m.fields.note} {...form.getInputProps('note')} />
          </FullWidth>
        </FormGrid>
        <Group justify="space-between">
          {actions ?? <span />}
          <Button type="submit" variant="default" loading={add.isPending || update.isPending}>
            {all.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Errors of a new one come under its place in the list that was sent: `nominations.0.name`. */
const bare = (errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([path, text]) => [path.split('.').at(-1) ?? path, text]))
