/**
 * What the reading worker and its owner say to each other. A workbook comes in lots of cells, so that neither
 * side stands still for a large one.
 */
import type { Cell, ReadResult, Sheet, Workbook } from '#shared/domain/exchange/sheet.ts'

export type ReadRequest = { id: number; bytes: Uint8Array }

export type WorkerMessage =
  | { id: number; kind: 'workbook'; head: Omit<Workbook, 'sheets'> }
  | { id: number; kind: 'sheet'; head: Omit<Sheet, 'cells'> }
  | { id: number; kind: 'cells'; cells: Cell[] }
  | { id: number; kind: 'end' }
  | { id: number; kind: 'refused'; result: Extract<ReadResult, { ok: false }> }

const cellsPerLot = 4_000

/** A result as the messages that carry it, in order. */
export function* messagesOf(id: number, result: ReadResult): Generator<WorkerMessage> {
  if (!result.ok) {
    yield { id, kind: 'refused', result }
    return
  }
  const { sheets, ...head } = result.workbook
  yield { id, kind: 'workbook', head }
  for (const { cells, ...sheet } of sheets) {
    yield { id, kind: 'sheet', head: sheet }
    for (let at = 0; at < cells.length; at += cellsPerLot) {
      yield { id, kind: 'cells', cells: cells.slice(at, at + cellsPerLot) }
    }
  }
  yield { id, kind: 'end' }
}

/** Puts the messages of one request together again; `add` returns the result with the last of them. */
export const createAssembler = (): { add: (message: WorkerMessage) => ReadResult | undefined } => {
  let workbook: Workbook | undefined
  return {
    add: (message) => {
      if (message.kind === 'refused') return message.result
      if (message.kind === 'workbook') workbook = { ...message.head, sheets: [] }
      else if (message.kind === 'sheet') workbook?.sheets.push({ ...message.head, cells: [] })
      else if (message.kind === 'cells')
        workbook?.sheets[workbook.sheets.length - 1]?.cells.push(...message.cells)
      else if (workbook) return { ok: true, workbook }
      return undefined
    },
  }
}
