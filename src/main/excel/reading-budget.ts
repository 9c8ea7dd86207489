import type { ReadLimits } from './limits.ts'
import { tooLarge } from './refusal.ts'

/** Counts what is kept over all sheets of one file and refuses beyond the ceilings. */
export type ReadingBudget = {
  limits: ReadLimits
  /** `isNewRow` when the cell is the first that is kept of its row. */
  takeCell: (isNewRow: boolean) => void
  takeMerge: () => void
}

export const createReadingBudget = (limits: ReadLimits): ReadingBudget => {
  let rows = 0
  let cells = 0
  let merges = 0
  return {
    limits,
    takeCell: (isNewRow) => {
      if (++cells > limits.cells) throw tooLarge('cells')
      if (isNewRow && ++rows > limits.rows) throw tooLarge('rows')
    },
    takeMerge: () => {
      if (++merges > limits.merges) throw tooLarge('merges')
    },
  }
}
