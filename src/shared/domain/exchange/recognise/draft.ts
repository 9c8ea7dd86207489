import type { IssueParams, RecogniseIssueCode } from '../recognise-issue.ts'
import type { ColumnField, ColumnMapping, RecordFrame, Unsure } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { cellReference } from '../sheet.ts'
import type { Report, Resolved, Resolver, Table } from './table.ts'
import { columnsOf } from './table.ts'
import { isTick } from './ticks.ts'
import { tidy, tidyLines } from './words.ts'

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
  part = 0,
): void =>
  report(
    code,
    'must',
    {
      sheet: table.sheet,
      row: at.row,
      ...(at.column === undefined ? {} : { cell: cellReference(at.row, at.column) }),
      ...(field === undefined ? {} : { field }),
      ...(part === 0 ? {} : { part }),
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

/**
 * A record in the making: reads fields of one row, keeps origins, doubts and questions. A class, since a closure for
 * each act would cost a long list more than what it reads.
 */
export class Draft {
  readonly row: number
  private readonly table: Table
  private readonly resolve: Resolver
  private readonly report: Report
  private readonly index: number
  private readonly part: number
  private readonly fields: string[] = []
  private readonly cellsRead: Cell[] = []
  private unsure: Record<string, Unsure> = noDoubts
  private confidence = 1

  /** @param part of several people in a row's cell the how-manieth, from 0. */
  constructor(table: Table, resolve: Resolver, report: Report, index: number, part = 0) {
    this.row = table.rows[index]?.row ?? 0
    this.table = table
    this.resolve = resolve
    this.report = report
    this.index = index
    this.part = part
  }

  ask(
    code: RecogniseIssueCode,
    at: { row: number; column: number } | undefined,
    params: IssueParams = {},
    field?: string,
  ): void {
    askAt(this.table, this.report, code, at ?? { row: this.row }, params, field, this.part)
  }

  doubt(field: string, code: RecogniseIssueCode, at: Cell, doubtful: Unsure, params: IssueParams = {}): void {
    if (this.unsure[field] === undefined) this.unsure = { ...this.unsure, [field]: doubtful }
    this.confidence = Math.min(this.confidence, 0.4)
    this.ask(
      code,
      { row: this.row, column: at.column },
      { raw: doubtful.raw, candidates: doubtful.candidates.join('; '), ...params },
      field,
    )
  }

  /** The resolved cell of a field; errors, missing formula values and unclear marks are reported and give undefined. */
  cell(field: ColumnField, as: string): Cell | undefined {
    for (const column of columnsOf(this.table, field)) {
      if (column.confidence < 0.7) this.confidence = Math.min(this.confidence, column.confidence)
      const resolved = this.resolve(this.index, column.column)
      if (resolved.kind !== 'empty') return this.settle(resolved, as)
    }
    return undefined
  }

  /** The same for every column of a field, in the order of the sheet. */
  cells(field: ColumnField, as: string): (Cell | undefined)[] {
    return columnsOf(this.table, field).map((column) =>
      this.settle(this.resolve(this.index, column.column), as),
    )
  }

  /** The value of a field as written, or null; doubts are reported under `as`. */
  text(field: ColumnField, as: string, options?: { keepLines?: boolean }): string | null {
    const found = this.cell(field, as)
    if (found === undefined) return null
    return options?.keepLines === true ? tidyLines(found.text) : tidy(found.text)
  }

  /** The answer of ticked columns, or the text of a plain one. */
  answer(field: ColumnField, as: string): string | null {
    const columns = columnsOf(this.table, field)
    if (!columns.some(isChoice)) return this.text(field, as)
    const ticked: { choice: string; cell: Cell }[] = []
    for (const column of columns.filter(isChoice)) {
      const found = this.settle(this.resolve(this.index, column.column), as)
      if (found === undefined || column.choice === undefined) continue
      if (isTick(found, column.choice)) ticked.push({ choice: column.choice, cell: found })
      else
        this.doubt(
          as,
          'unknown_value',
          found,
          { raw: tidy(found.text), candidates: [column.choice] },
          { heading: column.heading },
        )
    }
    const [first, second] = ticked
    if (first === undefined) return null
    if (second === undefined) return this.unsure[as] === undefined ? first.choice : null
    this.doubt(as, 'several_values', second.cell, {
      raw: ticked.map((tick) => tick.choice).join('; '),
      candidates: ticked.map((tick) => tick.choice),
    })
    return null
  }

  /** Notes the cell that a field's value is taken from. */
  saidIn(cell: Cell, as: string): void {
    const known = this.fields.indexOf(as)
    if (known < 0) this.fields.push(as)
    this.cellsRead[known < 0 ? this.fields.length - 1 : known] = cell
  }

  frame(): RecordFrame {
    const { table, row } = this
    return {
      source: { sheet: table.sheet, rows: [row] },
      origin: table.origins(row, this.fields, this.cellsRead),
      confidence: this.confidence,
      unsure: this.unsure,
      pending: null,
      extra: extrasOf(table, this.resolve, this.index),
      note: null,
    }
  }

  private settle(resolved: Resolved, as: string): Cell | undefined {
    if (resolved.kind === 'empty') return undefined
    if (resolved.kind === 'unclear') {
      const candidates = resolved.candidates.map((cell) => tidyLines(cell.text))
      this.doubt(as, 'repeat_mark_unclear', resolved.at, { raw: rawOf(resolved.at), candidates })
      return undefined
    }
    const { cell, at } = resolved
    this.saidIn(cell, as)
    if (cell.kind === 'error')
      this.doubt(as, 'error_cell', at, { raw: tidy(cell.text) || cell.raw, candidates: [] })
    else if (cell.kind === 'formula-without-value')
      this.doubt(as, 'no_cached_value', at, { raw: rawOf(cell), candidates: [] })
    else return cell
    return undefined
  }
}

/** Nearly all records have none, and need not hold an object each. */
const noDoubts: Record<string, Unsure> = {}

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
