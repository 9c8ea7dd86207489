import { useEffect, useRef, useState } from 'react'
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import type { FieldValue } from '#shared/domain/exchange/incoming.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useReviewCalls } from './queries.ts'

type Cell = { rowId: string; field: string; value: FieldValue }

/**
 * The clerk's steps on one review. They are sent one after another, each on the revision that the one before left;
 * what was typed shows at once and until the application answers with the new review.
 */
export function useReviewWork(review: Review | undefined) {
  const calls = useReviewCalls()
  const notify = useNotify()
  const [typed, setTyped] = useState<readonly Cell[]>([])
  const revision = useRef(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const fileId = review?.fileId ?? ''

  useEffect(() => {
    revision.current = review?.revision ?? 0
    setTyped([])
  }, [review])

  const send = (step: (revision: number) => Promise<{ revision: number }>): Promise<unknown> => {
    queue.current = queue.current.then(async () => {
      try {
        revision.current = (await step(revision.current)).revision
      } catch (error) {
        setTyped([])
        notify.failed(error)
      }
    })
    return queue.current
  }
  const decide = (step: ReviewStep) => send((now) => calls.decide({ fileId, revision: now, step }))

  /** Cells set to what the file says are given back to the file, so that they count as unedited again. */
  const setCells = (cells: readonly Cell[], isOriginal: (cell: Cell) => boolean) => {
    const back = cells.filter(isOriginal)
    const set = cells.filter((cell) => !isOriginal(cell))
    setTyped((before) => [...before, ...cells])
    if (set.length > 0) void decide({ kind: 'set', cells: set })
    if (back.length > 0)
      void decide({ kind: 'reset', cells: back.map(({ rowId, field }) => ({ rowId, field })) })
  }
  const cellValue = (row: ReviewRow, field: string): FieldValue | undefined => {
    const cell = typed.findLast((one) => one.rowId === row.id && one.field === field)
    return cell === undefined ? row.values[field] : cell.value
  }

  return {
    decide,
    setCells,
    cellValue,
    /** Changes with every typed cell, for memoised columns. */
    typed,
    undo: () => void send((now) => calls.undoStep({ fileId, revision: now })),
    redo: () => void send((now) => calls.redoStep({ fileId, revision: now })),
    /** Resolves when every step so far is kept. */
    settled: () => queue.current,
  }
}

export type ReviewWork = ReturnType<typeof useReviewWork>
