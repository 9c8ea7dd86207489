/** An import and its undo, beside the window where they are long. */
import type { CommitResult, UndoResult } from '#shared/contract/exchange-review.ts'
import { rowsOfBatch } from '../../db/queries/imports.ts'
import { getReceivedFile } from '../../db/queries/received-files.ts'
import type { TaskContext } from '../context.ts'
import { type Accepted, commitImport } from './commit-import.ts'
import { undoImport } from './undo-import.ts'

/** A few tens of milliseconds; fewer rows cost less than the thread does. */
const rowsAtOnce = 100

/** Throws what `commitImport` throws. */
export const importFile = async (context: TaskContext, input: Accepted): Promise<CommitResult> => {
  const rows = getReceivedFile(context.db, input.fileId)?.state.rows ?? 0
  return rows > rowsAtOnce
    ? context.commitLong('commitImport', input)
    : context.commit((tx) => commitImport(tx, input))
}

/** Throws what `undoImport` throws. */
export const takeImportBack = async (context: TaskContext, batchId: string): Promise<UndoResult> =>
  rowsOfBatch(context.db, batchId) > rowsAtOnce
    ? context.commitLong('undoImport', batchId)
    : context.commit((tx) => undoImport(tx, batchId))
