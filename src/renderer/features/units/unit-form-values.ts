/** Between the contract's unit and the form's fields: the form knows no null text, and one line per alias. */
import type { OperationInput } from '#shared/contract/contract.ts'
import type { UnitDetail } from '#shared/contract/units.ts'
import type { CommuneType, UnitKind } from '#shared/domain/unit.ts'

export type UnitFormValues = {
  kind: UnitKind
  communeType: CommuneType | null
  name: string
  fullName: string
  officialCode: string
  parentId: string | null
  headName: string
  headTitle: string
  contactName: string
  phone: string
  email: string
  address: string
  note: string
  validFrom: string | null
  validTo: string | null
  aliases: string
}

export const formOf = (unit: UnitDetail | null): UnitFormValues => ({
  kind: unit?.kind ?? 'commune',
  communeType: unit?.communeType ?? (unit === null ? 'xa' : null),
  name: unit?.name ?? '',
  fullName: unit?.fullName ?? '',
  officialCode: unit?.officialCode ?? '',
  parentId: unit?.parentId ?? null,
  headName: unit?.headName ?? '',
  headTitle: unit?.headTitle ?? '',
  contactName: unit?.contactName ?? '',
  phone: unit?.phone ?? '',
  email: unit?.email ?? '',
  address: unit?.address ?? '',
  note: unit?.note ?? '',
  validFrom: unit?.validFrom ?? null,
  validTo: unit?.validTo ?? null,
  aliases: unit?.aliases.join('\n') ?? '',
})

export const inputOf = (values: UnitFormValues): OperationInput<'units.create'> => ({
  ...values,
  communeType: values.kind === 'commune' ? values.communeType : null,
  parentId: values.kind === 'commune' ? null : values.parentId,
  officialCode: values.officialCode.trim() === '' ? null : values.officialCode,
  aliases: values.aliases
    .split('\n')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== ''),
})
