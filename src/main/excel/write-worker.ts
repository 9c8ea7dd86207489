/** Entry of the thread that writes one workbook, see `write-beside.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkbookSpec } from './workbook-spec.ts'
import { writeWorkbook } from './write.ts'

/** The bytes change hands without being copied. */
const bytes = await writeWorkbook(workerData as WorkbookSpec)
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
