/** What of the screen stands in the address, and the question that is open over it. */
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { NominationListSummary } from '#shared/contract/commendation-types.ts'
import type { NominationStatus } from '#shared/domain/nomination.ts'
import { useSetParams } from '../../ui/use-set-params.ts'
import { type Pair, pairKey, parsePair } from './pairs.ts'
import type { StepPlan } from './steps.ts'

export const listFilters = ['all', 'warnings', 'undecided'] as const
export type ListFilter = (typeof listFilters)[number]

export type Asked =
  | { kind: 'candidates' }
  | { kind: 'step'; plan: StepPlan }
  | { kind: 'back'; to: NominationStatus; ids: string[] }
  | { kind: 'award'; ids: string[] }
  | { kind: 'appraise'; ids: string[] }
  | { kind: 'dossier' }
  | { kind: 'announcement' }
  | { kind: 'list'; list: NominationListSummary | null }

export const useScreenState = () => {
  const [params] = useSearchParams()
  const [asked, ask] = useState<Asked | null>(null)
  const set = useSetParams()
  return {
    filter: listFilters.find((known) => known === params.get('show')) ?? 'all',
    setFilter: (filter: ListFilter) => set({ show: filter === 'all' ? null : filter }),
    /** Only those of a unit, where a figure of the return board led here. */
    unitId: params.get('unit'),
    clearUnit: () => set({ unit: null }),
    openId: params.get('nomination'),
    open: (id: string | null) => set({ nomination: id, compare: null }),
    pair: parsePair(params.get('compare')),
    compare: (pair: Pair | null) => set({ compare: pair === null ? null : pairKey(pair), nomination: null }),
    asked,
    ask,
  }
}
