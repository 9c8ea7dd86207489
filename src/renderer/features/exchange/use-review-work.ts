import { useEffect, useRef, useState } from 'react'
import type { OperationInput } from '#shared/contract/contract.ts'
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import type { FieldValue } from '#shared/domain/exchange/incoming.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useReviewCalls } from './queries.ts'

type PairDecision = Omit<OperationInput<'exchange.decidePair'>, 'fileId' | 'revision'>
type Cell = { rowId: string; field: string; value: FieldValue }

/**
 * The clerk's steps on one review. They are sent one after another, each on the revision that the one before left;
 * what was typed shows at once and until the application answers with the new review.
 *
 * @param beside a step of the same page that is none of one file, and is taken back first while it is the last.
 */
export function useReviewWork(
  review: Review | undefined,
  beside: { takeBack: () => boolean; forget: () => void },
) {
  const calls = useReviewCalls()
  const notify = useNotify()
  const [typed, setTyped] = useState<readonly Cell[]>([])
  // Each file's own: the clerk may open another file while a step of this one is on its way.
  const revisions = useRef(new Map<string, number>())
  const queue = useRef<Promise<boolean>>(Promise.resolve(true))
  const waiting = useRef(0)
  const [steps, setSteps] = useState(0)
  const fileId = review?.fileId ?? ''

  useEffect(() => {
    if (review === undefined) return
    const known = revisions.current.get(review.fileId) ?? 0
    // An answer that was asked for before the last step is no news.
    if (waiting.current === 0 || review.revision > known)
      revisions.current.set(review.fileId, review.revision)
    setTyped([])
  }, [review])

  /** Resolves to whether this step and those still on their way before it were kept. */
  const send = (step: (revision: number) => Promise<{ revision: number }>): Promise<boolean> => {
    const before = waiting.current === 0 ? Promise.resolve(true) : queue.current
    waiting.current += 1
    setSteps(waiting.current)
    beside.forget()
    queue.current = before.then(async (isKept) => {
      try {
        const { revision } = await step(revisions.current.get(fileId) ?? 0)
        revisions.current.set(fileId, revision)
        return isKept
      } catch (error) {
        setTyped([])
        notify.failed(error)
        return false
      } finally {
        waiting.current -= 1
        setSteps(waiting.current)
      }
    })
    return queue.current
  }
  const decide = (step: ReviewStep) => send((now) => calls.decide({ fileId, revision: now, step }))

  const decidePair = (decision: PairDecision) =>
    send((now) => calls.decidePair({ fileId, revision: now, ...decision }))

  /** Cells set to what the file says are given back to the file, so that they count as unedited again. */
  const setCells = (cells: readonly Cell[], isOriginal: (cell: Cell) => boolean) => {
    const back = cells.filter(isOriginal)
    const set = cells.filter((cell) => !isOriginal(cell))
    setTyped((before) => [...before, ...cells])
    const reset = back.map(({ rowId, field }) => ({ rowId, field }))
    if (set.length > 0) void decide({ kind: 'set', cells: set, ...(reset.length > 0 ? { reset } : {}) })
    else if (reset.length > 0) void decide({ kind: 'reset', cells: reset })
  }
  /** A step that is still on its way can be taken back too. */
  const take = (
    canTake: boolean | undefined,
    call: (input: { fileId: string; revision: number }) => Promise<{ revision: number }>,
  ): boolean => {
    if (!canTake && waiting.current === 0) return false
    setTyped([])
    void send((now) => call({ fileId, revision: now }))
    return true
  }
  const cellValue = (row: ReviewRow, field: string): FieldValue | undefined => {
    const cell = typed.findLast((one) => one.rowId === row.id && one.field === field)
    return cell === undefined ? row.values[field] : cell.value
  }

  return {
    decide,
    decidePair,
    setCells,
    cellValue,
    /** Changes with every typed cell, for memoised columns. */
    typed,
    /** False when there is nothing to take back. */
    undo: () => beside.takeBack() || take(review?.canUndo, calls.undoStep),
    redo: () => take(review?.canRedo, calls.redoStep),
    /** While a step is on its way, or what it changed is not shown yet. */
    isBehind: steps > 0 || (review !== undefined && review.revision < (revisions.current.get(fileId) ?? 0)),
    /** Resolves when no step is on its way: whether all of them were kept. */
    settled: () => queue.current,
  }
}

export type ReviewWork = ReturnType<typeof useReviewWork>
