/** One set of form values for every kind of entry; each kind reads and sends the fields it has. */
import type { OperationInput } from '#shared/contract/contract.ts'
import type { LawAwardEntry, LawBasePayEntry, LawHolidayEntry, LawRateEntry } from '#shared/contract/law.ts'
import type { HolidayKind, LawCertainty, LawKind } from '#shared/domain/law-entries.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import type { OfficeLevel } from '#shared/domain/unit.ts'

export type LawEntry =
  | ({ what: 'form' | 'title' } & LawAwardEntry)
  | ({ what: 'rate' } & LawRateEntry)
  | ({ what: 'basePay' } & LawBasePayEntry)
  | ({ what: 'holiday' } & LawHolidayEntry)

export type LawValues = {
  name: string
  isPraise: boolean
  subjectKinds: SubjectKind[]
  levels: OfficeLevel[]
  /** `form:…` or `title:…`. */
  award: string | null
  level: OfficeLevel
  subjectKind: SubjectKind
  coefficient: number | ''
  amount: number | ''
  validFrom: string | null
  validTo: string | null
  day: string | null
  kind: HolidayKind
  legalBasis: string
  certainty: LawCertainty
}

const blank: LawValues = {
  name: '',
  isPraise: false,
  subjectKinds: ['individual'],
  levels: ['commune'],
  award: null,
  level: 'commune',
  subjectKind: 'individual',
  coefficient: '',
  amount: '',
  validFrom: null,
  validTo: null,
  day: null,
  kind: 'holiday',
  legalBasis: '',
  certainty: 'office',
}

export const valuesOf = (entry: LawEntry | null): LawValues => {
  if (entry === null) return blank
  const { what: _what, id: _id, revision: _revision, ...fields } = entry
  const award = entry.what === 'rate' ? `${entry.awardKind}:${entry.awardId}` : null
  return { ...blank, ...fields, award }
}

/** `${kind}:${id}` of a rate's award. */
export const awardRef = (kind: 'form' | 'title', id: string): string => `${kind}:${id}`

type Key = { id: string | null; revision: number | null }

export const keyOf = (entry: LawEntry | null): Key => ({
  id: entry?.id ?? null,
  revision: entry?.revision ?? null,
})

export const awardInput = (values: LawValues, key: Key): OperationInput<'law.saveForm'> => ({
  ...key,
  name: values.name,
  isPraise: values.isPraise,
  subjectKinds: values.subjectKinds,
  levels: values.levels,
  validFrom: values.validFrom,
  validTo: values.validTo,
  legalBasis: values.legalBasis,
  certainty: values.certainty,
})

export const rateInput = (values: LawValues, key: Key): OperationInput<'law.saveRate'> => {
  const [awardKind, ...rest] = (values.award ?? '').split(':')
  return {
    ...key,
    awardKind: awardKind === 'title' ? 'title' : 'form',
    awardId: rest.join(':'),
    level: values.level,
    subjectKind: values.subjectKind,
    coefficient: Number(values.coefficient),
    validFrom: values.validFrom ?? '',
    validTo: values.validTo,
    legalBasis: values.legalBasis,
    certainty: values.certainty,
  }
}

export const basePayInput = (values: LawValues, key: Key): OperationInput<'law.saveBasePay'> => ({
  ...key,
  amount: Number(values.amount),
  validFrom: values.validFrom ?? '',
  legalBasis: values.legalBasis,
  certainty: values.certainty,
})

export const holidayInput = (values: LawValues, key: Key): OperationInput<'law.saveHoliday'> => ({
  ...key,
  day: values.day ?? '',
  name: values.name,
  kind: values.kind,
  legalBasis: values.legalBasis,
  certainty: values.certainty,
})

/** What the clerk must still fill in before anything is sent. */
export const missingIn = (what: LawKind, values: LawValues): (keyof LawValues)[] => {
  const wanted: Record<LawKind, (keyof LawValues)[]> = {
    basePay: ['amount', 'validFrom', 'legalBasis'],
    rate: ['award', 'coefficient', 'validFrom', 'legalBasis'],
    form: ['name', 'subjectKinds', 'levels', 'legalBasis'],
    title: ['name', 'subjectKinds', 'levels', 'legalBasis'],
    holiday: ['day', 'name'],
  }
  return wanted[what].filter((field) => {
    const value = values[field]
    return value === null || value === '' || (Array.isArray(value) && value.length === 0)
  })
}
