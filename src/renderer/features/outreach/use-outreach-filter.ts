/** The filter of the outreach list; it stands in the address, so that going back finds it again. */
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { parseScope } from '#shared/domain/figures-scope.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useSetParams } from '../../ui/use-set-params.ts'
import { type ActivityFilter, useToday } from './queries.ts'

export const periods = ['year', 'plan', 'all'] as const
export type Period = (typeof periods)[number]

export const useOutreachFilter = () => {
  const [params] = useSearchParams()
  const { plan } = useAttention()
  const today = useToday().data?.today ?? ''
  const asked = params.get('period')
  const period: Period = periods.find((known) => known === asked) ?? 'year'
  // The plan's year; before there is a plan, this year.
  const year = plan?.year ?? Number(today.slice(0, 4) || '2018')
  const spans: Record<Period, Pick<ActivityFilter, 'from' | 'to'>> = {
    year: { from: `${year}-01-01`, to: `${year}-12-31` },
    plan: { from: plan?.periodFrom ?? null, to: plan?.periodTo ?? null },
    all: { from: null, to: null },
  }
  const figureScope = parseScope(params.get('scope'))
  const month = params.get('month')
  const filter: ActivityFilter = {
    unitId: params.get('unit'),
    form: params.get('form'),
    ...(figureScope === null ? spans[period] : { from: null, to: null }),
    // A year is what the figures of the year count, so that this page and the report say one number.
    scope: figureScope ?? (period === 'year' ? { kind: 'year', year } : null),
  }
  /** Of a month (`2018-03`; `none`: without a day), where a figure led here. */
  const isInMonth = useCallback(
    ({ heldOn }: { heldOn: string | null }): boolean =>
      month === null || (month === 'none' ? heldOn === null : (heldOn?.startsWith(month) ?? false)),
    [month],
  )
  const setParams = useSetParams()
  const set = (name: string, value: string | null) => setParams({ [name]: value })
  const clearFigure = () => setParams({ scope: null, month: null, form: null, unit: null })
  const isFiltered =
    filter.unitId !== null || filter.form !== null || period !== 'year' || figureScope !== null
  return { filter, figureScope, period, year, month, isInMonth, clearFigure, set, isFiltered }
}
