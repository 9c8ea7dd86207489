/** What can be read of a register, as Excel: a sheet for each table, whatever program made them. */
import type { Steps } from '#shared/steps.ts'
import { bundleWorkbooks } from '../excel/bundle-workbooks.ts'
import type { CellSpec, SheetSpec } from '../excel/workbook-spec.ts'
import { writeBeside } from '../excel/write-beside.ts'
import { type CollectedTable, collecting } from './collect-rows.ts'
import type { ReadableImage } from './readable-image.ts'
import { shapeOf } from './schema-shape.ts'

export type ExportWords = {
  /** Of the workbooks. */
  title: string
  fileName: (part: number) => string
  /** Heading of a table's sheet. */
  tableName: (table: string) => string
}

/** Of use only to the program. */
const technical = new Set([
  'changes',
  'journal_seals',
  'undone_entries',
  'drafts',
  'import_rows',
  'column_mappings',
])
/** What the writer holds in memory on a PC with 4 GB. */
const rowsOfWorkbook = 8_000
const longestText = 32_000

type Part = { table: string; columns: readonly string[]; rows: readonly CellSpec[][]; number: number }

const cellOf = (value: unknown): CellSpec => {
  if (typeof value === 'number') return value
  return value === null || value === undefined ? null : String(value).slice(0, longestText)
}

const partsOf = (collected: readonly CollectedTable[]): Part[] =>
  collected
    .filter(({ table, rows }) => rows.length > 0 && !technical.has(table))
    .flatMap(({ table, rows }) => {
      const columns = Object.keys(rows[0]?.row ?? {})
      const cells = rows.map(({ row }) => columns.map((column) => cellOf(row[column])))
      const count = Math.ceil(cells.length / rowsOfWorkbook)
      return Array.from({ length: count }, (_, part) => ({
        table,
        columns,
        rows: cells.slice(part * rowsOfWorkbook, (part + 1) * rowsOfWorkbook),
        number: part + 1,
      }))
    })

/** Parts in a row go into one workbook while they fit. */
const grouped = (parts: readonly Part[]): Part[][] => {
  const groups: Part[][] = []
  let room = 0
  for (const part of parts) {
    if (room < part.rows.length) {
      groups.push([])
      room = rowsOfWorkbook
    }
    groups.at(-1)?.push(part)
    room -= part.rows.length
  }
  return groups
}

const sheetOf = ({ table, columns, rows, number }: Part, words: ExportWords): SheetSpec => ({
  name: `${words.tableName(table).slice(0, 26)}${number > 1 ? ` ${number}` : ''}`,
  columns: columns.map(() => ({ width: 22, style: 'text' as const })),
  rows: [{ cells: [...columns], style: 'heading' }, ...rows.map((cells) => ({ cells }))],
  freeze: { rows: 1 },
})

/** What is being done, and of how many parts `done` are; how many workbooks there are is known once all is read. */
export type ExportStage = ({ stage: 'read'; table: string } | { stage: 'workbook'; part: number }) & {
  done: number
  total: number
}

export type ExportFollowed = {
  /** Hears of each table and each workbook before it is begun; what it throws ends the work. */
  told: (stage: ExportStage) => void
  run: <T>(steps: Steps<T>) => Promise<T>
  signal: AbortSignal
}

/** One workbook, or a zip of several. */
export const exportReadable = async (
  image: ReadableImage,
  createdAt: string,
  words: ExportWords,
  { told, run, signal }: ExportFollowed,
): Promise<{ name: string; bytes: Uint8Array }> => {
  const shape = shapeOf(image.connection)
  let done = 0
  const collected = await run(
    collecting(image, shape, (table) => told({ stage: 'read', table, done: done++, total: shape.size + 1 })),
  )
  const groups = grouped(partsOf(collected))
  const books = new Map<string, Uint8Array>()
  for (const [at, group] of groups.entries()) {
    told({ stage: 'workbook', part: at + 1, done: done++, total: shape.size + groups.length })
    const sheets = group.map((part) => sheetOf(part, words))
    books.set(
      `${words.fileName(at + 1)}.xlsx`,
      await writeBeside({ title: words.title, createdAt, sheets }, signal),
    )
  }
  // Who stopped it while the last was written wants no file.
  told({ stage: 'workbook', part: groups.length, done, total: done })
  const [only] = books
  if (books.size === 1 && only !== undefined) return { name: only[0], bytes: only[1] }
  return { name: `${words.fileName(0)}.zip`, bytes: bundleWorkbooks(books) }
}
