import { Select, TextInput } from '@mantine/core'
import { useMessages } from '../../platform/messages.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useToday } from './queries.ts'
import { signerKey, type useHeaderForm } from './use-header-form.ts'

type HeaderFieldsProps = ReturnType<typeof useHeaderForm> & {
  symbol: string
  /** Problems of the last save, by field. */
  errors?: { [field: string]: React.ReactNode }
  isRequired?: boolean
}

/** Số, ngày, người ký of a draft. */
export function HeaderFields({
  form,
  setForm,
  signers,
  symbol,
  errors = {},
  isRequired = false,
}: HeaderFieldsProps) {
  const m = useMessages().reports.head
  const today = useToday().data?.today ?? '2018-01-01'
  return (
    <div className="nep-document__head-fields">
      <TextInput
        label={m.number}
        value={form.number}
        withAsterisk={isRequired}
        error={errors.number}
        placeholder={isRequired ? '' : m.numberHint}
        rightSection={
          form.number.includes('/') ? null : <span className="nep-document__symbol">/{symbol}</span>
        }
        rightSectionWidth={90}
        onChange={(event) => setForm({ ...form, number: event.currentTarget.value })}
      />
      <DateField
        label={m.date}
        value={form.date}
        defaultYear={Number(today.slice(0, 4))}
        isRequired={isRequired}
        error={errors.date}
        onChange={(date) => setForm({ ...form, date })}
      />
      <div className="nep-document__signer">
        <Select
          label={m.signer}
          value={signerKey(form.signer)}
          allowDeselect={false}
          data={signers.map((signer) => ({
            value: signerKey(signer),
            label: `${signer.name ?? m.noName}, ${signer.capacity.join(' / ')}`,
          }))}
          onChange={(key) => {
            const signer = signers.find((each) => signerKey(each) === key)
            if (signer) setForm({ ...form, signer })
          }}
        />
      </div>
    </div>
  )
}
