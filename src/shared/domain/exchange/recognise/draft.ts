import type {
  ColumnField,
  ColumnMapping,
  IssueParams,
  RecogniseIssueCode,
  RecordFrame,
  Unsure,
} from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { cellReference } from '../sheet.ts'
import type { Report, Resolved, Resolver, Table } from './table.ts'
import { columnsOf } from './table.ts'
import { isTick } from './ticks.ts'
import { tidy, tidyLines } from './words.ts'

/** A record in the making: reads fields of one row, keeps origins, doubts and questions. */
export type Draft = {
  row: number
  /** The value of a field as written, or null; doubts are reported under `as`. */
  text: (field: ColumnField, as: string, options?: { keepLines?: boolean }) => string | null
  /** The resolved cell of a field; errors, missing formula values and unclear marks are reported and give undefined. */
  cell: (field: ColumnField, as: string) => Cell | undefined
  /** The same for every column of a field, in the order of the sheet. */
  cells: (field: ColumnField, as: string) => (Cell | undefined)[]
  /** The answer of ticked columns, or the text of a plain one. */
  answer: (field: ColumnField, as: string) => string | null
  doubt: (field: string, code: RecogniseIssueCode, at: Cell, unsure: Unsure, params?: IssueParams) => void
  ask: (
    code: RecogniseIssueCode,
    at: { row: number; column: number } | undefined,
    params?: IssueParams,
    field?: string,
  ) => void
  frame: () => RecordFrame
}

export const rawOf = (cell: Cell): string =>
  cell.kind === 'formula-without-value' ? '(công thức chưa có giá trị)' : tidy(cell.text)

const isChoice = (column: ColumnMapping): boolean => column.choice !== undefined

/** A question about a cell, or about a whole row. */
export const askAt = (
  table: Table,
  report: Report,
  code: RecogniseIssueCode,
  at: { row: number; column?: number },
  params: IssueParams = {},
  field?: string,
): void =>
  report(
    code,
    'must',
    {
      sheet: table.sheet,
      row: at.row,
      ...(at.column === undefined ? {} : { cell: cellReference(at.row, at.column) }),
      ...(field === undefined ? {} : { field }),
    },
    params,
  )

/** The cell of a field where it holds a value that can be read; nothing is reported. */
export const plainCell = (
  table: Table,
  resolve: Resolver,
  index: number,
  field: ColumnField,
): Cell | undefined => {
  for (const column of columnsOf(table, field)) {
    const resolved = resolve(index, column.column)
    if (resolved.kind === 'empty') continue
    if (resolved.kind === 'unclear') return undefined
    const { kind } = resolved.cell
    return kind === 'error' || kind === 'formula-without-value' ? undefined : resolved.cell
  }
  return undefined
}

export const draftOf = (table: Table, resolve: Resolver, report: Report, index: number): Draft => {
  const row = table.rows[index]?.row ?? 0
  const fields: string[] = []
  const cellsRead: Cell[] = []
  const unsure: Record<string, Unsure> = {}
  let confidence = 1

  const ask: Draft['ask'] = (code, at, params = {}, field) =>
    askAt(table, report, code, at ?? { row }, params, field)
  const doubt: Draft['doubt'] = (field, code, at, doubtful, params = {}) => {
    unsure[field] ??= doubtful
    confidence = Math.min(confidence, 0.4)
    ask(
      code,
      { row, column: at.column },
      { raw: doubtful.raw, candidates: doubtful.candidates.join('; '), ...params },
      field,
    )
  }
  const settle = (resolved: Resolved, as: string): Cell | undefined => {
    if (resolved.kind === 'empty') return undefined
    if (resolved.kind === 'unclear') {
      const candidates = resolved.candidates.map((cell) => tidyLines(cell.text))
      doubt(as, 'repeat_mark_unclear', resolved.at, { raw: rawOf(resolved.at), candidates })
      return undefined
    }
    const { cell, at } = resolved
    const known = fields.indexOf(as)
    if (known < 0) fields.push(as)
    cellsRead[known < 0 ? fields.length - 1 : known] = cell
    if (cell.kind === 'error')
      doubt(as, 'error_cell', at, { raw: tidy(cell.text) || cell.raw, candidates: [] })
    else if (cell.kind === 'formula-without-value')
      doubt(as, 'no_cached_value', at, { raw: rawOf(cell), candidates: [] })
    else return cell
    return undefined
  }
  const cell: Draft['cell'] = (field, as) => {
    for (const column of columnsOf(table, field)) {
      if (column.confidence < 0.7) confidence = Math.min(confidence, column.confidence)
      const resolved = resolve(index, column.column)
      if (resolved.kind !== 'empty') return settle(resolved, as)
    }
    return undefined
  }
  const cells: Draft['cells'] = (field, as) =>
    columnsOf(table, field).map((column) => settle(resolve(index, column.column), as))
  const answer: Draft['answer'] = (field, as) => {
    const columns = columnsOf(table, field)
    const choices = columns.some(isChoice) ? columns.filter(isChoice) : []
    if (choices.length === 0) {
      const plainCell = cell(field, as)
      return plainCell === undefined ? null : tidy(plainCell.text)
    }
    const ticked: { choice: string; cell: Cell }[] = []
    for (const column of choices) {
      const resolved = resolve(index, column.column)
      const found = settle(resolved, as)
      if (found === undefined || column.choice === undefined) continue
      if (isTick(found, column.choice)) ticked.push({ choice: column.choice, cell: found })
      else
        doubt(
          as,
          'unknown_value',
          found,
          { raw: tidy(found.text), candidates: [column.choice] },
          { heading: column.heading },
        )
    }
    const [first, second] = ticked
    if (first === undefined) return null
    if (second === undefined) return unsure[as] === undefined ? first.choice : null
    doubt(as, 'several_values', second.cell, {
      raw: ticked.map((tick) => tick.choice).join('; '),
      candidates: ticked.map((tick) => tick.choice),
    })
    return null
  }
  return {
    row,
    cell,
    cells,
    answer,
    text: (field, as, options) => {
      const found = cell(field, as)
      if (found === undefined) return null
      return options?.keepLines === true ? tidyLines(found.text) : tidy(found.text)
    },
    doubt,
    ask,
    frame: () => ({
      source: { sheet: table.sheet, rows: [row] },
      origin: table.origins(row, fields, cellsRead),
      confidence,
      unsure,
      pending: null,
      extra: extrasOf(table, resolve, index),
      note: null,
    }),
  }
}

const noDoubts: Record<string, Unsure> = {}

/** Doubts that nobody adds to any more: nearly all records have none, and need not hold an object each. */
export const settledDoubts = (unsure: Record<string, Unsure>): Record<string, Unsure> => {
  for (const _ in unsure) return unsure
  return noDoubts
}

const extrasOf = (table: Table, resolve: Resolver, index: number): Record<string, string> => {
  const extra: Record<string, string> = {}
  for (const column of columnsOf(table, null)) {
    if (column.heading === '') continue
    const resolved = resolve(index, column.column)
    if (resolved.kind === 'value' && resolved.cell.kind !== 'error')
      extra[column.heading] = tidyLines(resolved.cell.text)
  }
  return extra
}
