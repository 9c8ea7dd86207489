/**
 * What the reading worker and its owner say to each other. A workbook comes in lots, each asked for with `more`: a port
 * hands on all that waits in one go, and the window would stand still for a large file. A reading comes as lines, each
 * parsed and made the bytes to be kept while the worker, which is the one waited for, writes the next.
 */

import type { OriginalRows } from '#shared/contract/exchange-original.ts'
import type { IncomingRow, PassingReading, Reading } from '#shared/domain/exchange/incoming.ts'
import { readingLines, readingReader } from '#shared/domain/exchange/reading-lines.ts'
import type { Cell, ReadResult, Sheet, Workbook } from '#shared/domain/exchange/sheet.ts'
import { mostCharacters } from './limits.ts'
import type { ReadingQuestion } from './read-incoming.ts'
import type { WorkbookLayout } from './sheet-layout.ts'
import type { WindowQuestion } from './sheet-window.ts'

export type WorkerRequest =
  /**
   * With a question the answer is a reading, with a window some rows of a sheet, without either the workbook, on demand
   * with its layout.
   */
  | {
      kind: 'read'
      id: number
      bytes: Uint8Array
      question?: ReadingQuestion
      window?: AskedWindow
      withLayout?: boolean
    }
  | { kind: 'more'; id: number }

/** `key` names the bytes: a file that is asked about again is not read again. */
export type AskedWindow = WindowQuestion & { key: string }
export type WindowResult = { ok: true; rows: OriginalRows | null } | Refused

export type Refused = Extract<ReadResult, { ok: false }>
export type CopyResult = { ok: true; workbook: Workbook; layout: WorkbookLayout } | Refused
/** Is told rows as they come. */
export type OnRows = (rows: readonly IncomingRow[]) => void
/** `lines`: the reading as `readingLines` writes it, in UTF-8. */
export type IncomingResult = { ok: true; reading: Reading; lines: Uint8Array } | Refused

export type WorkerMessage =
  /** A sign of life, not waited upon: the cells are there and are being understood. */
  | { id: number; kind: 'opened' }
  | { id: number; kind: 'workbook'; head: Omit<Workbook, 'sheets'> }
  | { id: number; kind: 'sheet'; head: Omit<Sheet, 'cells'> }
  | { id: number; kind: 'cells'; cells: Cell[] }
  | { id: number; kind: 'layout'; layout: WorkbookLayout }
  | { id: number; kind: 'lines'; lines: string }
  | { id: number; kind: 'window'; rows: OriginalRows | null }
  | { id: number; kind: 'end' }
  | { id: number; kind: 'refused'; result: Refused }

/** So many parts may be under way or unanswered: with one alone the worker would stand while its owner is busy. */
export const partsAhead = 3

/** Whether the message is one of those parts. */
export const isWaitedUpon = ({ kind }: WorkerMessage): boolean => kind !== 'opened'

const cellsPerLot = 4_000

function* lotsOf<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

const tooMuchText = (id: number): WorkerMessage => ({
  id,
  kind: 'refused',
  result: { ok: false, reason: 'too-large', detail: 'memory' },
})

/** A workbook as the messages that carry it, in order. */
export function* workbookMessages(
  id: number,
  result: ReadResult,
  layout?: () => WorkbookLayout,
): Generator<WorkerMessage> {
  if (!result.ok) {
    yield { id, kind: 'refused', result }
    return
  }
  const { sheets, ...head } = result.workbook
  yield { id, kind: 'workbook', head }
  let characters = 0
  for (const { cells, ...sheet } of sheets) {
    yield { id, kind: 'sheet', head: sheet }
    for (const lot of lotsOf(cells, cellsPerLot)) {
      for (const { text } of lot) characters += text.length
      if (characters > mostCharacters) {
        yield tooMuchText(id)
        return
      }
      yield { id, kind: 'cells', cells: lot }
    }
  }
  if (layout) yield { id, kind: 'layout', layout: layout() }
  yield { id, kind: 'end' }
}

/** The same for a reading. */
export function* readingMessages(
  id: number,
  result: { ok: true; reading: PassingReading } | Refused,
): Generator<WorkerMessage> {
  if (!result.ok) {
    yield { id, kind: 'refused', result }
    return
  }
  let characters = 0
  for (const lines of readingLines(result.reading)) {
    characters += lines.length
    if (characters > mostCharacters) {
      yield tooMuchText(id)
      return
    }
    yield { id, kind: 'lines', lines }
  }
  yield { id, kind: 'end' }
}

export function* windowMessages(id: number, result: WindowResult): Generator<WorkerMessage> {
  yield result.ok ? { id, kind: 'window', rows: result.rows } : { id, kind: 'refused', result }
}

/** Puts the messages of one request together again; `add` returns the result with the last of them. */
export type Assembler<T> = { add: (message: WorkerMessage) => T | undefined }

export const assembleWorkbook = (): Assembler<ReadResult> => {
  let workbook: Workbook | undefined
  return {
    add: (message) => {
      if (message.kind === 'refused') return message.result
      if (message.kind === 'workbook') workbook = { ...message.head, sheets: [] }
      else if (message.kind === 'sheet') workbook?.sheets.push({ ...message.head, cells: [] })
      else if (message.kind === 'cells')
        workbook?.sheets[workbook.sheets.length - 1]?.cells.push(...message.cells)
      else if (message.kind === 'end' && workbook) return { ok: true, workbook }
      return undefined
    },
  }
}

export const assembleCopy = (): Assembler<CopyResult> => {
  const inner = assembleWorkbook()
  let layout: WorkbookLayout = new Map()
  return {
    add: (message) => {
      if (message.kind === 'layout') layout = message.layout
      const result = inner.add(message)
      return result?.ok ? { ...result, layout } : result
    },
  }
}

/** Parses what has come while the worker goes on with the rest. */
export const assembleReading = (onRows?: OnRows): Assembler<IncomingResult> => {
  const lines: Uint8Array[] = []
  const encoder = new TextEncoder()
  const reader = readingReader(onRows)
  return {
    add: (message) => {
      if (message.kind === 'refused') return message.result
      if (message.kind === 'lines') {
        lines.push(encoder.encode(message.lines))
        reader.add(message.lines)
      } else if (message.kind === 'end')
        return { ok: true, reading: reader.reading(), lines: Buffer.concat(lines) }
      return undefined
    },
  }
}

export const assembleWindow = (): Assembler<WindowResult> => ({
  add: (message) => {
    if (message.kind === 'refused') return message.result
    return message.kind === 'window' ? { ok: true, rows: message.rows } : undefined
  },
})
