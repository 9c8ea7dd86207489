import { isSameText, textKey } from '../text.ts'
import type { Subject } from './award-duplicates.ts'

/** What is laid side by side of two nominations. */
export type ComparedNomination = Subject & {
  jobTitle: string
  unitName: string
  achievement: string
  formName: string
  phone: string
}

export const comparedFields = [
  'name',
  'birthYear',
  'jobTitle',
  'unitName',
  'place',
  'formName',
  'achievement',
  'phone',
] as const
export type ComparedField = (typeof comparedFields)[number]

export type ComparedFact = { field: ComparedField; first: string; second: string; isSame: boolean }

/** Differences first, then what both say; what neither says is left out. Case, spacing and tone placement do not count. */
export function compareNominations(first: ComparedNomination, second: ComparedNomination): ComparedFact[] {
  const facts = comparedFields.flatMap((field): ComparedFact[] => {
    const [a, b] = [textOf(first, field), textOf(second, field)]
    return textKey(a) === '' && textKey(b) === ''
      ? []
      : [{ field, first: a, second: b, isSame: isSameText(a, b) }]
  })
  return [...facts.filter((fact) => !fact.isSame), ...facts.filter((fact) => fact.isSame)]
}

function textOf(nomination: ComparedNomination, field: ComparedField): string {
  return String(nomination[field] ?? '')
}

/** What the kept one lacks and the other has; nothing that is written is ever overwritten. */
export function filledFrom(kept: Fields, other: Fields): Fields {
  const missing = Object.entries(other).filter(
    ([key, value]) => value !== null && value !== '' && (kept[key] === null || kept[key] === ''),
  )
  return Object.fromEntries(missing)
}

type Fields = Record<string, string | number | null>
