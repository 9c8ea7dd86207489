import { useRef } from 'react'
import type { CellEdit } from './entry-column.ts'

type Step = { back: CellEdit[]; forth: CellEdit[] }

/** How many steps Ctrl+Z goes back. */
const DEPTH = 200

/** Undo and redo of one grid: each paste, fill or typed cell is one step. */
export function useEditHistory() {
  const done = useRef<Step[]>([])
  const undone = useRef<Step[]>([])
  return {
    record(step: Step): void {
      done.current = [...done.current.slice(1 - DEPTH), step]
      undone.current = []
    },
    undo(): CellEdit[] | null {
      const step = done.current.pop()
      if (!step) return null
      undone.current.push(step)
      return step.back
    },
    redo(): CellEdit[] | null {
      const step = undone.current.pop()
      if (!step) return null
      done.current.push(step)
      return step.forth
    },
  }
}
