import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Law } from '#shared/contract/law.ts'
import { holidayKinds, type LawKind } from '#shared/domain/law-entries.ts'
import { subjectKinds } from '#shared/domain/nomination.ts'
import { officeLevels } from '#shared/domain/unit.ts'
import { useMessages } from '../../platform/messages.tsx'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { awardRef, type LawValues } from './law-values.ts'

export type LawFieldsProps = { what: LawKind; form: UseFormReturnType<LawValues>; law: Law }

/** What one kind of entry says, above its days and source. */
export function LawFields({ what, form, law }: LawFieldsProps) {
  const m = useMessages().law
  if (what === 'basePay')
    return (
      <NumberInput
        label={m.fields.amount}
        withAsterisk
        min={1}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        {...form.getInputProps('amount')}
      />
    )
  if (what === 'rate') return <RateFields form={form} law={law} />
  if (what === 'holiday') return <HolidayFields form={form} />
  return <AwardFields what={what} form={form} />
}

function RateFields({ form, law }: Pick<LawFieldsProps, 'form' | 'law'>) {
  const all = useMessages()
  const m = all.law
  const options = (['form', 'title'] as const).flatMap((kind) =>
    (kind === 'form' ? law.forms : law.titles).map((award) => ({
      value: awardRef(kind, award.id),
      label: award.name,
      note: m.tabs[kind],
    })),
  )
  return (
    <>
      <Picker
        label={m.fields.award}
        isRequired
        options={options}
        value={form.values.award}
        onChange={(value) => form.setFieldValue('award', value)}
        error={form.errors.award}
      />
      <FormGrid>
        <Select
          label={m.fields.level}
          data={officeLevels.map((value) => ({ value, label: all.office.levels[value] }))}
          allowDeselect={false}
          {...form.getInputProps('level')}
        />
        <Select
          label={m.fields.subjectKind}
          data={subjectKinds.map((value) => ({ value, label: all.exchange.subjectKinds[value] }))}
          allowDeselect={false}
          {...form.getInputProps('subjectKind')}
        />
        <FullWidth>
          <NumberInput
            label={m.fields.coefficient}
            withAsterisk
            min={0}
            decimalScale={3}
            decimalSeparator=","
            placeholder={m.hints.coefficient}
            {...form.getInputProps('coefficient')}
          />
        </FullWidth>
      </FormGrid>
    </>
  )
}

function AwardFields({ what, form }: Pick<LawFieldsProps, 'what' | 'form'>) {
  const all = useMessages()
  const m = all.law
  return (
    <>
      <TextInput label={m.fields.name} withAsterisk {...form.getInputProps('name')} />
      <Checkbox.Group label={m.fields.subjectKinds} withAsterisk {...form.getInputProps('subjectKinds')}>
        {subjectKinds.map((value) => (
          <Checkbox key={value} mt={6} value={value} label={all.exchange.subjectKinds[value]} />
        ))}
      </Checkbox.Group>
      <Checkbox.Group label={m.fields.levels} withAsterisk {...form.getInputProps('levels')}>
        {officeLevels.map((value) => (
          <Checkbox key={value} mt={6} value={value} label={all.office.levels[value]} />
        ))}
      </Checkbox.Group>
      {what === 'form' && (
        <Checkbox label={m.fields.isPraise} {...form.getInputProps('isPraise', { type: 'checkbox' })} />
      )}
    </>
  )
}

function HolidayFields({ form }: Pick<LawFieldsProps, 'form'>) {
  const m = useMessages().law
  return (
    <FormGrid>
      <FullWidth>
        <TextInput label={m.fields.name} withAsterisk {...form.getInputProps('name')} />
      </FullWidth>
      <Select
        label={m.fields.kind}
        data={holidayKinds.map((value) => ({ value, label: m.holidayKinds[value] }))}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
    </FormGrid>
  )
}
