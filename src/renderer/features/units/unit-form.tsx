import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { UnitDetail } from '#shared/contract/units.ts'
import { communeTypes, unitKinds } from '#shared/domain/unit.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { DraftNotice } from '../../platform/draft-notice.tsx'
import { useDraftStore } from '../../platform/draft-store.ts'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useFollowRecord } from '../../ui/fields/follow-record.ts'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { useDraft } from '../../ui/fields/use-draft.ts'
import { useCreateUnit, useRemoveUnit, useToday, useUnits, useUpdateUnit } from './queries.ts'
import { formOf, inputOf, type UnitFormValues } from './unit-form-values.ts'
import { UnitLineageList } from './unit-lineage-list.tsx'

export type UnitFormProps = { unit: UnitDetail | null; onSaved: (id: string) => void; onRemoved: () => void }

/** All fields of a unit. Saving needs only the kind and the two names. */
export function UnitForm({ unit, onSaved, onRemoved }: UnitFormProps) {
  const all = useMessages()
  const m = all.units
  const notify = useNotify()
  const draft = useDraft(useDraftStore<UnitFormValues>(`unit:${unit?.id ?? 'new'}`))
  const form = useForm({ mode: 'controlled', initialValues: formOf(unit), onValuesChange: draft.change })
  const { formRef, refuse } = useRefusedForm(form)
  useFollowRecord(form, formOf(unit))
  const [isAsking, setAsking] = useState(false)
  const communes = (useUnits(null).data ?? []).filter(({ kind }) => kind === 'commune')
  const defaultYear = Number((useToday().data?.today ?? '2018').slice(0, 4))
  const create = useCreateUnit()
  const update = useUpdateUnit()
  const remove = useRemoveUnit()
  const failure = update.error ?? create.error ?? remove.error

  const onFailed = (error: unknown) => refuse(fieldMessages(error, all))
  const save = form.onSubmit((values) => {
    const input = inputOf(values)
    const done = (id: string) => {
      notify.done(m.saved(values.fullName))
      form.resetDirty(values)
      void draft.discard()
      onSaved(id)
    }
    if (unit === null) create.mutate(input, { onSuccess: ({ id }) => done(id), onError: onFailed })
    else {
      const { id, revision } = unit
      update.mutate({ ...input, id, revision }, { onSuccess: () => done(id), onError: onFailed })
    }
  })
  const confirmRemoval = () => {
    if (unit === null) return
    setAsking(false)
    remove.mutate(
      { id: unit.id, revision: unit.revision },
      {
        onSuccess: () => {
          notify.done(m.removed(unit.fullName))
          onRemoved()
        },
      },
    )
  }

  return (
    <form ref={formRef} onSubmit={save} noValidate className="nep-panel-form">
      <Stack gap="sm">
        {draft.restored !== null && (
          <DraftNotice
            onUse={() => form.setValues(draft.restored ?? {})}
            onDiscard={() => void draft.discard()}
          />
        )}
        {failure !== null && <CallFailure error={failure} />}
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
          <Select
            label={m.fields.kind}
            data={unitKinds.map((value) => ({ value, label: m.kinds[value] }))}
            allowDeselect={false}
            withAsterisk
            {...form.getInputProps('kind')}
          />
          {form.values.kind === 'commune' ? (
            <Select
              label={m.fields.communeType}
              data={communeTypes.map((value) => ({ value, label: m.communeTypes[value] }))}
              {...form.getInputProps('communeType')}
            />
          ) : (
            <Select
              label={m.fields.parent}
              data={communes.map((commune) => ({ value: commune.id, label: commune.fullName }))}
              searchable
              clearable
              {...form.getInputProps('parentId')}
            />
          )}
          <TextInput label={m.fields.name} withAsterisk {...form.getInputProps('name')} />
          <TextInput
            label={m.fields.fullName}
            withAsterisk
            placeholder={m.hints.fullName}
            {...form.getInputProps('fullName')}
          />
          <DateField
            label={m.fields.validFrom}
            defaultYear={defaultYear}
            value={form.values.validFrom}
            onChange={(value) => form.setFieldValue('validFrom', value)}
            error={form.errors.validFrom}
          />
          <DateField
            label={m.fields.validTo}
            defaultYear={defaultYear}
            value={form.values.validTo}
            onChange={(value) => form.setFieldValue('validTo', value)}
            error={form.errors.validTo}
          />
          <TextInput
            label={m.fields.officialCode}
            title={m.hints.officialCode}
            {...form.getInputProps('officialCode')}
          />
          <TextInput label={m.fields.phone} {...form.getInputProps('phone')} />
          <TextInput label={m.fields.headName} {...form.getInputProps('headName')} />
          <TextInput label={m.fields.headTitle} {...form.getInputProps('headTitle')} />
          <TextInput label={m.fields.contactName} {...form.getInputProps('contactName')} />
          <TextInput label={m.fields.email} {...form.getInputProps('email')} />
        </SimpleGrid>
        <TextInput label={m.fields.address} {...form.getInputProps('address')} />
        <Textarea label={m.fields.aliases} description={m.hints.aliases} {...form.getInputProps('aliases')} />
        <Textarea label={m.fields.note} {...form.getInputProps('note')} />
        {unit !== null && <UnitLineageList unit={unit} />}
        <Group justify="space-between">
          {unit !== null ? (
            <Button variant="default" onClick={() => setAsking(true)} disabled={remove.isPending}>
              {m.remove}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={create.isPending || update.isPending}>
            {all.common.save}
          </Button>
        </Group>
      </Stack>
      {unit !== null && (
        <ConfirmDestructive
          isOpen={isAsking}
          title={m.remove}
          actionLabel={all.common.remove}
          onConfirm={confirmRemoval}
          onCancel={() => setAsking(false)}
        >
          {m.removeQuestion(unit.fullName)}
        </ConfirmDestructive>
      )}
    </form>
  )
}
