/** A commune's own rows around a place, from the original that was kept. */
import { fail } from '#shared/contract/errors.ts'
import type { OriginalRows } from '#shared/contract/exchange-original.ts'
import { readRowsInWorker } from '../../excel/read-in-worker.ts'
import type { TaskContext } from '../context.ts'
import { theFile } from './the-file.ts'

const rowsAtOnce = 200

type Asked = { fileId: string; sheet: string; from: number; to: number }

/** Throws not_found, unknown_file, file_refused. A sheet that the file does not have has no rows. */
export const originalRows = async (context: TaskContext, input: Asked): Promise<OriginalRows> => {
  const file = theFile(context, input.fileId)
  const { sheet, from } = input
  const to = Math.min(input.to, from + rowsAtOnce - 1)
  const read = await readRowsInWorker(
    context.files.kept(file.hash),
    { key: file.hash, sheet, from, to },
    { signal: context.signal },
  )
  if (read.ok) return read.rows ?? { from, to, rows: [], hiddenRows: [], isCut: false }
  throw fail('file_refused', {
    fileName: file.fileName,
    reason: context.messages.exchange.originalUnreadable,
  })
}
