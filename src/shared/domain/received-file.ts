/** Where a file that came in stands. */
import { defineTransitions } from './transitions.ts'

export const fileStatuses = ['waiting', 'imported', 'refused', 'sent_back', 'set_aside'] as const
export type FileStatus = (typeof fileStatuses)[number]

/**
 * An imported file is imported again when its rows were read or decided anew; it waits again once no import of it
 * stands. Reading a refused file with other columns may make it readable.
 */
export const fileMoves = defineTransitions<FileStatus>({
  waiting: { waiting: [], imported: [], set_aside: [] },
  imported: { imported: [], waiting: [] },
  refused: { waiting: [], set_aside: [] },
  sent_back: { waiting: [], imported: [] },
  set_aside: { waiting: [], refused: [] },
})
