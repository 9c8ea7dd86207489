/**
 * Where the values of a row stand, and what its cells say. A list of a district has a hundred thousand rows with the
 * same columns each: they share the columns, and a cell's name is only made when somebody asks for it.
 *
 *   row.origins.of('birthYear')   // { cell: 'C17', raw: "'75" }, or undefined where no cell gave it
 */
import { columnLetters } from './sheet.ts'

export type Origin = { cell: string; raw: string }

export type RowValues = Readonly<Record<string, string | number | null>>

/** Fields with a cell, and the letters of the column each mostly stands in. */
export type OriginColumns = { fields: readonly string[]; letters: readonly string[] }

/** What a cell says that holds nothing but the value. */
export const saidBy = (value: string | number | null | undefined): string => String(value ?? '')

/** A class, since a closure for each row would cost what the shared columns spare. */
export class Origins {
  readonly columns: OriginColumns
  /** Of the sheet: that of all cells but those in `elsewhere`. */
  readonly row: number
  /** What the cells say, by place in `columns`; 0 where it is the value, and one 0 where all say their values. */
  readonly raws: readonly (string | 0)[] | 0
  readonly values: RowValues
  /** Cells in other rows or columns, by field: of merged cells the first, of "nt" the one above. */
  readonly elsewhere: Readonly<Record<string, string>> | undefined

  constructor(
    columns: OriginColumns,
    row: number,
    raws: Origins['raws'],
    values: RowValues = noValues,
    elsewhere?: Origins['elsewhere'],
  ) {
    this.columns = columns
    this.row = row
    this.raws = raws
    this.values = values
    this.elsewhere = elsewhere
  }

  of(field: string): Origin | undefined {
    const at = this.columns.fields.indexOf(field)
    return at < 0 ? undefined : { cell: this.cellAt(at), raw: this.rawAt(at) }
  }

  /** What the cell of a field says; undefined where no cell gave it. */
  rawOf(field: string): string | undefined {
    const at = this.columns.fields.indexOf(field)
    return at < 0 ? undefined : this.rawAt(at)
  }

  cellAt(at: number): string {
    const other = this.elsewhere?.[this.columns.fields[at] ?? '']
    return other ?? `${this.columns.letters[at]}${this.row}`
  }

  rawAt(at: number): string {
    const raw = this.raws === 0 ? 0 : (this.raws[at] ?? 0)
    return raw === 0 ? saidBy(this.values[this.columns.fields[at] ?? '']) : raw
  }
}

const noValues: RowValues = {}

/** Origins on their way to the page. `columns`: the place among those of the list; a 0 among `raws` is the value sent with them. */
export type SentOrigins = Pick<Origins, 'row' | 'raws'> & {
  columns: number
  elsewhere?: Readonly<Record<string, string>>
}

/** @param values of the row as they are sent, which may be others than those that were read. */
export const sentOrigins = (origins: Origins, columns: number, values: RowValues): SentOrigins => {
  const { row, elsewhere } = origins
  const raws = origins.values === values ? origins.raws : rawsBeside(origins, values)
  return elsewhere === undefined ? { columns, row, raws } : { columns, row, raws, elsewhere }
}

/** What the cells say where it is not the value, and one 0 where all say their values. */
export const rawsBeside = (origins: Origins, values: RowValues): Origins['raws'] => {
  const { fields } = origins.columns
  let raws: (string | 0)[] | undefined
  for (let at = 0; at < fields.length; at += 1) {
    const raw = origins.rawAt(at)
    if (raw === saidBy(values[fields[at] ?? ''])) continue
    raws ??= fields.map(() => 0)
    raws[at] = raw
  }
  return raws ?? 0
}

/** Where a value of a row that was sent stands. */
export const sentOrigin = (
  { columns: place, row, raws, elsewhere }: SentOrigins,
  columns: readonly OriginColumns[],
  values: RowValues,
  field: string,
): Origin | undefined => {
  const own = columns[place]
  return own && new Origins(own, row, raws, values, elsewhere).of(field)
}

/** The letters of a cell in this row, or undefined for a cell of another row. */
const lettersIn = (cell: string, row: string): string | undefined =>
  cell.endsWith(row) && !/\d/u.test(cell.charAt(cell.length - row.length - 1))
    ? cell.slice(0, cell.length - row.length)
    : undefined

/** Origins of a row of few, as they were found. */
export const originsOf = (found: Readonly<Record<string, Origin>>, row: number): Origins => {
  const letters: string[] = []
  const elsewhere: Record<string, string> = {}
  for (const [field, { cell }] of Object.entries(found)) {
    const own = lettersIn(cell, String(row))
    letters.push(own ?? '')
    if (own === undefined) elsewhere[field] = cell
  }
  const raws = Object.values(found).map(({ raw }) => raw)
  return new Origins(
    { fields: Object.keys(found), letters },
    row,
    raws,
    noValues,
    Object.keys(elsewhere).length > 0 ? elsewhere : undefined,
  )
}

/** A cell that gave a field. */
export type OriginCell = { row: number; column: number; raw: string }

const isFilledBy = (
  columns: OriginColumns,
  numbers: readonly number[],
  fields: readonly string[],
  cells: readonly OriginCell[],
): boolean => {
  if (numbers.length !== cells.length) return false
  for (let at = 0; at < numbers.length; at += 1)
    if (columns.fields[at] !== fields[at] || numbers[at] !== cells[at]?.column) return false
  return true
}

/** Makes the origins of row after row of one table; rows that fill the same columns share them. */
export const originsInTable = (): ((
  row: number,
  fields: readonly string[],
  cells: readonly OriginCell[],
) => Origins) => {
  /** The latest first, with the numbers of their columns: letters are not made anew for each row. */
  const known: { columns: OriginColumns; numbers: readonly number[] }[] = []
  const columnsOf = (fields: readonly string[], cells: readonly OriginCell[]): OriginColumns => {
    for (const { columns, numbers } of known) if (isFilledBy(columns, numbers, fields, cells)) return columns
    const numbers = cells.map(({ column }) => column)
    const columns = { fields, letters: numbers.map(columnLetters) }
    known.unshift({ columns, numbers })
    if (known.length > keptColumns) known.pop()
    return columns
  }
  return (row, fields, cells) => {
    let elsewhere: Record<string, string> | undefined
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at]
      if (cell === undefined || cell.row === row) continue
      elsewhere ??= {}
      elsewhere[fields[at] ?? ''] = `${columnLetters(cell.column)}${cell.row}`
    }
    return new Origins(
      columnsOf(fields, cells),
      row,
      cells.map(({ raw }) => raw),
      noValues,
      elsewhere,
    )
  }
}

const keptColumns = 8
