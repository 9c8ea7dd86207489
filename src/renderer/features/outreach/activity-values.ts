/** Between the contract's activity and the form's fields: an empty number field is an empty text. */
import type { OperationInput } from '#shared/contract/contract.ts'
import type { ActivityDetail } from '#shared/contract/outreach.ts'

export type ActivityValues = {
  unitId: string | null
  villageId: string | null
  codeId: string | null
  form: string
  heldOn: string | null
  heldTo: string | null
  place: string
  participants: number | string
  durationHours: number | string
  note: string
}

export const valuesOf = (activity: ActivityDetail | null, unitId: string | null): ActivityValues => ({
  unitId: activity?.unitId ?? unitId,
  villageId: activity?.villageId ?? null,
  codeId: activity?.codeId ?? null,
  form: activity?.form ?? '',
  heldOn: activity?.heldOn ?? null,
  heldTo: activity?.heldTo ?? null,
  place: activity?.place ?? '',
  participants: activity?.participants ?? '',
  durationHours: activity?.durationHours ?? '',
  note: activity?.note ?? '',
})

const numberOf = (value: number | string): number | null => (typeof value === 'number' ? value : null)

/** Null while the unit is missing. */
export const inputOf = (values: ActivityValues): OperationInput<'outreach.create'> | null =>
  values.unitId === null
    ? null
    : {
        ...values,
        unitId: values.unitId,
        participants: numberOf(values.participants),
        durationHours: numberOf(values.durationHours),
      }
