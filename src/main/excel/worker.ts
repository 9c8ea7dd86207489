/** Entry of the reading worker: one file at a time, see `read-in-worker.ts`. */
import { parentPort } from 'node:worker_threads'
import type { PassingReading } from '#shared/domain/exchange/incoming.ts'
import type { ReadResult } from '#shared/domain/exchange/sheet.ts'
import { cellCount } from '#shared/domain/exchange/sheet-rows.ts'
import { type ReadingQuestion, readIncoming } from './read-incoming.ts'
import { readWorkbookLayout } from './read-layout.ts'
import { readWorkbook } from './read-workbook.ts'
import { sheetWindow } from './sheet-window.ts'
import { takeSendBack } from './take-send-back.ts'
import {
  type AskedWindow,
  isWaitedUpon,
  partsAhead,
  type Refused,
  readingMessages,
  type WindowResult,
  type WorkerMessage,
  type WorkerRequest,
  windowMessages,
  workbookMessages,
} from './worker-messages.ts'

const send = (message: WorkerMessage): void => parentPort?.postMessage(message)

/** The rows are made while they are sent. */
const understand = (
  id: number,
  bytes: Uint8Array,
  question: ReadingQuestion,
): { ok: true; reading: PassingReading } | Refused => {
  const result = readWorkbook(bytes)
  if (!result.ok) return result
  send({ id, kind: 'opened' })
  return { ok: true, reading: readIncoming(result.workbook, question) }
}

/** The file whose rows were asked for last, while it is small enough to stay; gone once another file is read. */
let opened: { key: string; result: ReadResult } | undefined
const cellsKept = 300_000

/** Of a corrected copy the commune's own cells. */
const withoutMarks = (result: ReadResult): ReadResult =>
  result.ok ? { ok: true, workbook: takeSendBack(result.workbook).workbook } : result

const windowOf = (bytes: Uint8Array, { key, ...question }: AskedWindow): WindowResult => {
  const known = opened?.key === key ? opened.result : undefined
  opened = undefined
  const result = known ?? withoutMarks(readWorkbook(bytes))
  if (!result.ok) return result
  const { sheets } = result.workbook
  if (sheets.reduce((sum, sheet) => sum + cellCount(sheet), 0) <= cellsKept) opened = { key, result }
  return { ok: true, rows: sheetWindow(sheets, question) }
}

/** What is being answered, and how many parts of it were sent and are not answered yet. */
let waiting: Generator<WorkerMessage> | undefined
let unanswered = 0

parentPort?.on('message', (request: WorkerRequest) => {
  if (request.kind === 'more') unanswered -= 1
  else {
    const { id, bytes, question, window, withLayout } = request
    unanswered = 0
    if (window) waiting = windowMessages(id, windowOf(bytes, window))
    else {
      opened = undefined
      waiting = question
        ? readingMessages(id, understand(id, bytes, question))
        : workbookMessages(id, readWorkbook(bytes), withLayout ? () => readWorkbookLayout(bytes) : undefined)
    }
  }
  while (waiting !== undefined && unanswered < partsAhead) {
    const next = waiting.next()
    if (next.done) waiting = undefined
    else {
      send(next.value)
      if (isWaitedUpon(next.value)) unanswered += 1
    }
  }
})
