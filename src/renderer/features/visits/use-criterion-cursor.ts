import { useCallback, useEffect, useMemo, useState } from 'react'
import type { VisitCriterion, VisitDetail } from '#shared/contract/visits.ts'
import { isAnswered } from '#shared/domain/visit.ts'
import { criteriaOf } from './visit-words.ts'

const rowId = (criterionId: string): string => `criterion-${criterionId}`

/** Puts the focus on a criterion's answers, where it is seen; the row itself when it has nothing to press. */
const focusRow = (criterionId: string): void => {
  const row = document.getElementById(rowId(criterionId))
  row?.scrollIntoView({ block: 'nearest' })
  row?.querySelector<HTMLElement>('[data-cursor]')?.focus({ preventScroll: true })
}

export const criterionRowId = rowId

export const isOpenCriterion = (criterion: VisitCriterion): boolean =>
  !isAnswered(criterion.answerKind, criterion.answer ?? undefined)

/**
 * The criterion under the cursor, over all checklists of the visit. Begins at the one that is asked for by the address,
 * else at the first without an answer.
 */
export const useCriterionCursor = (visit: VisitDetail, asked: string | null) => {
  const criteria = useMemo(() => criteriaOf(visit), [visit])
  const [chosen, setChosen] = useState<string | null>(
    () =>
      (
        criteria.find(({ criterionId }) => criterionId === asked) ??
        criteria.find(isOpenCriterion) ??
        criteria[0]
      )?.criterionId ?? null,
  )
  const at = criteria.findIndex((criterion) => criterion.criterionId === chosen)
  const current = criteria[at] ?? null

  const goTo = useCallback((criterionId: string | undefined) => {
    if (criterionId === undefined) return
    setChosen(criterionId)
    // After the row has become the one that takes the focus.
    requestAnimationFrame(() => focusRow(criterionId))
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is followed once
  useEffect(() => {
    if (asked !== null && criteria.some(({ criterionId }) => criterionId === asked)) goTo(asked)
  }, [asked])
  const step = (by: 1 | -1) => goTo(criteria[at + by]?.criterionId)
  /** The next without an answer, from here to the end and on from the start. */
  const goToOpen = () => {
    const after = [...criteria.slice(at + 1), ...criteria.slice(0, at + 1)]
    goTo(after.find(isOpenCriterion)?.criterionId)
  }
  return { current, choose: setChosen, goTo, step, goToOpen }
}

export type CriterionCursor = ReturnType<typeof useCriterionCursor>
