/** Notes on cells, in a box that holds their text: the library makes every box two columns wide and four rows high. */
import type { Cell } from 'exceljs'
import type { SheetSpec } from './workbook-spec.ts'

type Anchor = { left: number; top: number; right: number; bottom: number }
type NoteModel = { type: 'note'; note: object; anchor?: Anchor }
/** The library keeps the note it made here; its model is what is written. */
type CellWithNote = { _comment?: { readonly model: NoteModel } }

/** Of the box, in pixels at 96 to the inch; a note is set in letters of about 6 pixels. */
const boxWidth = 250
const letterWidth = 6.2
const lineHeight = 16
const rowHeight = 22
const columnPixels = (width: number): number => width * 7 + 5

const linesOf = (text: string): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * letterWidth) / boxWidth)), 0)

const anchorOf = (cell: Cell, text: string, spec: SheetSpec): Anchor => {
  const column = Number(cell.col)
  const row = Number(cell.row)
  let right = column
  let room = 0
  while (room < boxWidth && right < column + 8) {
    const next = spec.columns[right]
    if (!next?.hidden) room += columnPixels(next?.width ?? 9)
    right++
  }
  // Counted from 0: the box begins in the column after the cell, half a row above it.
  const top = Math.max(0, row - 1.5)
  const height = (linesOf(text) * lineHeight + 14) / rowHeight
  return { left: column + 0.1, top, right, bottom: top + Math.max(2, height) }
}

export const addNote = (cell: Cell, text: string, spec: SheetSpec): void => {
  cell.note = { texts: [{ text, font: { name: 'Times New Roman', size: 11 } }], editAs: 'twoCells' }
  const made = (cell as unknown as CellWithNote)._comment
  if (made === undefined) return
  const model = { ...made.model, anchor: anchorOf(cell, text, spec) }
  Object.defineProperty(made, 'model', { get: () => model })
}
