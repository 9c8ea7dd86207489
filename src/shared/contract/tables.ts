/** Any list of any screen as a workbook: "exports exactly what it shows". */
import { z } from 'zod'
import type { FileRef } from './bridge.ts'
import { returns, task } from './define.ts'
import { line } from './fields.ts'

/**
 * What a column's cells become in Excel: real numbers (1.234 or 1.234,5), a number written plainly (the year 1975),
 * real days, shares of 1 as per cent, texts to the left or in the middle.
 */
export const cellKinds = ['text', 'centre', 'number', 'plain', 'date', 'percent'] as const
export type CellKind = (typeof cellKinds)[number]

const column = z.object({
  header: line,
  kind: z.enum(cellKinds).default('text'),
  /** As on the screen, px. */
  width: z.number().min(1).max(4000),
  /** A last row adds it up by a formula. */
  isSummed: z.boolean().default(false),
})

/** A civil date travels as `YYYY-MM-DD`. Longer than a cell can hold is cut. */
const cell = z.union([z.string().transform((text) => text.slice(0, 32_000)), z.number(), z.null()])

const row = z.union([
  z.object({ cells: z.array(cell).max(100) }),
  /** A head over the whole width, with the rows below it. */
  z.object({ group: line }),
])

export const shownTable = z.object({
  title: line,
  /** Under the title: what the figures are of. */
  subtitle: line.default(''),
  /** What narrows the list, in words: `Quá hạn; UBND xã An Mỹ`. */
  filter: line.default(''),
  columns: z.array(column).min(1).max(100),
  rows: z.array(row).max(50_000),
})
/** As a caller states it. */
export type ShownTable = z.input<typeof shownTable>
/** As the handler receives it. */
export type ParsedTable = z.output<typeof shownTable>

export const tables = {
  /**
   * The given columns and rows in the given order; nothing is added but title, filter, sums and a closing line. Rule
   * table_too_long above 20,000 rows.
   */
  export: task(shownTable, returns<FileRef>()),
}
