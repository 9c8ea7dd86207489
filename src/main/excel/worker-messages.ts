/**
 * What the reading worker and its owner say to each other. An answer comes in lots, each asked for with `more`: a port
 * hands on all that waits in one go, and the window would stand still for a large file.
 */

import type { OriginalRows } from '#shared/contract/exchange-original.ts'
import type { IncomingRow, Reading, ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import type { IgnoredRow } from '#shared/domain/exchange/recognised.ts'
import type { Cell, ReadResult, Sheet, Workbook } from '#shared/domain/exchange/sheet.ts'
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
export type IncomingResult = { ok: true; reading: Reading } | Refused

type ReadingHead = Omit<Reading, 'rows' | 'ignored' | 'issues'>

export type WorkerMessage =
  /** A sign of life, not waited upon: the cells are there and are being understood. */
  | { id: number; kind: 'opened' }
  | { id: number; kind: 'workbook'; head: Omit<Workbook, 'sheets'> }
  | { id: number; kind: 'sheet'; head: Omit<Sheet, 'cells'> }
  | { id: number; kind: 'cells'; cells: Cell[] }
  | { id: number; kind: 'layout'; layout: WorkbookLayout }
  | { id: number; kind: 'reading'; head: ReadingHead }
  // As JSON, in lots that the other side asks for, so that it is never busy for long.
  | { id: number; kind: 'rows' | 'ignored' | 'issues'; json: string }
  | { id: number; kind: 'window'; rows: OriginalRows | null }
  | { id: number; kind: 'end' }
  | { id: number; kind: 'refused'; result: Refused }

const cellsPerLot = 4_000
const rowsPerLot = 400

function* lotsOf<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

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
  for (const { cells, ...sheet } of sheets) {
    yield { id, kind: 'sheet', head: sheet }
    for (const lot of lotsOf(cells, cellsPerLot)) yield { id, kind: 'cells', cells: lot }
  }
  if (layout) yield { id, kind: 'layout', layout: layout() }
  yield { id, kind: 'end' }
}

/** The same for a reading. */
export function* readingMessages(id: number, result: IncomingResult): Generator<WorkerMessage> {
  if (!result.ok) {
    yield { id, kind: 'refused', result }
    return
  }
  const { rows, ignored, issues, ...head } = result.reading
  yield { id, kind: 'reading', head }
  for (const [kind, all] of [
    ['rows', rows],
    ['ignored', ignored],
    ['issues', issues],
  ] as const) {
    for (const lot of lotsOf<unknown>(all, rowsPerLot)) yield { id, kind, json: JSON.stringify(lot) }
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

export const assembleReading = (): Assembler<IncomingResult> => {
  let reading: Reading | undefined
  return {
    add: (message) => {
      if (message.kind === 'refused') return message.result
      if (message.kind === 'reading') reading = { ...message.head, rows: [], ignored: [], issues: [] }
      else if (message.kind === 'rows') reading?.rows.push(...(JSON.parse(message.json) as IncomingRow[]))
      else if (message.kind === 'ignored')
        reading?.ignored.push(...(JSON.parse(message.json) as IgnoredRow[]))
      else if (message.kind === 'issues')
        reading?.issues.push(...(JSON.parse(message.json) as ReadingIssue[]))
      else if (message.kind === 'end' && reading) return { ok: true, reading }
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
