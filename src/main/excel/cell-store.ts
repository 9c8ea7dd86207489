/**
 * Cells in columns of numbers, not in objects: a list of a district has a million of them, and as objects they cost a
 * hundred megabytes and most of the reading's time. What a cell says is a number, or the place of its text in a list.
 */
export const cellKinds = {
  text: 0,
  /** Or a date, by its format. */
  number: 1,
  boolean: 2,
  error: 3,
  'formula-without-value': 4,
} as const

export type StoredKind = (typeof cellKinds)[keyof typeof cellKinds]

export type CellStore = {
  count: () => number
  /** @param format its place in a list, 0 for none */
  add: (row: number, column: number, kind: StoredKind, value: number, format: number) => void
  row: (index: number) => number
  column: (index: number) => number
  kind: (index: number) => StoredKind
  value: (index: number) => number
  format: (index: number) => number
  /** All of it at once, into an object that is used again and again. */
  read: (index: number, into: StoredCell) => void
}

export type StoredCell = { row: number; column: number; kind: StoredKind; value: number; format: number }

const bits = 12
const size = 1 << bits
const mask = size - 1

const createBlock = () => ({
  rows: new Uint32Array(size),
  columns: new Uint16Array(size),
  kinds: new Uint8Array(size),
  formats: new Uint32Array(size),
  values: new Float64Array(size),
})

export const createCellStore = (): CellStore => {
  let last = createBlock()
  const blocks = [last]
  let count = 0
  return {
    count: () => count,
    add: (row, column, kind, value, format) => {
      const at = count & mask
      if (at === 0 && count > 0) {
        last = createBlock()
        blocks.push(last)
      }
      last.rows[at] = row
      last.columns[at] = column
      last.kinds[at] = kind
      last.formats[at] = format
      last.values[at] = value
      count++
    },
    row: (index) => blocks[index >> bits]?.rows[index & mask] ?? 0,
    column: (index) => blocks[index >> bits]?.columns[index & mask] ?? 0,
    kind: (index) => (blocks[index >> bits]?.kinds[index & mask] ?? 0) as StoredKind,
    value: (index) => blocks[index >> bits]?.values[index & mask] ?? 0,
    format: (index) => blocks[index >> bits]?.formats[index & mask] ?? 0,
    read: (index, into) => {
      const { rows, columns, kinds, values, formats } = blocks[index >> bits] ?? last
      const at = index & mask
      into.row = rows[at] ?? 0
      into.column = columns[at] ?? 0
      into.kind = (kinds[at] ?? 0) as StoredKind
      into.value = values[at] ?? 0
      into.format = formats[at] ?? 0
    },
  }
}
