/**
 * A reading as lines of JSON, as it is kept: the head, then rows, rows left aside and remarks in lots. A list of a
 * district has a hundred thousand rows; in lots they can be written and read piece by piece, and a row repeats
 * neither the names of its fields nor what a cell says where the value already says it.
 *
 *   const bytes = [...readingLines(reading)].join('')
 *   const reader = readingReader(); for (const line of lines) reader.add(line); reader.reading()
 */
import type { FieldValue, FieldValues, IncomingRow, Reading, ReadingIssue } from './incoming.ts'
import type { IgnoredRow, Origin, PendingReason } from './recognised.ts'

type ReadingHead = Omit<Reading, 'rows' | 'ignored' | 'issues'>

/** What rows of one table have in common. */
type RowShape = {
  content: IncomingRow['content']
  sheet: string
  fields: string[]
  /** Fields with a cell, and the letters of the column it mostly stands in. */
  origins: [field: string, letters: string][]
  extra: string[]
}

/** What stands elsewhere than the shape and the row's number say; most rows have none of it. */
type RowRest = {
  id?: string
  rows?: number[]
  rowKey?: string
  pending?: PendingReason
  cells?: Record<string, string>
}

/** `raws`: what the cells say, 0 where it is the value. */
type PackedRow = [
  shape: number,
  row: number,
  values: FieldValue[],
  raws: (string | 0)[],
  extra: string[],
  rest?: RowRest,
]

type Line =
  | { kind: 'head'; format: typeof format; head: ReadingHead }
  | { kind: 'shape'; shape: RowShape }
  | { kind: 'rows'; rows: PackedRow[] }
  | { kind: 'ignored'; ignored: IgnoredRow[] }
  | { kind: 'issues'; issues: ReadingIssue[] }

const format = 2
const rowsPerLot = 400

const saidBy = (value: FieldValue | undefined): string => String(value ?? '')

const placeOf = (sheet: string, row: number): string => `${sheet}!${row}`

/** The letters of a cell in this row, or undefined for a cell of another row. */
const lettersIn = (cell: string, row: string): string | undefined =>
  cell.endsWith(row) && !/\d/u.test(cell.charAt(cell.length - row.length - 1))
    ? cell.slice(0, cell.length - row.length)
    : undefined

/** Whether the names of an object are these, in their order. */
const hasNames = (object: Readonly<Record<string, unknown>>, names: readonly string[]): boolean => {
  let at = 0
  for (const name in object) if (name !== names[at++]) return false
  return at === names.length
}

type KnownShape = { index: number; shape: RowShape; originFields: readonly string[] }

/** What tells the shapes of two rows apart. */
const namesOf = ({ content, sheet, values, origins, extra }: IncomingRow): string =>
  JSON.stringify([content, sheet, Object.keys(values), Object.keys(origins), Object.keys(extra)])

const shapeOfRow = (row: IncomingRow): RowShape => {
  const number = String(row.rows[0] ?? 0)
  return {
    content: row.content,
    sheet: row.sheet,
    fields: Object.keys(row.values),
    origins: Object.entries(row.origins).map(([field, { cell }]) => [field, lettersIn(cell, number) ?? '']),
    extra: Object.keys(row.extra),
  }
}

/** Finds the shape of a row, or makes one of it. */
const createShapes = () => {
  const known = new Map<string, KnownShape>()
  let last: KnownShape | undefined
  const isLast = (row: IncomingRow): boolean =>
    last !== undefined &&
    row.content === last.shape.content &&
    row.sheet === last.shape.sheet &&
    hasNames(row.values, last.shape.fields) &&
    hasNames(row.origins, last.originFields) &&
    hasNames(row.extra, last.shape.extra)
  return (row: IncomingRow): KnownShape & { isNew: boolean } => {
    // Nearly every row is like the one above.
    if (last !== undefined && isLast(row)) return { ...last, isNew: false }
    const key = namesOf(row)
    const found = known.get(key)
    last = found ?? { index: known.size, shape: shapeOfRow(row), originFields: Object.keys(row.origins) }
    known.set(key, last)
    return { ...last, isNew: found === undefined }
  }
}

/** Whether the cell is in that column and row: `B` and `6` are `B6`. */
const isPlace = (cell: string, letters: string, row: string): boolean =>
  cell.length === letters.length + row.length && cell.startsWith(letters) && cell.endsWith(row)

