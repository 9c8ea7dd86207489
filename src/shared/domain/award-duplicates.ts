import { levelledName, type NameKeys, type NameWord, nameKeys, placeKey } from '../name-keys.ts'
import { fold } from '../text.ts'
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
  | 'spelling_differs'
  | 'name_shortened'
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

export type SubjectKeys = { name: NameKeys; place: string }

/** A subject that holds its keys itself: of a long list a hundred thousand would have to be looked up. */
export type KeyedSubject = Subject & { keys: SubjectKeys }

const known = new WeakMap<Subject, SubjectKeys>()

const isKeyed = (subject: Subject | KeyedSubject): subject is KeyedSubject => 'keys' in subject

export const makeKeys = (name: string, place: string): SubjectKeys => ({
  name: nameKeys(name),
  place: placeKey(place),
})

/** Keys of a subject, made once: lists are compared many times over. */
export function keysOf(subject: Subject): SubjectKeys {
  if (isKeyed(subject)) return subject.keys
  const before = known.get(subject)
  if (before !== undefined) return before
  const keys = makeKeys(subject.name, subject.place)
  known.set(subject, keys)
  return keys
}

/**
 * Whether two subjects may be the same one, and why; null when not. Nothing is ever merged: a person decides, side by
 * side. People are compared by folded name, birth year, and unit or village; collectives by name alone within a unit.
 *
 * Not found, because the guess would be wrong more often than right: mistyped letters, a middle name left out, a given
 * name of which only the first letter stands, another name altogether.
 */
export function likenessOf(a: Subject, b: Subject): Likeness | null {
  const isBody = a.subjectKind === 'collective'
  if (isBody !== (b.subjectKind === 'collective')) return null
  const place = placeReason(a, b)
  const year = yearReason(a.birthYear, b.birthYear)
  // So end nearly all who have a name in common, before their names are looked at.
  if (!isBody && year === 'birth_year_differs' && place !== 'same_place') return null
  const name = isBody ? bodyNameReason(a, b) : nameReason(a, b)
  if (name === null) return null
  if (isBody) return { strength: place === 'other_unit' ? 'weak' : 'strong', reasons: [name, place] }
  const household: LikenessReason[] = a.subjectKind === b.subjectKind ? [] : ['household_of_same_head']
  const strength = strengthOf(name, year, place, household.length > 0)
  return strength === null ? null : { strength, reasons: [name, year, place, ...household] }
}

function nameReason(a: Subject, b: Subject): LikenessReason | null {
  const [keysA, keysB] = [keysOf(a).name, keysOf(b).name]
  if (keysA.bucket === '' || keysB.bucket === '') return null
  if (keysA.accented === keysB.accented) return 'same_name'
  if (haveSameWords(keysA, keysB)) return accentReason(keysA.accented, keysB.accented)
  if ([...keysA.words, ...keysB.words].some(({ isShort }) => isShort))
    return isSameShortened(keysA.words, keysB.words) ? 'name_shortened' : null
  return isSameInOtherOrder(keysA, keysB) ? 'words_in_other_order' : null
}

/** Bodies: usual phrases may stand short on either side ("PN", "TT."). */
function bodyNameReason(a: Subject, b: Subject): LikenessReason | null {
  const [keysA, keysB] = [keysOf(a).name, keysOf(b).name]
  if (keysA.bucket === '' || keysB.bucket === '') return null
  if (keysA.accented === keysB.accented) return 'same_name'
  if (haveSameWords(keysA, keysB)) return accentReason(keysA.accented, keysB.accented)
  if (keysA.contracted === keysB.contracted) return 'name_shortened'
  return keysA.bucket === keysB.bucket ? 'words_in_other_order' : null
}

const haveSameWords = ({ words: a }: NameKeys, { words: b }: NameKeys): boolean =>
  a.length === b.length && a.every(({ text }, at) => text === b[at]?.text)

/** Two names of the same folded words that are written differently. */
function accentReason(a: string, b: string): LikenessReason {
  const [levelledA, levelledB] = [levelledName(a), levelledName(b)]
  if (levelledA === levelledB) return 'spelling_differs'
  return levelledA === fold(levelledA) || levelledB === fold(levelledB) ? 'accents_missing' : 'accents_differ'
}

/** Word by word, a shortened one by its beginning; the given name stands in full on both sides. */
function isSameShortened(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const isBegun = (short: NameWord, full: NameWord) => short.isShort && full.text.startsWith(short.text)
  return (
    a.length === b.length &&
    a.every((word, at) => {
      const other = b[at]
      return other !== undefined && (word.text === other.text || isBegun(word, other) || isBegun(other, word))
    })
  )
}

/** Buckets of persons may also meet by a phrase that only bodies have; the words decide. */
function isSameInOtherOrder(a: NameKeys, b: NameKeys): boolean {
  const sorted = ({ words }: NameKeys) =>
    words
      .map(({ text }) => text)
      .sort()
      .join(' ')
  return a.bucket === b.bucket && sorted(a) === sorted(b)
}

function yearReason(a: number | null, b: number | null): LikenessReason {
  if (a === null || b === null) return 'birth_year_missing'
  return a === b ? 'same_birth_year' : 'birth_year_differs'
}

function placeReason(a: Subject, b: Subject): LikenessReason {
  const [placeA, placeB] = [keysOf(a).place, keysOf(b).place]
  if (placeA !== '' && placeA === placeB && (a.unitId === b.unitId || a.unitId === null || b.unitId === null))
    return 'same_place'
  return a.unitId !== null && a.unitId === b.unitId ? 'same_unit' : 'other_unit'
}

/** Names that are one name however they are written; others only make a pair together with year and place. */
const sureNames = new Set<LikenessReason>(['same_name', 'accents_missing'])
const nearNames = new Set<LikenessReason>([
  'same_name',
  'accents_missing',
  'spelling_differs',
  'name_shortened',
])

function strengthOf(
  name: LikenessReason,
  year: LikenessReason,
  place: LikenessReason,
  isHousehold: boolean,
): Likeness['strength'] | null {
  const isNear = place !== 'other_unit'
  const isSure = sureNames.has(name)
  // Of the same place: others were told apart before.
  if (year === 'birth_year_differs') return isSure ? 'possible' : null
  if (isHousehold) return isSure && isNear ? 'possible' : 'weak'
  if (year === 'same_birth_year')
    return nearNames.has(name) && isNear ? 'strong' : isSure || isNear ? 'possible' : 'weak'
  if (isSure && place === 'same_place') return 'strong'
  return isSure && isNear ? 'possible' : 'weak'
}
