import type { Nominee } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { type Birth, readBirth } from './birth.ts'
import { dateCellOf } from './date-parts.ts'
import type { DayOrder } from './day-order.ts'
import type { Draft } from './draft.ts'
import { numbersOf, ownPartOf, type Share } from './share-of-cell.ts'
import { columnsOf, type Table } from './table.ts'
import { tidy } from './words.ts'

type ReadBirth = Pick<Nominee, 'birthYear' | 'birthDate'>
type Reader = { table: Table; order: DayOrder }

/** A birth that stands in the cell of the name. */
export type BirthBeside = { cell: Cell; birth: string | null }

const none: ReadBirth = { birthYear: null, birthDate: null }

const settle = (draft: Draft, cell: Cell, read: Birth): ReadBirth => {
  if (read.doubt?.year !== undefined) draft.doubt('birthYear', read.doubt.code, cell, read.doubt.year)
  if (read.doubt?.date !== undefined) draft.doubt('birthDate', read.doubt.code, cell, read.doubt.date)
  return { birthYear: read.year, birthDate: read.date }
}

const readBeside = ({ table, order }: Reader, cell: Cell, text: string): Birth =>
  readBirth({ ...cell, kind: 'text', text }, order, table.year)

const birthBeside = (reader: Reader, draft: Draft, cell: Cell, text: string): ReadBirth => {
  const read = readBeside(reader, cell, text)
  draft.saidIn(cell, 'birthYear')
  if (read.date !== null) draft.saidIn(cell, 'birthDate')
  return settle(draft, cell, read)
}

/** A nominee's birth by its column, or by what stands beside the name; two different answers are a question. */
export const birthOf = (
  reader: Reader,
  draft: Draft,
  share: Share,
  beside: BirthBeside | undefined,
): ReadBirth => {
  const { table, order } = reader
  const cell = dateCellOf(table, draft, 'birth', 'birthYear')
  const own = beside?.birth ?? null
  if (cell === undefined)
    return beside === undefined || own === null ? none : birthBeside(reader, draft, beside.cell, own)
  const bySex = columnsOf(table, 'birth').filter(({ choice }) => choice === 'Nam' || choice === 'Nữ')
  const filled = bySex.length < 2 ? [] : draft.cells('birth', 'birthYear').filter((one) => one !== undefined)
  if (filled.length > 1) {
    const raw = filled.map((one) => tidy(one.text)).join('; ')
    draft.doubt('birthYear', 'several_values', cell, { raw, candidates: [] })
    return none
  }
  const part = ownPartOf(cell, share)
  if (part === undefined) {
    const said = numbersOf(cell.text).map(
      (line) => readBirth({ ...cell, text: line }, order, table.year).year,
    )
    draft.doubt('birthYear', 'several_values', cell, {
      raw: tidy(cell.text),
      candidates: said.filter((year) => year !== null),
    })
    return none
  }
  const read = readBirth(part, order, table.year)
  if (own === null || beside === undefined) return settle(draft, cell, read)
  const other = readBeside(reader, cell, own)
  const years = other.year === null ? (other.doubt?.year?.candidates ?? []) : [other.year]
  const raw = `${tidy(cell.text)}; ${own}`
  if (read.year !== null && years.length > 0 && !years.includes(read.year)) {
    const candidates = [read.year, ...years.map(Number)]
    draft.doubt('birthYear', 'several_values', cell, { raw, candidates })
    return none
  }
  if (read.year === null || other.year === null || other.date === null) return settle(draft, cell, read)
  if (read.date !== null && read.date !== other.date) {
    draft.doubt('birthDate', 'several_values', cell, { raw, candidates: [read.date, other.date] })
    return { birthYear: read.year, birthDate: null }
  }
  if (read.date === null && read.doubt?.date === undefined) {
    // The column says the year, the name's cell the day of that year.
    draft.saidIn(beside.cell, 'birthDate')
    return { ...settle(draft, cell, read), birthDate: other.date }
  }
  return settle(draft, cell, read)
}
