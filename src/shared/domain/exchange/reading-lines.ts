/**
 * A reading as lines of JSON, as it is kept: rows, rows left aside and remarks in lots, and the head, which is known
 * when all rows have passed. A list of a district has a hundred thousand rows; in lots they can be written and read
 * piece by piece, and a row repeats neither the names of its fields nor what a cell says where the value already says it.
 *
 *   const bytes = [...readingLines(passingReading(reading))].join('')
 *   const reader = readingReader(); for (const line of lines) reader.add(line); reader.reading()
 */
import type {
  FieldValue,
  FieldValues,
  IncomingRow,
  PassingReading,
  Reading,
  ReadingIssue,
} from './incoming.ts'
import { type OriginColumns, Origins, originsOf, rawsBeside } from './origins.ts'
import type { IgnoredRow, PendingReason } from './recognised.ts'

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

/** `raws`: what the cells say, 0 where it is the value, one 0 where all of them are. */
type PackedRow = [
  shape: number,
  row: number,
  values: FieldValue[],
  raws: Origins['raws'],
  extra: string[],
  rest?: RowRest,
]

type Line =
  | { kind: 'head'; format: typeof format; head: ReadingHead }
  | { kind: 'shape'; shape: RowShape }
  | { kind: 'rows'; rows: PackedRow[] }
  | { kind: 'ignored'; ignored: IgnoredRow[] }
  | { kind: 'issues'; issues: ReadingIssue[] }

/** In 2 the head came first; both are read. */
const format = 3
/** A lot has at most so many rows, and by what the last one said about so many characters: none is to take long. */
const rowsPerLot = 400
const charactersPerLot = 250_000

const placeOf = (sheet: string, row: number): string => `${sheet}!${row}`

/** Whether the names of an object are these, in their order. */
const hasNames = (object: Readonly<Record<string, unknown>>, names: readonly string[]): boolean => {
  let at = 0
  for (const name in object) if (name !== names[at++]) return false
  return at === names.length
}

type KnownShape = { index: number; shape: RowShape; columns: OriginColumns }

/** What tells the shapes of two rows apart. */
const namesOf = ({ content, sheet, values, origins, extra }: IncomingRow): string =>
  JSON.stringify([content, sheet, Object.keys(values), origins.columns, Object.keys(extra)])

const shapeOfRow = ({ content, sheet, values, origins: { columns }, extra }: IncomingRow): RowShape => ({
  content,
  sheet,
  fields: Object.keys(values),
  origins: columns.fields.map((field, at) => [field, columns.letters[at] ?? '']),
  extra: Object.keys(extra),
})

/** Nearly every row is like one of the few above it. */
const recentShapes = 4

/** Finds the shape of a row, or makes one of it. */
const createShapes = () => {
  const known = new Map<string, KnownShape>()
  const recent: KnownShape[] = []
  const isOf = (row: IncomingRow, { shape, columns }: KnownShape): boolean =>
    row.origins.columns === columns &&
    row.content === shape.content &&
    row.sheet === shape.sheet &&
    hasNames(row.values, shape.fields) &&
    hasNames(row.extra, shape.extra)
  return (row: IncomingRow): { index: number; shape: RowShape; isNew: boolean } => {
    for (const one of recent) if (isOf(row, one)) return { index: one.index, shape: one.shape, isNew: false }
    const key = namesOf(row)
    const found = known.get(key)
    const { columns } = row.origins
    const shape = found ? { ...found, columns } : { index: known.size, shape: shapeOfRow(row), columns }
    known.set(key, shape)
    recent.unshift(shape)
    if (recent.length > recentShapes) recent.pop()
    return { ...shape, isNew: found === undefined }
  }
}

