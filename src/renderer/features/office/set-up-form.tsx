import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { OperationInput } from '#shared/contract/contract.ts'
import { shippedUnitSets } from '#shared/contract/office.ts'
import { officeLevels } from '#shared/domain/unit.ts'
import { CallFailure } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { useOfficeState, useSetUp } from './queries.ts'

type Values = Required<Omit<OperationInput<'office.setUp'>, 'validTo' | 'signers'>>

const emptyForm = (today: string): Values => ({
  clerkName: '',
  validFrom: `${today.slice(0, 4)}-01-01`,
  name: '',
  shortName: '',
  level: 'commune',
  superiorName: '',
  areaName: '',
  placeName: '',
  symbolSuffix: '',
  units: 'my-duc',
})

const textFields = ['name', 'shortName', 'superiorName', 'areaName', 'placeName', 'symbolSuffix'] as const

/** The office's own profile; signers and everything else can follow later in Thiết lập. */
export function SetUpForm() {
  const all = useMessages()
  const m = all.office
  const today = useOfficeState().data?.today ?? '2026-01-01'
  const form = useForm<Values>({ mode: 'controlled', initialValues: emptyForm(today) })
  const { formRef, refuse } = useRefusedForm(form)
  const setUp = useSetUp()
  const submit = form.onSubmit((values) =>
    setUp.mutate(values, { onError: (error) => refuse(fieldMessages(error, all)) }),
  )
  return (
    <form ref={formRef} onSubmit={submit} noValidate>
      <Stack gap="sm">
        {setUp.error !== null && <CallFailure error={setUp.error} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
          <TextInput label={m.clerkName} withAsterisk {...form.getInputProps('clerkName')} />
          <Select
            label={m.fields.level}
            data={officeLevels.map((value) => ({ value, label: m.levels[value] }))}
            allowDeselect={false}
            {...form.getInputProps('level')}
          />
          {textFields.map((name) => (
            <TextInput
              key={name}
              label={m.fields[name]}
              placeholder={m.examples[name]}
              withAsterisk
              {...form.getInputProps(name)}
            />
          ))}
          <DateField
            label={m.fields.validFrom}
            defaultYear={Number(today.slice(0, 4))}
            isRequired
            value={form.values.validFrom}
            onChange={(value) => form.setFieldValue('validFrom', value ?? '')}
            error={form.errors.validFrom}
          />
          <Select
            label={m.fields.units}
            data={shippedUnitSets.map((value) => ({ value, label: m.unitSets[value] }))}
            allowDeselect={false}
            {...form.getInputProps('units')}
          />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button type="submit" loading={setUp.isPending}>
            {m.setUpAction}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
