import { personKey, stripHonorific } from '../names.ts'
import { cleanText, fold, foldTonePlacement, foldWords } from '../text.ts'
import type { SubjectKind } from './nomination.ts'

/** What is compared of a nominated or awarded subject. `place`: unit and village as written. */
export type Subject = {
  id: string
  subjectKind: SubjectKind
  name: string
  birthYear: number | null
  unitId: string | null
  place: string
}

export type LikenessReason =
  | 'same_name'
  | 'accents_missing'
  | 'accents_differ'
  | 'words_in_other_order'
  | 'same_birth_year'
  | 'birth_year_missing'
  | 'birth_year_differs'
  | 'same_unit'
  | 'same_place'
  | 'other_unit'
  | 'household_of_same_head'

/** `strong`: look before deciding. `possible`: worth a glance. `weak`: only the name agrees; names repeat often. */
export type Likeness = { strength: 'strong' | 'possible' | 'weak'; reasons: LikenessReason[] }

export type DuplicatePair = Likeness & { firstId: string; secondId: string }

/**
 * Whether two subjects may be the same one, and why; null when not. Nothing is ever merged: a person decides, side by
 * side. People are compared by folded name, birth year, and unit or village; collectives by name alone within a unit.
 */
export function likenessOf(a: Subject, b: Subject): Likeness | null {
  const kinds = [a.subjectKind, b.subjectKind]
  if (a.subjectKind !== b.subjectKind && kinds.includes('collective')) return null
  const name = nameReason(a.name, b.name)
  if (name === null) return null
  const year = yearReason(a.birthYear, b.birthYear)
  const place = placeReason(a, b)
  const household: LikenessReason[] = a.subjectKind === b.subjectKind ? [] : ['household_of_same_head']
  const strength = strengthOf(a.subjectKind, name, year, place, household.length > 0)
  return strength === null ? null : { strength, reasons: [name, year, place, ...household] }
}

/** All pairs that may be the same subject, in time that grows with the list and not with its square. */
export function duplicatePairs(subjects: readonly Subject[]): DuplicatePair[] {
  const groups = Map.groupBy(subjects, (subject) => bucketKey(subject.name))
  return [...groups.values()].flatMap((group) =>
    group.flatMap((first, i) =>
      group.slice(i + 1).flatMap((second) => {
        const likeness = likenessOf(first, second)
        return likeness === null ? [] : [{ firstId: first.id, secondId: second.id, ...likeness }]
      }),
    ),
  )
}

/** Names with the same words in any order share a bucket; only within it can two subjects be alike. */
export function bucketKey(name: string): string {
  return personKey(name).split(' ').sort().join(' ')
}

function nameReason(a: string, b: string): LikenessReason | null {
  const keyA = personKey(a)
  if (keyA === '' || bucketKey(a) !== bucketKey(b)) return null
  if (keyA !== personKey(b)) return 'words_in_other_order'
  const [plainA, plainB] = [accented(a), accented(b)]
  if (plainA === plainB) return 'same_name'
  return plainA === fold(plainA) || plainB === fold(plainB) ? 'accents_missing' : 'accents_differ'
}

function accented(name: string): string {
  const bare = stripHonorific(name.replace(/\([^)]*\)/g, ' ')).name
  return foldTonePlacement(cleanText(bare)).toLowerCase().replaceAll('ð', 'đ')
}

function yearReason(a: number | null, b: number | null): LikenessReason {
  if (a === null || b === null) return 'birth_year_missing'
  return a === b ? 'same_birth_year' : 'birth_year_differs'
}

function placeReason(a: Subject, b: Subject): LikenessReason {
  const [placeA, placeB] = [foldWords(a.place), foldWords(b.place)]
  if (placeA !== '' && placeA === placeB && (a.unitId === b.unitId || a.unitId === null || b.unitId === null))
    return 'same_place'
  return a.unitId !== null && a.unitId === b.unitId ? 'same_unit' : 'other_unit'
}

function strengthOf(
  kind: SubjectKind,
  name: LikenessReason,
  year: LikenessReason,
  place: LikenessReason,
  isHousehold: boolean,
): Likeness['strength'] | null {
  const isNear = place !== 'other_unit'
  if (kind === 'collective') return isNear ? 'strong' : 'weak'
  const isSure = name === 'same_name' || name === 'accents_missing'
  if (year === 'birth_year_differs') return isSure && place === 'same_place' ? 'possible' : null
  if (isHousehold) return isSure && isNear ? 'possible' : 'weak'
  if (year === 'same_birth_year') return isSure && isNear ? 'strong' : isSure || isNear ? 'possible' : 'weak'
  if (isSure && place === 'same_place') return 'strong'
  return isSure && isNear ? 'possible' : 'weak'
}
