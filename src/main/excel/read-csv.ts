/**
 * Separated text. Every cell is text: a number's leading zeros and the order of a date are for recognition
 * to judge. The sheet is named `csv` and its rows are records, so a line break in quotes makes no row.
 */

import { createCellList } from './cell-list.ts'
import { lastColumn, lastRow } from './cell-place.ts'
import { scoreReading } from './legacy-text/reading.ts'
import type { ReadLimits } from './limits.ts'
import type { RawWorkbook } from './raw-workbook.ts'
import { createReadingBudget } from './reading-budget.ts'
import { notASpreadsheet, tooLarge } from './refusal.ts'

const separators = [',', ';', '\t', '|'] as const

/** Occurrences outside quotes, on lines of the head. */
const countSeparator = (head: string, separator: string): number => {
  let count = 0
  let isQuoted = false
  for (const sign of head) {
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && sign === separator) count++
  }
  return count
}

/** The separator: as a `sep=` line says, else the most frequent one. Undefined: there is none. */
const separatorOf = (text: string): string | undefined => {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (declared) return declared
  const head = text.slice(0, 16_384)
  let best: string | undefined
  let most = 0
  for (const separator of separators) {
    const count = countSeparator(head, separator)
    if (count > most) {
      best = separator
      most = count
    }
  }
  return best
}

/**
 * Records of separated text, RFC 4180 with any line end. A quote inside an unquoted field is a sign like any
 * other; a quote that never closes ends with the file.
 */
export function* csvRecords(text: string, separator: string): Generator<string[]> {
  let record: string[] = []
  let at = 0
  while (at <= text.length) {
    const [field, next] =
      text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator)
    record.push(field)
    const isEndOfRecord = next >= text.length || text[next] !== separator
    if (isEndOfRecord) {
      yield record
      record = []
      if (next >= text.length) return
      at = text.startsWith('\r\n', next) ? next + 2 : next + 1
      if (at === text.length) return
    } else at = next + 1
  }
}

const plainField = (text: string, from: number, separator: string): [string, number] => {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return [text.slice(from, at), at]
}

const quotedField = (text: string, from: number, separator: string): [string, number] => {
  let field = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return [field + text.slice(at), text.length]
    field += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const [tail, next] = plainField(text, quote + 1, separator)
      return [field + tail, next]
    }
    field += '"'
    at = quote + 2
  }
}

/** Throws `Refusal`; plain text without any separator is `not-a-spreadsheet`. */
export const readCsv = (text: string, limits: ReadLimits): RawWorkbook => {
  const body = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(body)
  if (separator === undefined) throw notASpreadsheet('text')
  const cells = createCellList(createReadingBudget(limits))
  let row = 0
  for (const record of csvRecords(body.replace(/^sep=.\r?\n/i, ''), separator)) {
    row++
    if (row > lastRow || record.length > lastColumn) throw tooLarge('rows')
    record.forEach((field, index) => {
      if (!/\S/.test(field)) return
      if (field.length > limits.textLength) throw tooLarge('text-length')
      const base = { row, column: index + 1, font: undefined, format: undefined, hasFormula: false }
      cells.text(base, [{ text: field, font: undefined }])
    })
  }
  return {
    format: 'csv',
    sheets: [
      {
        name: 'csv',
        visibility: 'visible',
        cells,
        merges: [],
        isRowHidden: () => false,
        isColumnHidden: () => false,
        comments: [],
      },
    ],
    definedNames: new Map(),
    hasMacros: false,
  }
}

/**
 * 8-bit text names no encoding: windows-1258 where its words are Vietnamese, else Western, which is how TCVN3
 * and VNI are stored; the legacy stage decodes those.
 */
export const decodeEightBit = (bytes: Uint8Array): string => {
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const western = new TextDecoder('windows-1252').decode(bytes)
  const head = (text: string): string => text.slice(0, 16_384)
  const asVietnamese = scoreReading(head(vietnamese), 'as-is') ?? 0
  const asLegacy = Math.max(
    scoreReading(head(western), 'tcvn3') ?? 0,
    scoreReading(head(western), 'vni') ?? 0,
  )
  return asVietnamese > asLegacy ? vietnamese : western
}
