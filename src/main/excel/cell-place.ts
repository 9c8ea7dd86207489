import type { MergedRange } from '#shared/domain/exchange/sheet.ts'

export const lastRow = 1_048_576
export const lastColumn = 16_384

export type Place = { row: number; column: number }

/** `C10` → row 10, column 3; `$` is skipped. Undefined where it is no place of a sheet. */
export const parsePlace = (reference: string): Place | undefined => {
  let column = 0
  let row = 0
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code === 36) continue
    if (code >= 48 && code <= 57) row = row * 10 + code - 48
    else if (row === 0 && code >= 65 && code <= 90) column = column * 26 + code - 64
    else if (row === 0 && code >= 97 && code <= 122) column = column * 26 + code - 96
    else return undefined
    if (row > lastRow || column > lastColumn) return undefined
  }
  return row > 0 && column > 0 ? { row, column } : undefined
}

/** `A1:C3` or a single place. Undefined where it is no range of a sheet. */
export const parseRange = (reference: string): MergedRange | undefined => {
  const [first = '', second = first] = reference.split(':')
  const from = parsePlace(first)
  const to = parsePlace(second)
  if (!from || !to) return undefined
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}
