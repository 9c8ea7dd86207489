/** Between the contract's list and the form's fields: a quota that is not set is an empty text. */
import type { NominationListSummary } from '#shared/contract/commendation-types.ts'
import type { OperationInput } from '#shared/contract/contract.ts'
import type { AwardBasis, SubjectKind } from '#shared/domain/nomination.ts'

type Start = { name: string; year: number; planId: string | null; roundId: string | null; madeOn: string }

export type ListValues = {
  name: string
  year: number
  planId: string | null
  roundId: string | null
  theme: string
  basis: AwardBasis
  madeOn: string | null
  metOn: string | null
} & Record<SubjectKind, number | string>

export const valuesOf = (list: NominationListSummary | null, start: Start): ListValues => ({
  name: list?.name ?? start.name,
  year: list?.year ?? start.year,
  planId: list === null ? start.planId : list.planId,
  roundId: list === null ? start.roundId : list.roundId,
  theme: list?.theme ?? '',
  basis: list?.basis ?? 'thematic',
  madeOn: list === null ? start.madeOn : list.madeOn,
  metOn: list?.metOn ?? null,
  collective: list?.quota.collective ?? '',
  individual: list?.quota.individual ?? '',
  household: list?.quota.household ?? '',
})

export const inputOf = (values: ListValues): OperationInput<'commendation.createList'> => {
  const { collective, individual, household, ...rest } = values
  return {
    ...rest,
    quota: {
      ...(typeof collective === 'number' ? { collective } : {}),
      ...(typeof individual === 'number' ? { individual } : {}),
      ...(typeof household === 'number' ? { household } : {}),
    },
  }
}
