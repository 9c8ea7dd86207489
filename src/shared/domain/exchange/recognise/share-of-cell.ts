/** Cells of a row whose name cell holds several people: whose is which line? */
import type { Cell } from '../sheet.ts'
import { tidy } from './words.ts'

/** One person of a cell that may name several; `of` lines belong to `of` people one by one. */
export type Share = { index: number; of: number }

export const linesOf = (text: string): string[] =>
  text
    .split(/\n|;/u)
    .map((line) => tidy(line.replace(/^\s*(?:\d{1,2}[.)]|[-+•])\s+/u, '')))
    .filter((line) => line !== '')

const years = /^\d{4}(?:\s+\d{4})+$/u

/** Values of one kind side by side in a line: "1970, 1972"; years also with a blank between them. */
export const numbersOf = (text: string): string[] =>
  text
    .split(years.test(tidy(text)) ? /\s+/u : /\n|;|,|\/(?!\d{1,2}\/)|\s+và\s+|&/u)
    .map(tidy)
    .filter((part) => part !== '')

/** This person's part of a cell; undefined when the lines do not match the people. */
export const partOf = (cell: Cell, share: Share): Cell | undefined => {
  if (share.of === 1 || cell.kind !== 'text') return cell
  const lines = linesOf(cell.text)
  if (lines.length <= 1) return cell
  const line = lines.length === share.of ? lines[share.index] : undefined
  return line === undefined ? undefined : { ...cell, text: line }
}

/** The same for what no two people share (birth, telephone, identity): one value for several people is nobody's. */
export const ownPartOf = (cell: Cell, share: Share): Cell | undefined => {
  if (share.of === 1) return cell
  const lines = linesOf(cell.text)
  const parts = lines.length === share.of ? lines : numbersOf(cell.text)
  const line = parts.length === share.of ? parts[share.index] : undefined
  return line === undefined || !/\d{2}/u.test(line) ? undefined : { ...cell, kind: 'text', text: line }
}
