import { Select, TextInput } from '@mantine/core'
import type { DocumentKind } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { useMessages } from '../../platform/messages.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useToday } from './queries.ts'
import { signerKey, type useHeaderForm } from './use-header-form.ts'

type HeaderFieldsProps = ReturnType<typeof useHeaderForm> & {
  kind: DocumentKind
  symbol: string
  /** Problems of the last save, by field. */
  errors?: { [field: string]: React.ReactNode }
  isRequired?: boolean
}

/** Số, ngày, người ký of a draft, as far as its kind has them. */
export function HeaderFields({
  form,
  setForm,
  signers,
  kind,
  symbol,
  errors = {},
  isRequired = false,
}: HeaderFieldsProps) {
  const m = useMessages().reports.head
  const { numbering, isSigned } = kindFacts[kind]
  const today = useToday().data?.today ?? '2018-01-01'
  return (
    <div className="nep-document__head-fields">
      {numbering !== 'none' && (
        <TextInput
          label={m.number[numbering]}
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
      )}
      <DateField
        label={m.date[numbering]}
        value={form.date}
        defaultYear={Number(today.slice(0, 4))}
        isRequired={isRequired}
        error={errors.date}
        onChange={(date) => setForm({ ...form, date })}
      />
      {isSigned && (
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
      )}
    </div>
  )
}
