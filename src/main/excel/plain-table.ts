/**
 * A table of the register as a workbook, and back without any difference: a heading row of its columns, then its rows.
 * A text that a workbook would not give back as it is (line ends, characters that XML cannot carry, another Unicode
 * form, an empty one) stands as a JSON string; so does one that begins like one. A text longer than a cell holds goes
 * to `keepLong`, and its cell names where to.
 */
import type { Cell } from '#shared/domain/exchange/sheet.ts'
import type { Decoding } from './cell-list.ts'
import { defaultReadLimits, type ReadLimits } from './limits.ts'
import { damaged } from './refusal.ts'
import type { WorkbookSpec } from './workbook-spec.ts'
import { cleanText } from './write-text.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { openZip } from './zip.ts'

export type PlainValue = string | number | null
export type PlainRow = readonly PlainValue[]
export type PlainTable = { columns: string[]; rows: PlainValue[][] }

/** Below Excel's 32,767, since a JSON string grows by its escapes. */
const longest = 32_000
const mark = '@'

const asJson = (text: string): string =>
  JSON.stringify(text).replace(
    /[^ -~]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}${lowHalf(sign)}`,
  )

const lowHalf = (sign: string): string =>
  sign.length > 1 ? `\\u${sign.charCodeAt(1).toString(16).padStart(4, '0')}` : ''

const textOf = (text: string, keepLong: (text: string) => string): string => {
  const isPlain = text !== '' && cleanText(text) === text && !text.startsWith('"') && !text.startsWith(mark)
  const stored = isPlain ? text : asJson(text)
  return stored.length > longest ? `${mark}${keepLong(text)}` : stored
}

export const plainTableWorkbook = (
  table: { name: string; columns: readonly string[]; rows: readonly PlainRow[] },
  { createdAt, keepLong }: { createdAt: string; keepLong: (text: string) => string },
): WorkbookSpec => ({
  title: table.name,
  createdAt,
  sheets: [
    {
      name: table.name.slice(0, 31),
      columns: table.columns.map((column) => ({ width: Math.max(10, column.length + 2) })),
      rows: [
        { cells: table.columns, style: 'heading', height: 18 },
        ...table.rows.map((row) => ({
          cells: row.map((value) => (typeof value === 'string' ? textOf(value, keepLong) : value)),
          height: 15,
        })),
      ],
      freeze: { rows: 1 },
    },
  ],
})

/** A register holds no legacy text: what stands in the cell is meant. */
const asStored: Decoding = ({ raw }) => ({ text: raw, encoding: undefined })

const plainValue = (cell: Cell, readLong: (name: string) => string): PlainValue => {
  if (cell.kind !== 'text') return cell.number ?? null
  const text = cell.raw
  if (text.startsWith(mark)) return readLong(text.slice(mark.length))
  return text.startsWith('"') ? (JSON.parse(text) as string) : text
}

/** Throws Refusal. */
export const readPlainTable = (
  bytes: Uint8Array,
  readLong: (name: string) => string,
  limits: ReadLimits = defaultReadLimits,
): PlainTable => {
  const [sheet] = readXlsx(openZip(bytes, limits), limits).sheets
  if (sheet === undefined) throw damaged('missing-part')
  const grid: PlainValue[][] = []
  const { cells } = sheet
  for (let index = 0; index < cells.store.count(); index++) {
    const cell = cells.cellAt(index, asStored)
    const row = grid[cell.row - 1] ?? []
    grid[cell.row - 1] = row
    row[cell.column - 1] = plainValue(cell, readLong)
  }
  const [heading = [], ...rows] = grid
  const columns = heading.map(String)
  return { columns, rows: rows.map((row) => columns.map((_, at) => row?.[at] ?? null)) }
}
