import { NumberInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useMessages } from '../../platform/messages.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { MultiPicker } from '../../ui/fields/multi-picker.tsx'
import type { PlanFormValues } from './plan-form-values.ts'
import { useCodes } from './queries.ts'

type DateKey = 'issuedOn' | 'periodFrom' | 'periodTo' | 'returnsDueOn'

/** The general part of a plan, in the order of the paper it becomes. Only the abstract is needed to save. */
export function PlanForm({ form }: { form: UseFormReturnType<PlanFormValues> }) {
  const m = useMessages().plans
  const codes = useCodes().data ?? []
  const date = (key: DateKey) => (
    <DateField
      label={m.fields[key]}
      defaultYear={form.values.year}
      value={form.values[key]}
      error={form.errors[key]}
      onChange={(value) => form.setFieldValue(key, value)}
    />
  )
  return (
    <FormGrid>
      <FullWidth>
        <Textarea label={m.fields.abstract} withAsterisk data-autofocus {...form.getInputProps('abstract')} />
      </FullWidth>
      <TextInput label={m.fields.number} placeholder={m.examples.number} {...form.getInputProps('number')} />
      <TextInput label={m.fields.symbol} placeholder={m.examples.symbol} {...form.getInputProps('symbol')} />
      {date('issuedOn')}
      <NumberInput
        label={m.fields.year}
        thousandSeparator=""
        allowDecimal={false}
        maw={160}
        {...form.getInputProps('year')}
      />
      <TextInput label={m.fields.issuingBody} {...form.getInputProps('issuingBody')} />
      <MultiPicker
        label={m.fields.codes}
        options={codes.map(({ id, shortName, symbol }) => ({
          value: id,
          label: `${shortName} (${symbol})`,
          aliases: [symbol],
        }))}
        values={form.values.codeIds}
        onChange={(codeIds) => form.setFieldValue('codeIds', codeIds)}
      />
      <TextInput label={m.fields.signerName} {...form.getInputProps('signerName')} />
      <TextInput label={m.fields.signerTitle} {...form.getInputProps('signerTitle')} />
      {date('periodFrom')}
      {date('periodTo')}
      {date('returnsDueOn')}
      <FullWidth>
        <Textarea label={m.fields.legalBases} minRows={3} {...form.getInputProps('legalBases')} />
      </FullWidth>
      <FullWidth>
        <Textarea label={m.fields.purpose} minRows={3} {...form.getInputProps('purpose')} />
      </FullWidth>
      <FullWidth>
        <Textarea label={m.fields.requirements} minRows={3} {...form.getInputProps('requirements')} />
      </FullWidth>
    </FormGrid>
  )
}
