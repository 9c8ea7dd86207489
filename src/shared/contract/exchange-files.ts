/** Many files at once: what became of each. */
import type { ReturnContent } from '../domain/request.ts'
import type { CallError } from './errors.ts'
import type { WrittenPlace } from './exchange-review.ts'

export type Received = {
  /** In the order in which they were taken; a file that waits already is named, not taken twice. */
  fileIds: string[]
  /** How the files of `fileIds` stand. */
  ready: number
  look: number
  refused: number
  failed: { fileName: string; error: CallError }[]
  /** True when the clerk stopped the work; what was read until then stays. */
  isStopped: boolean
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
  contents: ReturnContent[]
  written: WrittenPlace[]
  error: CallError | null
}
