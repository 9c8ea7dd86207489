import type { CivilDate } from '../dates.ts'
import { parseCount } from '../numbers.ts'
import { isSameText, textKey } from '../text.ts'
import { parseTypedDate } from '../typed-date.ts'
import type { UnitKind } from './unit.ts'
import { type NamedUnit, theUnit } from './unit-match.ts'

/** Columns of a pasted block, in the order offered. */
export const outreachRowKeys = [
  'unit',
  'village',
  'form',
  'heldOn',
  'heldTo',
  'place',
  'participants',
  'note',
] as const
export type OutreachRowKey = (typeof outreachRowKeys)[number]
export type OutreachTexts = Record<OutreachRowKey, string>

export type OutreachRowProblem =
  | 'unit_missing'
  | 'unit_unknown'
  | 'village_unknown'
  | 'form_missing'
  | 'date_unreadable'
  | 'dates_reversed'
  | 'not_a_number'

export type OutreachRow = {
  values: {
    unitId: string
    villageId: string | null
    form: string
    heldOn: CivilDate | null
    heldTo: CivilDate | null
    place: string
    participants: number | null
    note: string
  } | null
  problems: Partial<Record<OutreachRowKey, OutreachRowProblem>>
}

export type OutreachRowContext = {
  units: readonly (NamedUnit & { kind: UnitKind; parentId: string | null })[]
  /** For rows that name no unit. */
  defaultUnitId: string | null
  /** For dates without a year. */
  defaultYear: number
  /** Known wordings, so that a form is not split by case or tone placement. */
  forms: readonly string[]
}

/** A pasted or typed line as an activity, or what is wrong with which cell. Values only when nothing is. */
export function readOutreachRow(texts: OutreachTexts, context: OutreachRowContext): OutreachRow {
  const problems: OutreachRow['problems'] = {}
  const unitId = unitOf(texts.unit, context)
  if (unitId === null) problems.unit = texts.unit === '' ? 'unit_missing' : 'unit_unknown'
  const villageId = villageOf(texts.village, unitId, context)
  if (texts.village !== '' && unitId !== null && villageId === null) problems.village = 'village_unknown'
  if (texts.form === '') problems.form = 'form_missing'
  const heldOn = dateOf(texts.heldOn, context.defaultYear)
  if (heldOn === undefined) problems.heldOn = 'date_unreadable'
  const heldTo = dateOf(texts.heldTo, context.defaultYear)
  if (heldTo === undefined) problems.heldTo = 'date_unreadable'
  if (heldTo && (!heldOn || heldTo < heldOn)) problems.heldTo = 'dates_reversed'
  const participants = texts.participants === '' ? null : parseCount(texts.participants)
  if (texts.participants !== '' && participants === null) problems.participants = 'not_a_number'
  if (Object.keys(problems).length > 0 || unitId === null) return { values: null, problems }
  return {
    problems,
    values: {
      unitId,
      villageId,
      form: context.forms.find((form) => isSameText(form, texts.form)) ?? texts.form,
      heldOn: heldOn ?? null,
      heldTo: heldTo ?? null,
      place: texts.place,
      participants,
      note: texts.note,
    },
  }
}

function unitOf(text: string, { units, defaultUnitId }: OutreachRowContext): string | null {
  if (text === '') return defaultUnitId
  return theUnit(
    text,
    units.filter(({ kind }) => kind !== 'village' && kind !== 'site'),
  )
}

function villageOf(text: string, unitId: string | null, { units }: OutreachRowContext): string | null {
  if (textKey(text) === '' || unitId === null) return null
  return theUnit(
    text,
    units.filter(({ kind, parentId }) => kind === 'village' && parentId === unitId),
  )
}

/** Undefined for what cannot be read. */
function dateOf(text: string, defaultYear: number): CivilDate | null | undefined {
  const typed = parseTypedDate(text, defaultYear)
  if (typed.ok) return typed.date
  return typed.reason === 'empty' ? null : undefined
}
