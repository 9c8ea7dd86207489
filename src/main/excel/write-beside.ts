/**
 * `writeWorkbook` beside the window, which 8,000 rows would hold up for a second. A small workbook is written at once: a
 * thread costs more than that.
 *
 *   const bytes = await writeBeside(spec, signal)
 */
import { Worker } from 'node:worker_threads'
import { onlyAnswer, threadFile } from '../thread-file.ts'
import type { WorkbookSpec } from './workbook-spec.ts'
import { writeWorkbook } from './write.ts'

/** A few tens of milliseconds. */
const rowsAtOnce = 300

/**
 * Throws what `writeWorkbook` throws, out of memory (`ERR_WORKER_OUT_OF_MEMORY`), and the signal's reason when it is
 * aborted.
 */
export const writeBeside = async (spec: WorkbookSpec, signal?: AbortSignal): Promise<Uint8Array> => {
  signal?.throwIfAborted()
  const rows = spec.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return rows <= rowsAtOnce ? writeWorkbook(spec) : inThread(spec, signal)
}

const inThread = async (spec: WorkbookSpec, signal: AbortSignal | undefined): Promise<Uint8Array> => {
  const file = threadFile(import.meta.url, 'write-worker.ts', 'write-worker.js')
  const worker = new Worker(file, { workerData: spec })
  const stop = (): void => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await onlyAnswer<Uint8Array>(worker)
  } catch (error) {
    throw signal?.aborted ? signal.reason : error
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
