/** Totals over the units of an annex. */
import { formatNumber } from '#shared/numbers.ts'

type Counts = Readonly<Record<'passed' | 'failed' | 'notApplicable' | 'findings', number>>

export const sumOf = (units: readonly Counts[], count: keyof Counts): string =>
  formatNumber(units.reduce((sum, unit) => sum + unit[count], 0))
