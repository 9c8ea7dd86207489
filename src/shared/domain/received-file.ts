/** Where a file that came in stands. */
import { defineTransitions } from './transitions.ts'

export const fileStatuses = ['waiting', 'imported', 'refused', 'sent_back', 'corrected', 'set_aside'] as const
export type FileStatus = (typeof fileStatuses)[number]

/** What the clerk still has to do before a file can be imported. */
export type FileNeeds = 'nothing' | 'unit' | 'columns' | 'look' | 'refused'

type FileInHand = { status: FileStatus; needs: FileNeeds; unitId: string | null; pending: number }

/** Files that wait for the clerk, as the desk and the board both say it: those to review, and those that cannot be read. */
export const filesInHand = (files: readonly FileInHand[]) => {
  const waiting = files.filter(({ status }) => status === 'waiting')
  return {
    waiting: waiting.length,
    ready: waiting.filter(({ needs }) => needs === 'nothing').length,
    unknownUnit: waiting.filter(({ unitId }) => unitId === null).length,
    refused: files.filter(({ status }) => status === 'refused').length,
    /** Imported, with answers since then that are not in the register. */
    again: files.filter(({ status, pending }) => status === 'imported' && pending > 0).length,
  }
}

/**
 * An imported file is imported again when its rows were read or decided anew; it waits again once no import of it
 * stands. Reading a refused file with other columns may make it readable. A file is sent back before or after what
 * was good of it was imported, and again when the first list forgot something; it stays with its commune, also while
 * more of it is imported, until the corrected copy comes or the clerk takes it back (imported, where an import of it
 * stands). A corrected file is imported no more.
 */
export const fileMoves = defineTransitions<FileStatus>({
  waiting: { waiting: [], imported: [], sent_back: ['reason'], corrected: [], set_aside: [] },
  imported: { imported: [], waiting: [], sent_back: ['reason'], corrected: [] },
  refused: { waiting: [], sent_back: ['reason'], set_aside: [] },
  sent_back: { waiting: [], refused: [], imported: [], sent_back: ['reason'], corrected: [], set_aside: [] },
  corrected: { waiting: [], imported: [], set_aside: [] },
  set_aside: { waiting: [], refused: [] },
})
