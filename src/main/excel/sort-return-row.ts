/**
 * What a row of our own sheet is that carries no key of ours: inserted in the table, typed under it, pasted over the
 * signature or written below it. Communes put their further rows there; none that holds something in the table's
 * columns may pass for a signature, and what could be either is asked about.
 */

import { isPersonName } from '#shared/domain/exchange/recognise/person-words.ts'
import {
  isClosing,
  isFootnote,
  isSignatureText,
  isSureSignature,
  isTotal,
} from '#shared/domain/exchange/recognise/row-words.ts'
import { isBlankMark } from '#shared/domain/exchange/recognise/words.ts'
import type { IgnoredCause } from '#shared/domain/exchange/recognised.ts'
import type { Cell } from '#shared/domain/exchange/sheet.ts'

/** `read`: a row of the table. `ask_signed`, `ask`: one that waits until the clerk has said what it is. */
export type RowSort = 'read' | 'ask_signed' | 'ask' | IgnoredCause

/** Where the row stands: up to our mark of the end, below it, or below words of a signature. */
export type RowPlace = 'table' | 'below' | 'signed'

export type TableColumns = {
  /** Columns that hold what is reported. */
  values: ReadonlySet<number>
  /** The one by which a person knows a row. */
  key: number | null
}

const isOfSignature = (cell: Cell): boolean => isSignatureText(cell.text)

const isNumberMark = (cell: Cell): boolean => /^\d{1,4}(?:\.\d{1,2})*[.)]?$/u.test(cell.text.trim())

/** The words with which a row begins; a number before them says nothing. */
const firstWords = (cells: readonly Cell[]): string =>
  cells.find((cell) => cell.kind === 'text' && !isNumberMark(cell))?.text ?? ''

const byFirstWords = (cells: readonly Cell[]): IgnoredCause | undefined => {
  const said = firstWords(cells)
  if (isTotal(said)) return 'total'
  if (isClosing(said)) return 'closing'
  return isFootnote(said) ? 'note' : undefined
}

/**
 * Under the words of a signature, or all of them names: who signs, written wherever it looked right. What stands in the
 * column by which a row is known may be one, whatever is beside it: villages are called like persons.
 */
const isSigner = (
  rest: readonly Cell[],
  { key, values }: TableColumns,
  signed: ReadonlySet<number>,
): boolean => {
  const isUnder = (cell: Cell): boolean =>
    cell.column !== key && cell.kind === 'text' && (signed.has(cell.column) || !values.has(cell.column))
  if (rest.every(isUnder)) return true
  return rest.every((cell) => cell.column !== key && isPersonName(cell.text))
}

const sortSigned = (cells: readonly Cell[], columns: TableColumns, signed: ReadonlySet<number>): RowSort => {
  const rest = cells.filter((cell) => !isOfSignature(cell))
  if (rest.length <= 3 && isSigner(rest, columns, signed)) return 'signature'
  return byFirstWords(cells) ?? (rest.some((cell) => columns.values.has(cell.column)) ? 'ask_signed' : 'note')
}

const sortBelow = (cells: readonly Cell[], columns: TableColumns): RowSort => {
  if (cells.every(isOfSignature)) return 'signature'
  const said = byFirstWords(cells)
  if (said !== undefined) return said
  const own = cells.filter((cell) => columns.values.has(cell.column) && !isBlankMark(cell.text))
  const hasKey = own.some((cell) => cell.column === columns.key)
  if (cells.some((cell) => isSureSignature(cell.text, true))) return hasKey ? 'ask_signed' : 'signature'
  if (hasKey || own.length > 1) return 'read'
  if (own.length === 0 && cells.every((cell) => isNumberMark(cell) || isBlankMark(cell.text)))
    return 'empty-form-row'
  return 'ask'
}

/**
 * @param signed columns in which words of the signature stood so far.
 * @param hasEndMark whether our mark of the end is there; without it the signature alone ends the table.
 */
export const sortReturnRow = (
  cells: readonly Cell[],
  place: RowPlace,
  columns: TableColumns,
  { signed, hasEndMark }: { signed: ReadonlySet<number>; hasEndMark: boolean },
): RowSort => {
  if (place === 'signed') return sortSigned(cells, columns, signed)
  if (place === 'below') return sortBelow(cells, columns)
  if (hasEndMark) return 'read'
  const hasKey = cells.some((cell) => cell.column === columns.key && !isOfSignature(cell))
  return !hasKey && (cells.every(isOfSignature) || cells.some((cell) => isSureSignature(cell.text, true)))
    ? 'signature'
    : 'read'
}
