/** The journal of returns: who sent what when, and what became of it. */
import type { OpenQuestions } from '../domain/exchange/open-questions.ts'
import type { FileStatus } from '../domain/received-file.ts'
import type { ReturnContent } from '../domain/request.ts'

export type JournalEntryOfReturns = {
  fileId: string
  fileName: string
  hash: string
  size: number
  receivedAt: string
  unitId: string | null
  unitName: string | null
  requestId: string | null
  requestNumber: string
  requestTitle: string | null
  /** The how-manieth file of this unit for this request; null while the unit is not known. */
  version: number | null
  /** One that came before it and whose letter is newer. */
  olderThan: number | null
  contents: ReturnContent[]
  rows: number
  status: FileStatus
  /** Records answered since its import that are not in the register. */
  pending: number
  /** For a file that was not taken: what happened, what is safe, what to do. */
  refusal: string | null
  sentBackOn: string | null
  /** The file that it corrects, by name. */
  correctsName: string | null
  batches: {
    id: string
    importedAt: string
    undoneAt: string | null
    /** In records. */
    new: number
    changed: number
    unchanged: number
    removed: number
    open: OpenQuestions
  }[]
}
