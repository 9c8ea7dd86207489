import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { Law, LawSaved } from '#shared/contract/law.ts'
import { certainties, type LawKind } from '#shared/domain/law-entries.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useFollowRecord } from '../../ui/fields/follow-record.ts'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { nameOf } from './law-columns.tsx'
import { LawFields } from './law-fields.tsx'
import { type LawEntry, type LawValues, missingIn, valuesOf } from './law-values.ts'
import { useRemoveEntry } from './queries.ts'
import { useSaveEntry } from './use-save-entry.ts'

export type LawFormProps = {
  what: LawKind
  entry: LawEntry | null
  law: Law
  defaultYear: number
  onSaved: (id: string) => void
  onRemoved: () => void
}

/** One entry of the dated law: what it says, from when to when, and by which source. */
export function LawEntryForm({ what, entry, law, defaultYear, onSaved, onRemoved }: LawFormProps) {
  const all = useMessages()
  const m = all.law
  const notify = useNotify()
  const [isAsking, setAsking] = useState(false)
  const form = useForm<LawValues>({ mode: 'controlled', initialValues: valuesOf(entry) })
  const { formRef, refuse } = useRefusedForm(form)
  useFollowRecord(form, valuesOf(entry))
  const saving = useSaveEntry(what)
  const remove = useRemoveEntry()
  const failure = saving.error ?? remove.error
  const say = (sentence: string, { changedRewards }: LawSaved) =>
    notify.done(changedRewards === 0 ? sentence : `${sentence}. ${m.changedRewards(changedRewards)}`)
  const save = form.onSubmit((values) => {
    const missing = missingIn(what, values)
    if (missing.length > 0)
      return refuse(Object.fromEntries(missing.map((field) => [field, all.fields.required])))
    saving.save(values, entry, {
      onSuccess: (saved) => {
        form.resetDirty(values)
        say(m.saved, saved)
        onSaved(saved.id)
      },
      onError: (error) => refuse(fieldMessages(error, all)),
    })
  })
  const confirmRemoval = () => {
    if (entry === null) return
    setAsking(false)
    const { id, revision } = entry
    remove.mutate(
      { what, id, revision },
      {
        onSuccess: (saved) => {
          say(m.removed, saved)
          onRemoved()
        },
      },
    )
  }
  const day = (name: 'validFrom' | 'validTo' | 'day', isRequired: boolean) => (
    <DateField
      label={m.fields[name]}
      defaultYear={defaultYear}
      isRequired={isRequired}
      value={form.values[name]}
      onChange={(value) => form.setFieldValue(name, value)}
      error={form.errors[name]}
      {...(name === 'validFrom' && what === 'basePay' ? { description: m.hints.basePayTo } : {})}
    />
  )
  return (
    <form ref={formRef} onSubmit={save} noValidate className="nep-panel-form">
      <Stack gap="sm">
        {failure !== null && <CallFailure error={failure} />}
        <LawFields what={what} form={form} law={law} />
        <FormGrid>
          {what === 'holiday' ? (
            day('day', true)
          ) : (
            <>
              {day('validFrom', what === 'rate' || what === 'basePay')}
              {what !== 'basePay' && day('validTo', false)}
            </>
          )}
          <FullWidth>
            <TextInput
              label={m.fields.legalBasis}
              placeholder={m.hints.legalBasis}
              withAsterisk={what !== 'holiday'}
              {...form.getInputProps('legalBasis')}
            />
          </FullWidth>
          <FullWidth>
            <Select
              label={m.fields.certainty}
              data={certainties.map((value) => ({ value, label: m.certainties[value] }))}
              allowDeselect={false}
              {...form.getInputProps('certainty')}
            />
          </FullWidth>
        </FormGrid>
        <Group justify="space-between">
          {entry === null ? (
            <span />
          ) : (
            <Button variant="default" onClick={() => setAsking(true)} disabled={remove.isPending}>
              {m.remove}
            </Button>
          )}
          <Button type="submit" loading={saving.isPending}>
            {m.save}
          </Button>
        </Group>
      </Stack>
      {entry !== null && (
        <ConfirmDestructive
          isOpen={isAsking}
          title={m.remove}
          actionLabel={all.common.remove}
          onConfirm={confirmRemoval}
          onCancel={() => setAsking(false)}
        >
          {m.removeQuestion(nameOf(all, entry))}
        </ConfirmDestructive>
      )}
    </form>
  )
}
