import { fail } from '#shared/contract/errors.ts'
import { isReversed } from '#shared/domain/law-entries.ts'

/** Throws DomainError rule days_reversed when a validity ends before it begins; an open end is in order. */
export const requireOrder = (period: { validFrom: string | null; validTo: string | null }): void => {
  if (isReversed(period)) throw fail('rule', { rule: 'days_reversed' })
}
