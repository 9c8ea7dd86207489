/**
 * What a person decided about two subjects that look like one, remembered by who they are and not by the rows that
 * name them: rows come again with every file.
 */
import { keysOf, type Subject } from './award-duplicates.ts'

export const duplicateVerdicts = ['same', 'different'] as const
export type DuplicateVerdict = (typeof duplicateVerdicts)[number]

/** What becomes of the row of a file that is the same subject: not taken, taken all the same, an update of the record. */
export const duplicateTreatments = ['left_out', 'taken', 'updated'] as const
export type DuplicateTreatment = (typeof duplicateTreatments)[number]

export type PairKeys = { firstKey: string; secondKey: string }

export type DuplicateDecision = PairKeys & {
  /** Of the list that was worked on. */
  year: number
  decision: DuplicateVerdict
  /** Null in the register, where the two are merged instead. */
  treatment: DuplicateTreatment | null
  /** The side whose row was treated so. */
  treatedKey: string | null
  reason: string
  decidedAt: string
}

/**
 * Who a subject is, as far as a list says. Accents count, unlike in the search for likes: a decision about Hoa must
 * not be carried over to Hòa. Case, address, place of the tone and blanks do not.
 */
export const identityOf = (subject: Subject): string => {
  const { name, place } = keysOf(subject)
  return [subject.subjectKind, name.accented, subject.birthYear ?? '', subject.unitId ?? '', place].join('|')
}

/** Two identities in the order in which a decision about them is kept. */
export const pairOf = (a: string, b: string): PairKeys =>
  a <= b ? { firstKey: a, secondKey: b } : { firstKey: b, secondKey: a }

/** Names a pair, for maps. */
export const pairText = ({ firstKey, secondKey }: PairKeys): string => `${firstKey}\n${secondKey}`

/** All that is decided about a pair, after it was decided in one year; what was decided in that year gives way. */
export const decidedAgain = (
  before: readonly DuplicateDecision[],
  decision: DuplicateDecision,
): DuplicateDecision[] =>
  [...before.filter(({ year }) => year !== decision.year), decision].sort((a, b) => b.year - a.year)

/** What is left when the pair is an open question again, also where an earlier year's answer would hold. */
export const forgotten = (
  before: readonly DuplicateDecision[],
  { firstKey, secondKey }: PairKeys,
  year: number,
): DuplicateDecision[] => before.filter((one) => one.year !== year && firstKey === secondKey)

export type KnownDecision = DuplicateDecision & {
  /** False: it was known in another year that they are the same, what to do with this year's row is still a question. */
  isSettled: boolean
}

/**
 * What is known about a pair in the work of a year, from all that was decided about it. That two are different persons
 * holds for good, that they are the same one too; what became of a row holds for the year of that row. Two sides of
 * one identity are told apart by nothing but their rows, so that a decision about them says nothing about other years.
 */
export const knownDecision = (
  decisions: readonly DuplicateDecision[],
  year: number,
): KnownDecision | null => {
  const ofYear = decisions.find((one) => one.year === year)
  if (ofYear !== undefined) return { ...ofYear, isSettled: true }
  const [latest] = decisions
    .filter(({ firstKey, secondKey }) => firstKey !== secondKey)
    .sort((a, b) => b.year - a.year)
  if (latest === undefined) return null
  return { ...latest, treatment: null, treatedKey: null, isSettled: latest.decision === 'different' }
}
