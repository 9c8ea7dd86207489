/**
 * Heights of rows whose text wraps. Excel fits a row without a height when it opens the file, other programs keep one
 * line and print texts over each other, so the height is estimated from the widths of the letters.
 */
import { lineWidth } from '#shared/domain/documents/text-width.ts'
import type { SheetSpec } from './workbook-spec.ts'
import { type CellLook, fontOf, type StyleName } from './write-styles.ts'

const pointsPerMillimetre = 72 / 25.4
/** A column width counts digits of 7 pixels, with 5 pixels of padding, at 96 pixels to the inch. */
const columnPoints = (width: number): number => (width * 7 + 5) * 0.75
const padding = 6
const lineFactor = 1.3
/** Height of a row of one line of Times New Roman 12, in points. */
export const oneLine = 16.5

const linesOf = (text: string, points: number, look: { size: number; bold: boolean }): number => {
  const widthOf = (part: string): number => lineWidth(part, look) * pointsPerMillimetre
  const space = widthOf(' ')
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of paragraph.split(' ')) {
      const width = widthOf(word)
      if (used > 0 && used + space + width > points) {
        lines += 1
        used = width
      } else used += (used > 0 ? space : 0) + width
      // A word longer than the cell is broken anywhere.
      while (used > points) {
        lines += 1
        used -= points
      }
    }
  }
  return lines
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** Widths in points of the merged ranges of one row, by their first row and column: `3:1`. */
export const mergedWidths = (spec: SheetSpec): Map<string, number> => {
  const widths = new Map<string, number>()
  for (const range of spec.merges ?? []) {
    const [, from = '', top = '', to = ''] = /^([A-Z]+)(\d+):([A-Z]+)\d+$/.exec(range) ?? []
    const columns = spec.columns.slice(columnNumber(from) - 1, columnNumber(to))
    widths.set(
      `${top}:${columnNumber(from)}`,
      columns.reduce((sum, { width }) => sum + columnPoints(width), 0),
    )
  }
  return widths
}

/** Points that a text needs in a cell; one line for a style that does not wrap. */
export const textHeight = (text: string, style: StyleName | CellLook | undefined, points: number): number => {
  const { size, bold, wraps } = fontOf(style)
  if (!wraps) return oneLine
  const lines = linesOf(text, Math.max(points - padding, 10), { size, bold })
  return lines === 1 ? oneLine : Math.min(409, Math.ceil(lines * size * lineFactor + 3))
}

export const cellPoints = (
  spec: SheetSpec,
  merged: Map<string, number>,
  row: number,
  column: number,
): number => merged.get(`${row}:${column}`) ?? columnPoints(spec.columns[column - 1]?.width ?? 9)