const restOf = (row: IncomingRow): RowRest | undefined => {
  const [first = 0] = row.rows
  const cells = cellsElsewhere(row)
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

/** All cells by field where the origins are of another row than the first; of one person of several they may be. */
const cellsElsewhere = ({ rows, origins }: IncomingRow): Readonly<Record<string, string>> | undefined =>
  origins.row === rows[0]
    ? origins.elsewhere
    : Object.fromEntries(origins.columns.fields.map((field, at) => [field, origins.cellAt(at)]))

const pack = (row: IncomingRow, index: number, shape: RowShape): PackedRow => {
  const values = shape.fields.map((field) => row.values[field] ?? null)
  const extra = shape.extra.map((name) => row.extra[name] ?? '')
  const rest = restOf(row)
  const first = row.rows[0] ?? 0
  const packed: PackedRow = [index, first, values, rawsBeside(row.origins, row.values), extra]
  if (rest !== undefined) packed.push(rest)
  return packed
}

type UnpackShape = RowShape & { columns: OriginColumns }

const unpack = ([, first, values, raws, extra, rest]: PackedRow, shape: UnpackShape): IncomingRow => {
  const own: FieldValues = {}
  for (let at = 0; at < shape.fields.length; at += 1) own[shape.fields[at] ?? ''] = values[at] ?? null
  const more: Record<string, string> = {}
  for (let at = 0; at < shape.extra.length; at += 1) more[shape.extra[at] ?? ''] = extra[at] ?? ''
  return {
    id: rest?.id ?? placeOf(shape.sheet, first),
    content: shape.content,
    sheet: shape.sheet,
    rows: rest?.rows ?? [first],
    rowKey: rest?.rowKey ?? null,
    values: own,
    origins: new Origins(shape.columns, first, raws, own, rest?.cells),
    pending: rest?.pending ?? null,
    extra: more,
  }
}

const columnsIn = ({ origins }: RowShape): OriginColumns => ({
  fields: origins.map(([field]) => field),
  letters: origins.map(([, letters]) => letters),
})

/** Before there were lines a reading was one object, and so were the origins of its rows. */
type OldReading = Omit<Reading, 'rows'> & {
  rows: (Omit<IncomingRow, 'origins'> & { origins: Parameters<typeof originsOf>[0] })[]
}

const ofOldReading = (reading: OldReading): Reading => ({
  ...reading,
  rows: reading.rows.map((row) => ({ ...row, origins: originsOf(row.origins, row.rows[0] ?? 0) })),
})

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

/** The lines of rows in lots, each lot behind the shapes that are new in it; at the end what is told of the whole. */
function* rowLines(passing: PassingReading): Generator<string, Omit<Reading, 'rows'>, undefined> {
  const shapeOf = createShapes()
  let packed: PackedRow[] = []
  let rowsInLot = 16
  let step = passing.next()
  for (; !step.done; step = passing.next()) {
    const { index, shape, isNew } = shapeOf(step.value)
    if (isNew) yield lineOf({ kind: 'shape', shape })
    packed.push(pack(step.value, index, shape))
    if (packed.length < rowsInLot) continue
    const line = lineOf({ kind: 'rows', rows: packed })
    yield line
    const fitting = Math.floor(charactersPerLot / (line.length / packed.length))
    rowsInLot = Math.min(Math.max(fitting, 1), rowsPerLot)
    packed = []
  }
  if (packed.length > 0) yield lineOf({ kind: 'rows', rows: packed })
  return step.value
}

/** The lines of a reading, each with its line end. */
export function* readingLines(passing: PassingReading): Generator<string> {
  const { ignored, issues, ...head } = yield* rowLines(passing)
  for (const lot of lotsOf(ignored)) yield lineOf({ kind: 'ignored', ignored: lot })
  for (const lot of lotsOf(issues)) yield lineOf({ kind: 'issues', issues: lot })
  yield lineOf({ kind: 'head', format, head })
}

export type ReadingReader = {
  /** The next line, with or without its line end. Throws where it is no line of a reading. */
  add(line: string): void
  /** All of it; throws where there was no head. */
  reading(): Reading
}

/** @param onRows is told the rows of each lot as it comes. */
export const readingReader = (onRows?: (rows: readonly IncomingRow[]) => void): ReadingReader => {
  let old: Reading | undefined
  let head: ReadingHead | undefined
  const rows: IncomingRow[] = []
  const ignored: IgnoredRow[] = []
  const issues: ReadingIssue[] = []
  const shapes: UnpackShape[] = []
  const unpacked = (row: PackedRow): IncomingRow => {
    const shape = shapes[row[0]]
    if (shape === undefined) throw new Error('a row of no known shape')
    return unpack(row, shape)
  }
  return {
    add: (text) => {
      const line = JSON.parse(text) as Line | OldReading
      if (!('kind' in line)) old = ofOldReading(line)
      else if (line.kind === 'head') head = line.head
      else if (line.kind === 'shape') shapes.push({ ...line.shape, columns: columnsIn(line.shape) })
      else if (line.kind === 'rows') {
        const lot = line.rows.map(unpacked)
        for (const row of lot) rows.push(row)
        onRows?.(lot)
      } else if (line.kind === 'ignored') for (const row of line.ignored) ignored.push(row)
      else for (const issue of line.issues) issues.push(issue)
    },
    reading: () => {
      if (old !== undefined) return old
      if (head === undefined) throw new Error('a reading without a head')
      return { ...head, rows, ignored, issues }
    },
  }
}
