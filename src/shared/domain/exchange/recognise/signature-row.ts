/** Rows that sign a list, and offices that only head a part of it. */
import type { Cell } from '../sheet.ts'
import { type Frame, isAboveNumber, isNewPage } from './row-frame.ts'
import { isSignatureText, isSureSignature } from './row-words.ts'

/** Offices above a numbered row head it, unless a word says for sure that somebody signs. */
export const isOfficeAbove = (
  frame: Frame,
  cells: readonly Cell[],
  rows: readonly number[],
  index: number,
): boolean =>
  isAboveNumber(frame, rows, index, 2) &&
  !isNewPage(frame, rows[index] ?? 0, rows[index + 1] ?? 0) &&
  !cells.some((cell) => isSureSignature(cell.text, false))

/**
 * All of it offices and dates; or one sure sign of a signature in a row of two or three cells. A day is none where
 * another column of the list is filled in.
 */
export const isSignatureRow = (frame: Frame, cells: readonly Cell[], key: Cell | undefined): boolean => {
  if (cells.every((cell) => isSignatureText(cell.text))) return true
  const isRecord = cells.some((cell) => {
    const isFilledIn = cell === key || (frame.fieldOf.get(cell.column) ?? null) !== null
    return isFilledIn && !isSignatureText(cell.text)
  })
  return cells.length <= 3 && cells.some((cell) => isSureSignature(cell.text, isRecord))
}
