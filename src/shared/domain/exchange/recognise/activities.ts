import type { Activity, ColumnField } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { type DayFrame, isSwapped, readActivityDay } from './activity-day.ts'
import { type NumberReading, readHours, readPeople } from './counts.ts'
import { dateCellOf } from './date-parts.ts'
import { splitDayAndPlace } from './day-and-place.ts'
import { dayOrderOf, swapped } from './day-order.ts'
import { Draft } from './draft.ts'
import { columnsOf, type Report, resolverOf, type Table } from './table.ts'
import { folded, tidy, tidyLines } from './words.ts'

const cellsOfField = (table: Table, field: ColumnField): Cell[] =>
  columnsOf(table, field).flatMap((column) =>
    table.rows.map((row) => table.grid.at(row.row, column.column)).filter((cell) => cell !== undefined),
  )

/** What a whole date column says about its single dates. */
export const dayFrameOf = (
  table: Table,
  fields: readonly ColumnField[],
  bounds: Pick<DayFrame, 'period' | 'latest'>,
): DayFrame => {
  const cells = fields.flatMap((field) => cellsOfField(table, field))
  // A later day that nobody can have exchanged shows that the bound is none.
  const isBroken = cells.some(
    ({ date }) =>
      date !== undefined && bounds.latest !== null && date > bounds.latest && swapped(date) === null,
  )
  const known = isBroken ? { ...bounds, latest: null } : bounds
  return {
    ...known,
    order: dayOrderOf(cells, table.year + 1),
    year: table.year,
    hasSwapped: cells.some((cell) => cell.date !== undefined && isSwapped(cell.date, known)),
  }
}

const dayOf = (
  table: Table,
  draft: Draft,
  field: 'date' | 'dateTo',
  frame: DayFrame,
): { date: string | null; to: string | null } => {
  const cell = dateCellOf(table, draft, field, field)
  if (cell === undefined) return { date: null, to: null }
  return readDay(draft, field, cell, frame)
}

const readDay = (
  draft: Draft,
  field: 'date' | 'dateTo',
  cell: Cell,
  frame: DayFrame,
): { date: string | null; to: string | null } => {
  const read = readActivityDay(cell, frame)
  if (read.doubt !== undefined) {
    const { code, raw, candidates, isKept } = read.doubt
    if (isKept) draft.ask(code, { row: draft.row, column: cell.column }, { raw, candidates: '' }, field)
    else draft.doubt(field, code, cell, { raw, candidates })
  }
  const last = read.toDoubt
  if (last !== undefined && field === 'date')
    draft.doubt('dateTo', last.code, cell, { raw: last.raw, candidates: last.candidates })
  return { date: read.date, to: read.to }
}

/** "Thời gian, địa điểm" in one column. */
const dayAndPlaceOf = (draft: Draft, frame: DayFrame) => {
  const nothing = { date: null, to: null, place: null }
  const cell = draft.cell('dateAndPlace', 'date')
  if (cell === undefined) return nothing
  if (cell.kind === 'date') return { ...readDay(draft, 'date', cell, frame), place: null }
  const split = splitDayAndPlace(tidyLines(cell.text))
  if (split !== undefined)
    return { ...readDay(draft, 'date', { ...cell, text: split.day }, frame), place: split.place }
  draft.doubt('date', 'date_unreadable', cell, { raw: tidy(cell.text), candidates: [] })
  return nothing
}

const numberOf = (
  draft: Draft,
  field: 'participants' | 'durationHours',
  read: (cell: Cell) => NumberReading,
  factor = 1,
): number | null => {
  const cell = draft.cell(field, field)
  if (cell === undefined) return null
  const reading = read(cell)
  if ('value' in reading && factor === 1) return reading.value
  if ('value' in reading)
    draft.doubt(field, 'number_unclear', cell, { raw: tidy(cell.text), candidates: [reading.value * factor] })
  if ('candidates' in reading)
    draft.doubt(field, 'number_unclear', cell, { raw: tidy(cell.text), candidates: reading.candidates })
  return null
}

/** "Số lượt (trăm người)": what a number in the column is to be multiplied by. */
const factorOf = (heading: string): number => {
  const unit = /\b(chuc|tram|nghin|ngan)( luot)?( nguoi)?$/u.exec(folded(heading))?.[1]
  return { chuc: 10, tram: 100, nghin: 1000, ngan: 1000 }[unit ?? ''] ?? 1
}

/** The outreach activity of each row. */
export const activityAt = (table: Table, report: Report): ((index: number) => Activity) => {
  const resolve = resolverOf(table)
  const frame = dayFrameOf(table, ['date', 'dateTo'], { period: table.period, latest: table.latest })
  const isMinutes = columnsOf(table, 'durationHours').some((column) =>
    / phut\b/u.test(` ${folded(column.heading)}`),
  )
  const hundreds = factorOf(columnsOf(table, 'participants')[0]?.heading ?? '')
  return (index) => {
    const draft = new Draft(table, resolve, report, index)
    const both = dayAndPlaceOf(draft, frame)
    const own = dayOf(table, draft, 'date', frame)
    const day = own.date === null ? both : own
    const end = dayOf(table, draft, 'dateTo', frame)
    const body = {
      type: 'activity' as const,
      conductCode: draft.text('conductCode', 'conductCode'),
      form: draft.text('form', 'form', { keepLines: true }),
      date: day.date,
      dateTo: end.date ?? day.to,
      village: draft.text('village', 'village'),
      place: draft.text('place', 'place') ?? both.place,
      participants: numberOf(draft, 'participants', readPeople, hundreds),
      durationHours: numberOf(draft, 'durationHours', (cell) =>
        readHours(cell, isMinutes ? 'minutes' : 'hours'),
      ),
    }
    const note = draft.text('note', 'note', { keepLines: true })
    return { ...draft.frame(), ...body, note }
  }
}
