/** Entry of the reading worker: one file at a time, see `read-in-worker.ts`. */
import { parentPort } from 'node:worker_threads'
import { type ReadingQuestion, readIncoming } from './read-incoming.ts'
import { readWorkbook } from './read-workbook.ts'
import {
  type IncomingResult,
  readingMessages,
  type WorkerMessage,
  type WorkerRequest,
  workbookMessages,
} from './worker-messages.ts'

const send = (message: WorkerMessage): void => parentPort?.postMessage(message)

/** A function of its own, so that the cells are gone before the reading is sent. */
const understand = (id: number, bytes: Uint8Array, question: ReadingQuestion): IncomingResult => {
  const result = readWorkbook(bytes)
  if (!result.ok) return result
  send({ id, kind: 'opened' })
  return { ok: true, reading: readIncoming(result.workbook, question) }
}

let waiting: Generator<WorkerMessage> | undefined

parentPort?.on('message', (request: WorkerRequest) => {
  if (request.kind === 'read') {
    const { id, bytes, question } = request
    waiting = question
      ? readingMessages(id, understand(id, bytes, question))
      : workbookMessages(id, readWorkbook(bytes))
  }
  const next = waiting?.next()
  if (next && !next.done) send(next.value)
  else waiting = undefined
})
