import type { CivilDate } from '../dates.ts'
import { isValidOn } from '../dates.ts'
import { formatNumber } from '../numbers.ts'
import type { SubjectKind } from './nomination.ts'
import type { OfficeLevel } from './unit.ts'

/** Times the base pay. Exactly one of `formId` and `titleId` is set. */
export type AwardRate = {
  formId: string | null
  titleId: string | null
  level: OfficeLevel
  subjectKind: SubjectKind
  coefficient: number
  validFrom: CivilDate
  validTo: CivilDate | null
}

/** Mức lương cơ sở, đồng a month, in force from this day until the next. */
export type BasePay = { validFrom: CivilDate; amount: number }

/** The decrees say up to ten thousand đồng; examples in the press round otherwise, so the office may choose. */
export type Rounding = { mode: 'up' | 'nearest' | 'none'; unit: number }
export const defaultRounding: Rounding = { mode: 'up', unit: 10_000 }

export type Reward =
  | {
      ok: true
      coefficient: number
      basePay: number
      /** Before rounding, in đồng. */
      exact: number
      amount: number
      /** `0,15 × 1.490.000 = 223.500 → 230.000`. */
      formula: string
    }
  | { ok: false; reason: 'no_rate' | 'no_base_pay' | 'several_rates' }

/**
 * The money that goes with an award. Coefficient and base pay are those in force on the day of the decision.
 * Source: NĐ 91/2017, NĐ 98/2023 and NĐ 152/2025 (rates by date in resources/awards). Amounts are whole đồng.
 */
export function rewardFor(input: {
  award: { formId: string } | { titleId: string }
  level: OfficeLevel
  subjectKind: SubjectKind
  decidedOn: CivilDate
  rates: readonly AwardRate[]
  basePays: readonly BasePay[]
  rounding?: Rounding
}): Reward {
  const { award, decidedOn, rounding = defaultRounding } = input
  const rates = input.rates.filter(
    (rate) =>
      ('formId' in award ? rate.formId === award.formId : rate.titleId === award.titleId) &&
      rate.level === input.level &&
      rate.subjectKind === input.subjectKind &&
      isValidOn(rate.validFrom, rate.validTo, decidedOn),
  )
  const [rate] = rates
  if (rate === undefined) return { ok: false, reason: 'no_rate' }
  if (rates.length > 1) return { ok: false, reason: 'several_rates' }
  const basePay = basePayOn(input.basePays, decidedOn)
  if (basePay === null) return { ok: false, reason: 'no_base_pay' }
  // Thousandths keep the product exact: 0,15 × 1.490.000 must not become 223.499,99….
  const exact = (Math.round(rate.coefficient * 1000) * basePay) / 1000
  const amount = roundMoney(exact, rounding)
  const product = `${formatNumber(rate.coefficient)} × ${formatNumber(basePay)} = ${formatNumber(exact)}`
  return {
    ok: true,
    coefficient: rate.coefficient,
    basePay,
    exact,
    amount,
    formula: amount === exact ? product : `${product} → ${formatNumber(amount)}`,
  }
}

/** The base pay in force on a day; null before the first known. */
export function basePayOn(basePays: readonly BasePay[], day: CivilDate): number | null {
  const begun = basePays.filter((pay) => pay.validFrom <= day)
  return begun.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]?.amount ?? null
}

export function roundMoney(amount: number, { mode, unit }: Rounding): number {
  if (mode === 'none') return Math.round(amount)
  return (mode === 'up' ? Math.ceil(amount / unit) : Math.round(amount / unit)) * unit
}
