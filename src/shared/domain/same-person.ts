/**
 * Whether somebody of the same name is the person who is meant, by what both are known by. What is uncertain is for the
 * clerk to say.
 *
 *   doubtOf(known, { identity, birthYear: 1975, unitId, numbers: [] })      // 'other_year': of the known one it is 1972
 */
export type Doubt = 'other_year' | 'other_unit' | 'name_only'

export type KnownTraits = {
  /** As `identityOf` says them, with those that the clerk said to be the same. */
  identities: ReadonlySet<string>
  years: ReadonlySet<number>
  unitIds: ReadonlySet<string>
  /** Telephones and numbers of identity, by `digitsOf`. */
  numbers: ReadonlySet<string>
}

export type NamedOne = {
  identity: string
  birthYear: number | null
  unitId: string | null
  numbers: readonly string[]
}

/** A number as it is compared: without blanks and stops, and without the 0 or +84 that it begins with. */
export const digitsOf = (number: string): string =>
  number.replace(/\D/gu, '').replace(/^(?:84|0)(?=\d{9}$)/u, '')

/** Fewer digits say nothing about who is meant. */
const fewestDigits = 8

export const tellingNumbers = (numbers: Iterable<string>): Set<string> =>
  new Set([...numbers].map(digitsOf).filter(({ length }) => length >= fewestDigits))

/** Null: all that is known of both agrees. */
export const doubtOf = (known: KnownTraits, one: NamedOne): Doubt | null => {
  if (known.identities.has(one.identity)) return null
  if (one.numbers.some((number) => known.numbers.has(digitsOf(number)))) return null
  const isYearOfBoth = one.birthYear !== null && known.years.size > 0
  const isUnitOfBoth = one.unitId !== null && known.unitIds.size > 0
  if (isYearOfBoth && !known.years.has(one.birthYear ?? 0)) return 'other_year'
  if (isUnitOfBoth && !known.unitIds.has(one.unitId ?? '')) return 'other_unit'
  const isYearOfNone = one.birthYear === null && known.years.size === 0
  return isYearOfBoth || (isYearOfNone && isUnitOfBoth) ? null : 'name_only'
}
