import type { Cell, Sheet } from '#shared/domain/exchange/sheet.ts'
import { type SheetRows, sheetOfRows } from '#shared/domain/exchange/sheet-rows.ts'
import type { CellList, Decoding } from './cell-list.ts'
import { cellKinds } from './cell-store.ts'
import { evidenceOf, settle } from './legacy-text/decode-rows.ts'
import { decodeRuns } from './legacy-text/decode-runs.ts'
import { readable } from './legacy-text/readable.ts'
import { decodedOf, type StoredText } from './legacy-text/stored-text.ts'
import type { RawComment, RawSheet } from './raw-workbook.ts'

type Place = { row: number; column: number }

const byPlace = (a: Place, b: Place): number => a.row - b.row || a.column - b.column

/** Indices of the cells that count, in the order of the sheet. */
type Order = ArrayLike<number>

const isSorted = ({ store }: CellList): boolean => {
  for (let index = 1; index < store.count(); index++) {
    const rows = store.row(index) - store.row(index - 1)
    if (rows < 0 || (rows === 0 && store.column(index) <= store.column(index - 1))) return false
  }
  return true
}

/** By place; where a file names one place twice, the later one stands, as in Excel. */
const inOrder = (cells: CellList): Order => {
  const { store } = cells
  const all = new Uint32Array(store.count())
  for (let index = 0; index < all.length; index++) all[index] = index
  if (isSorted(cells)) return all
  const compare = (a: number, b: number): number =>
    store.row(a) - store.row(b) || store.column(a) - store.column(b)
  all.sort((a, b) => compare(a, b) || a - b)
  return all.filter((index, at) => {
    const next = all[at + 1]
    return next === undefined || compare(index, next) !== 0
  })
}

const hasNothingToSettle = (text: StoredText): boolean => {
  const { basis } = decodedOf(text)
  return basis === 'plain' || basis === 'open'
}

const textAt = ({ store, distinctTexts }: CellList, index: number): StoredText | undefined =>
  store.kind(index) === cellKinds.text ? distinctTexts[store.value(index)] : undefined

/** How the texts of the cells read: what a text leaves open its row settles, then the sheet. */
const decodingOf = (cells: CellList, order: Order): Decoding => {
  // A sheet of modern text alone, the usual case, has nothing for its rows to settle.
  if (cells.distinctTexts.every(hasNothingToSettle)) return decodedOf
  const { store } = cells
  const present: StoredText[] = []
  for (let at = 0; at < order.length; at++) {
    const text = textAt(cells, order[at] ?? 0)
    if (text !== undefined) present.push(text)
  }
  const sheet = evidenceOf(new Set(present))
  const settled: ReturnType<Decoding>[] = []
  for (let from = 0; from < order.length; ) {
    const row = store.row(order[from] ?? 0)
    let to = from
    const texts: [index: number, text: StoredText][] = []
    for (; to < order.length && store.row(order[to] ?? 0) === row; to++) {
      const index = order[to] ?? 0
      const text = textAt(cells, index)
      if (text !== undefined) texts.push([index, text])
    }
    const evidence = evidenceOf(texts.map(([, text]) => text))
    for (const [index, text] of texts) settled[index] = settle(text, evidence, sheet)
    from = to
  }
  return (text, index) => settled[index] ?? decodedOf(text)
}

/** Cells of nothing but blanks do not count. */
const withoutEmpty = (cells: CellList, order: Order, decoding: Decoding): Order => {
  // Each text is looked at once; nearly always none is empty, and then nothing more is asked of a million cells.
  const mayBeEmpty = cells.distinctTexts.some((text) => decodedOf(text).text === '')
  if (!mayBeEmpty && decoding === decodedOf) return order
  const isEmpty = (index: number): boolean => {
    const text = textAt(cells, index)
    return text !== undefined && decoding(text, index).text === '' && !cells.hasFormula(index)
  }
  let count = 0
  const kept = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const index = order[at] ?? 0
    if (!isEmpty(index)) kept[count++] = index
  }
  return kept.subarray(0, count)
}

