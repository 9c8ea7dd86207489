import type { Verdict } from '#shared/domain/checklist.ts'
import { useLetterKeys } from '../../ui/keys/use-letter-keys.ts'
import type { CriterionCursor } from './use-criterion-cursor.ts'

export type VisitKeyActs = {
  cursor: CriterionCursor
  isUnderWay: boolean
  isDialogOpen: boolean
  onVerdict: (criterionId: string, verdict: Verdict) => void
  onNote: (criterionId: string) => void
  onFinding: (criterionId: string | null) => void
  onEvidence: (criterionId: string | null) => void
  onNext: () => void
}

/**
 * ↑ ↓ move, 1 2 3 answer, G note, T finding, M evidence, F8 next without an answer, Ctrl+Enter the next step.
 * After Đạt and Không áp dụng the cursor goes on; after Chưa đạt it stays, for a note or a finding follows.
 */
export const useVisitKeys = (acts: VisitKeyActs): void => {
  const { cursor, isUnderWay } = acts
  const currentId = cursor.current?.criterionId ?? null
  const answer = (verdict: Verdict) => {
    if (currentId === null || cursor.current?.answerKind !== 'verdict') return
    acts.onVerdict(currentId, verdict)
    if (verdict !== 'fail') cursor.step(1)
  }
  useLetterKeys(
    [
      ['ArrowDown', () => cursor.step(1)],
      ['ArrowUp', () => cursor.step(-1)],
      ['F8', () => cursor.goToOpen()],
      ['mod+Enter', acts.onNext],
    ],
    !acts.isDialogOpen,
  )
  useLetterKeys(
    [
      ['1', () => answer('pass')],
      ['2', () => answer('fail')],
      ['3', () => answer('na')],
      ['G', () => currentId !== null && acts.onNote(currentId)],
      ['T', () => acts.onFinding(currentId)],
      ['M', () => acts.onEvidence(currentId)],
    ],
    isUnderWay && !acts.isDialogOpen,
  )
}