const restOf = (row: IncomingRow, shape: RowShape): RowRest | undefined => {
  const [first = 0] = row.rows
  const number = String(first)
  let cells: Record<string, string> | undefined
  for (const [field, letters] of shape.origins) {
    const cell = row.origins[field]?.cell ?? ''
    if (isPlace(cell, letters, number)) continue
    cells ??= {}
    cells[field] = cell
  }
  const isNamedByPlace = row.id === placeOf(row.sheet, first)
  const isPlain =
    cells === undefined &&
    row.rows.length === 1 &&
    row.rowKey === null &&
    row.pending === null &&
    isNamedByPlace
  if (isPlain) return undefined
  return {
    ...(isNamedByPlace ? {} : { id: row.id }),
    ...(row.rows.length === 1 ? {} : { rows: row.rows }),
    ...(row.rowKey === null ? {} : { rowKey: row.rowKey }),
    ...(row.pending === null ? {} : { pending: row.pending }),
    ...(cells === undefined ? {} : { cells }),
  }
}

const pack = (row: IncomingRow, index: number, shape: RowShape): PackedRow => {
  const values = shape.fields.map((field) => row.values[field] ?? null)
  const raws = shape.origins.map(([field]) => {
    const raw = row.origins[field]?.raw ?? ''
    return raw === saidBy(row.values[field]) ? 0 : raw
  })
  const extra = shape.extra.map((name) => row.extra[name] ?? '')
  const rest = restOf(row, shape)
  const first = row.rows[0] ?? 0
  return rest === undefined ? [index, first, values, raws, extra] : [index, first, values, raws, extra, rest]
}

const unpack = ([, first, values, raws, extra, rest]: PackedRow, shape: RowShape): IncomingRow => {
  const own: FieldValues = {}
  for (let at = 0; at < shape.fields.length; at += 1) own[shape.fields[at] ?? ''] = values[at] ?? null
  const origins: Record<string, Origin> = {}
  for (let at = 0; at < shape.origins.length; at += 1) {
    const [field, letters] = shape.origins[at] ?? ['', '']
    const cell = rest?.cells?.[field] ?? letters + first
    const raw = raws[at] ?? 0
    origins[field] = { cell, raw: raw === 0 ? saidBy(own[field]) : raw }
  }
  const more: Record<string, string> = {}
  for (let at = 0; at < shape.extra.length; at += 1) more[shape.extra[at] ?? ''] = extra[at] ?? ''
  return {
    id: rest?.id ?? placeOf(shape.sheet, first),
    content: shape.content,
    sheet: shape.sheet,
    rows: rest?.rows ?? [first],
    rowKey: rest?.rowKey ?? null,
    values: own,
    origins,
    pending: rest?.pending ?? null,
    extra: more,
  }
}

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`

function* lotsOf<T>(all: Iterable<T>): Generator<T[]> {
  let lot: T[] = []
  for (const one of all) {
    lot.push(one)
    if (lot.length < rowsPerLot) continue
    yield lot
    lot = []
  }
  if (lot.length > 0) yield lot
}

/** The lines of a reading, each with its line end. `rows` may be made while they are asked for. */
export function* readingLines(
  reading: Omit<Reading, 'rows'> & { rows: Iterable<IncomingRow> },
): Generator<string> {
  const { rows, ignored, issues, ...head } = reading
  yield lineOf({ kind: 'head', format, head })
  const shapeOf = createShapes()
  for (const lot of lotsOf(rows)) {
    const packed: PackedRow[] = []
    for (const row of lot) {
      const { index, shape, isNew } = shapeOf(row)
      if (isNew) yield lineOf({ kind: 'shape', shape })
      packed.push(pack(row, index, shape))
    }
    yield lineOf({ kind: 'rows', rows: packed })
  }
  for (const lot of lotsOf(ignored)) yield lineOf({ kind: 'ignored', ignored: lot })
  for (const lot of lotsOf(issues)) yield lineOf({ kind: 'issues', issues: lot })
}

export type ReadingReader = {
  /** The next line, with or without its line end. Throws where it is no line of a reading. */
  add(line: string): void
  /** All of it; throws where there was no head. */
  reading(): Reading
}

export const readingReader = (): ReadingReader => {
  let reading: Reading | undefined
  const shapes: RowShape[] = []
  const unpacked = (row: PackedRow): IncomingRow => {
    const shape = shapes[row[0]]
    if (shape === undefined) throw new Error('a row of no known shape')
    return unpack(row, shape)
  }
  return {
    add: (text) => {
      const line = JSON.parse(text) as Line | Reading
      // Before there were lines a reading was one object.
      if (!('kind' in line)) reading = line
      else if (line.kind === 'head') reading = { ...line.head, rows: [], ignored: [], issues: [] }
      else if (line.kind === 'shape') shapes.push(line.shape)
      else if (line.kind === 'rows') for (const row of line.rows) reading?.rows.push(unpacked(row))
      else if (line.kind === 'ignored') for (const row of line.ignored) reading?.ignored.push(row)
      else for (const issue of line.issues) reading?.issues.push(issue)
    },
    reading: () => {
      if (reading === undefined) throw new Error('a reading without a head')
      return reading
    },
  }
}
