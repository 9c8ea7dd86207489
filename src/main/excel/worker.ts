/** Entry of the reading worker: one file per message, see `read-in-worker.ts`. */
import { parentPort } from 'node:worker_threads'
import { readWorkbook } from './read-workbook.ts'
import { messagesOf, type ReadRequest } from './worker-messages.ts'

parentPort?.on('message', ({ id, bytes }: ReadRequest) => {
  for (const message of messagesOf(id, readWorkbook(bytes))) parentPort?.postMessage(message)
})
