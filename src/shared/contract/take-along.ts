/** The whole office as one package: Excel workbooks with stable columns and every kept file, and back. */
import { z } from 'zod'
import type { FileRef } from './bridge.ts'
import { returns, task } from './define.ts'
import { fileHandle } from './fields.ts'

export const takeAlong = {
  write: task(z.object({}), returns<{ file: FileRef; rows: number; files: number }>()),
  /**
   * Into an empty office only. Throws not_empty, file_refused when it is no package or a damaged one, database_newer
   * when a later program wrote it, busy while other long work runs; nothing is then changed.
   */
  read: task(z.object({ file: fileHandle }), returns<{ rows: number; files: number; madeAt: string }>()),
}
