/** Between the contract's nomination and the form's fields. */

import type { Nomination } from '#shared/contract/commendation-types.ts'
import type { OperationInput } from '#shared/contract/contract.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'

export type NominationInput = OperationInput<'commendation.addNominations'>['nominations'][number]

export type NominationValues = {
  subjectKind: SubjectKind
  honorific: '' | 'Ông' | 'Bà'
  name: string
  birthYear: number | string
  jobTitle: string
  unitId: string | null
  workplace: string
  phone: string
  idNumber: string
  achievement: string
  proposedForm: string
  formId: string | null
  titleId: string | null
  note: string
}

export const valuesOf = (nomination: Nomination | null): NominationValues => ({
  subjectKind: nomination?.subjectKind ?? 'individual',
  honorific: nomination?.honorific ?? '',
  name: nomination?.name ?? '',
  birthYear: nomination?.birthYear ?? '',
  jobTitle: nomination?.jobTitle ?? '',
  unitId: nomination?.unitId ?? null,
  workplace: nomination?.workplace ?? '',
  phone: nomination?.phone ?? '',
  idNumber: nomination?.idNumber ?? '',
  achievement: nomination?.achievement ?? '',
  proposedForm: nomination?.proposedForm ?? '',
  formId: nomination?.formId ?? null,
  titleId: nomination?.titleId ?? null,
  note: nomination?.note ?? '',
})

export const inputOf = (values: NominationValues): NominationInput => ({
  ...values,
  honorific: values.subjectKind === 'collective' ? '' : values.honorific,
  birthYear:
    typeof values.birthYear === 'number' && values.subjectKind !== 'collective' ? values.birthYear : null,
})
