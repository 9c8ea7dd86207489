/** Many files at once: what became of each. */
import type { FileStatus } from '../domain/received-file.ts'
import type { ReturnContent } from '../domain/request.ts'
import type { CallError } from './errors.ts'
import type { WrittenPlace } from './exchange-review.ts'

export type Received = {
  /** In the order in which they were taken; a file that is there already is named, not taken twice. */
  fileIds: string[]
  /** How those stand that came in now. */
  ready: number
  look: number
  refused: number
  /** Files whose very bytes were there already: the earlier file, and how it stands. */
  known: { fileName: string; fileId: string; earlierName: string; status: FileStatus }[]
  failed: { fileName: string; error: CallError }[]
  /** True when the clerk stopped the work; what was read until then stays. */
  isStopped: boolean
  /** Names of those handed in that were not read when the work was stopped. */
  unread: string[]
}

export type CommittedFile = {
  fileId: string
  fileName: string
  unitName: string | null
  /**
   * `nothing_new`: all of it was in the register already. `needs_look`: it has come to need the clerk (an import
   * before it changed what it meets). `failed`: see `error`.
   */
  outcome: 'imported' | 'nothing_new' | 'needs_look' | 'failed'
  /** In records of these contents. */
  new: number
  changed: number
  unchanged: number
  removed: number
  contents: ReturnContent[]
  written: WrittenPlace[]
  error: CallError | null
}
