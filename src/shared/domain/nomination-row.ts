import { stripHonorific } from '../names.ts'
import { fold, foldWords, isSameText } from '../text.ts'
import type { SubjectKind } from './nomination.ts'
import { type NamedUnit, theUnit } from './unit-match.ts'

/** Columns of a pasted block of nominations, in the order offered. */
export const nominationRowKeys = [
  'kind',
  'honorific',
  'name',
  'birthYear',
  'jobTitle',
  'workplace',
  'unit',
  'achievement',
  'form',
  'note',
] as const
export type NominationRowKey = (typeof nominationRowKeys)[number]
export type NominationTexts = Record<NominationRowKey, string>

export type NominationRowProblem = 'name_missing' | 'kind_unknown' | 'year_unreadable' | 'unit_unknown'

export type NominationRowValues = {
  subjectKind: SubjectKind
  honorific: '' | 'Ông' | 'Bà'
  name: string
  birthYear: number | null
  jobTitle: string
  workplace: string
  unitId: string | null
  achievement: string
  /** As written, where it is none of the forms offered. */
  proposedForm: string
  formId: string | null
  note: string
}

export type NominationRow = {
  values: NominationRowValues | null
  problems: Partial<Record<NominationRowKey, NominationRowProblem>>
}

export type NominationRowContext = {
  units: readonly NamedUnit[]
  defaultKind: SubjectKind
  /** Forms in force, those of the office first. */
  forms: readonly { id: string; name: string }[]
  /** The year of the list: nobody is born after it. */
  year: number
}

const kindWords: Record<SubjectKind, readonly string[]> = {
  collective: ['tap the', 'tt', 'don vi'],
  individual: ['ca nhan', 'cn'],
  household: ['ho gia dinh', 'gia dinh', 'ho', 'hgd'],
}

/** A pasted or typed line as a nomination, or what is wrong with which cell. */
export function readNominationRow(texts: NominationTexts, context: NominationRowContext): NominationRow {
  const problems: NominationRow['problems'] = {}
  const address = stripHonorific(texts.name)
  const kind = kindOf(texts.kind, address.isHousehold ? 'household' : context.defaultKind)
  if (kind === null) problems.kind = 'kind_unknown'
  if (texts.name.trim() === '') problems.name = 'name_missing'
  const birthYear = yearOf(texts.birthYear, context.year)
  if (birthYear === undefined) problems.birthYear = 'year_unreadable'
  const unitId = texts.unit === '' ? null : theUnit(texts.unit, context.units)
  if (texts.unit !== '' && unitId === null) problems.unit = 'unit_unknown'
  if (Object.keys(problems).length > 0 || kind === null) return { values: null, problems }
  const formId = formOf(texts.form, context.forms)
  return {
    problems,
    values: {
      subjectKind: kind,
      honorific: kind === 'collective' ? '' : (address.honorific ?? honorificOf(texts.honorific)),
      name: kind === 'collective' ? texts.name : address.name,
      birthYear: birthYear ?? null,
      jobTitle: texts.jobTitle,
      workplace: texts.workplace,
      unitId,
      achievement: texts.achievement,
      proposedForm: formId === null ? texts.form : '',
      formId,
      note: texts.note,
    },
  }
}

function honorificOf(text: string): NominationRowValues['honorific'] {
  const word = foldWords(text)
  if (word === 'ong') return 'Ông'
  return word === 'ba' ? 'Bà' : ''
}

function kindOf(text: string, otherwise: SubjectKind): SubjectKind | null {
  const word = foldWords(text)
  if (word === '') return otherwise
  const kinds: SubjectKind[] = ['collective', 'individual', 'household']
  return kinds.find((kind) => kindWords[kind].includes(word)) ?? null
}

/** The year out of `1975` or a full date; undefined for what cannot be read. */
function yearOf(text: string, listYear: number): number | null | undefined {
  if (text === '') return null
  const year = Number(/(?:^|\D)(\d{4})$/u.exec(text.trim())?.[1])
  return year >= 1900 && year <= listYear ? year : undefined
}

/** `Giấy khen` means the one form whose name begins so; several or none leave the words as they are. */
function formOf(text: string, forms: NominationRowContext['forms']): string | null {
  if (text === '') return null
  const same = forms.find(({ name }) => isSameText(name, text))
  if (same !== undefined) return same.id
  const beginning = forms.filter(({ name }) => fold(name).startsWith(fold(text)))
  return beginning.length === 1 ? (beginning[0]?.id ?? null) : null
}