const rowsIn = (rowAt: (place: number) => number, count: number): Pick<SheetRows, 'numbers' | 'starts'> => {
  const numbers: number[] = []
  const starts: number[] = []
  for (let place = 0; place < count; place++) {
    const row = rowAt(place)
    if (row === numbers[numbers.length - 1]) continue
    numbers.push(row)
    starts.push(place)
  }
  starts.push(count)
  return { numbers, starts }
}

const laidOut = (cells: CellList, order: Order, decoding: Decoding): SheetRows => {
  const { store, distinctTexts } = cells
  const cellAt = (place: number): Cell => cells.cellAt(order[place] ?? 0, decoding)
  return {
    ...rowsIn((place) => store.row(order[place] ?? 0), order.length),
    cellAt,
    columnAt: (place) => store.column(order[place] ?? 0),
    isNumber: (place) => store.kind(order[place] ?? 0) === cellKinds.number,
    hasRemarks:
      decoding !== decodedOf ||
      cells.hasStruckNumbers() ||
      distinctTexts.some(({ isStruck, unstruck }) => isStruck || unstruck),
    saying: (test) => {
      // A text that a row settled otherwise is looked at where it stands.
      const passes =
        decoding === decodedOf ? distinctTexts.map((text) => test(decodedOf(text).text)) : undefined
      const found: Cell[] = []
      for (let place = 0; place < order.length; place++) {
        const index = order[place] ?? 0
        if (store.kind(index) !== cellKinds.text) continue
        if (passes !== undefined && passes[store.value(index)] !== true) continue
        const cell = cellAt(place)
        if (passes !== undefined || test(cell.text)) found.push(cell)
      }
      return found
    },
  }
}

const noCell: Cell = { row: 0, column: 0, kind: 'text', text: '', raw: '' }

const laidOutCells = (cells: readonly Cell[]): SheetRows => {
  const cellAt = (place: number): Cell => cells[place] ?? noCell
  return {
    ...rowsIn((place) => cellAt(place).row, cells.length),
    cellAt,
    columnAt: (place) => cellAt(place).column,
    isNumber: (place) => cellAt(place).kind === 'number' || cellAt(place).kind === 'date',
    hasRemarks: true,
    saying: (test) => cells.filter((cell) => cell.kind === 'text' && test(cell.text)),
  }
}

const isKept = (cell: Cell): boolean =>
  cell.text !== '' || cell.kind !== 'text' || cell.hasFormula === true || cell.comment !== undefined

/** A sheet with comments is no list of a hundred thousand rows: its cells are made at once. */
const withComments = (all: Cell[], comments: readonly RawComment[]): Cell[] => {
  const known = new Map(all.map((cell) => [`${cell.row}:${cell.column}`, cell]))
  for (const comment of comments) {
    const text = readable(decodeRuns(comment.runs, undefined).text)
    if (text === '') continue
    const key = `${comment.row}:${comment.column}`
    const found = known.get(key)
    const cell: Cell = found ?? { row: comment.row, column: comment.column, kind: 'text', text: '', raw: '' }
    cell.comment = cell.comment === undefined ? text : `${cell.comment}\n${text}`
    if (found) continue
    known.set(key, cell)
    all.push(cell)
  }
  return all.sort(byPlace).filter(isKept)
}

const columnsIn = ({ numbers, starts, columnAt }: SheetRows): number[] => {
  const columns = new Set<number>()
  const count = starts[numbers.length] ?? 0
  for (let place = 0; place < count; place++) columns.add(columnAt(place))
  return [...columns].sort((a, b) => a - b)
}

/** Decodes, cleans and orders the cells of one sheet; they are made when they are asked for. */
export const finishSheet = ({ cells, comments, ...raw }: RawSheet): Sheet => {
  const order = inOrder(cells)
  const decoding = decodingOf(cells, order)
  const made = (index: number): Cell => cells.cellAt(index, decoding)
  const rows =
    comments.length === 0
      ? laidOut(cells, withoutEmpty(cells, order, decoding), decoding)
      : laidOutCells(withComments(Array.from(order, made), comments))
  const head = {
    name: raw.name,
    visibility: raw.visibility,
    merges: raw.merges,
    hiddenRows: Array.from(rows.numbers).filter(raw.isRowHidden),
    hiddenColumns: columnsIn(rows).filter(raw.isColumnHidden),
  }
  return sheetOfRows(head, rows)
}
