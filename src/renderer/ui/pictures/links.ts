/** Addresses of the records behind a figure; every list understands its own part of them. */
import type { Verdict } from '#shared/domain/checklist.ts'
import { type FiguresScope, scopeKey } from '#shared/domain/figures-scope.ts'
import type { SelfCheckOutcome } from '#shared/domain/report-pictures.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReturnPart, UnitStanding } from '#shared/domain/return-counts.ts'

const address = (path: string, params: Record<string, string | null | undefined>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, value)
  return `${path}?${search}`
}

export const verdictsLink = (
  scope: FiguresScope,
  only: { unit?: string; criterion?: string; verdict?: Verdict; outcome?: SelfCheckOutcome },
): string => address('/reports/verdicts', { scope: scopeKey(scope), ...only })

/** `criterion` `none`: findings that name none. Months as `2018-10`. */
export const findingsLink = (
  scope: FiguresScope,
  only: {
    criterion?: string
    unit?: string
    found?: string
    done?: string
    group?: string
    openAt?: string
    due?: 'intime'
  } = {},
): string => address('/findings', { group: 'all', scope: scopeKey(scope), ...only })

/** `month` `none`: activities without a day. */
export const outreachLink = (
  scope: FiguresScope,
  only: { month?: string; form?: string; unit?: string } = {},
): string => address('/outreach', { scope: scopeKey(scope), ...only })

export const returnsLink = (
  requestId: string,
  only: {
    content?: ReturnContent
    part?: ReturnPart
    standing?: UnitStanding | 'answered' | 'overdue'
    unit?: string
  } = {},
): string => address('/exchange', { request: requestId, ...only })
