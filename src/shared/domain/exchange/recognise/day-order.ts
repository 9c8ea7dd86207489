import type { Cell } from '../sheet.ts'
import { readDayText } from './day-text.ts'

/**
 * What a column proves about the order of day and month. Texts are day first, as Vietnamese write, unless the
 * column itself proves the other order too (a month above 12 in the middle).
 */
export type DayOrder = { hasDayFirst: boolean; hasMonthFirst: boolean }

export const dayOrderOf = (cells: readonly Cell[], latest: number): DayOrder => {
  const order: DayOrder = { hasDayFirst: false, hasMonthFirst: false }
  for (const cell of cells) {
    if (cell.kind !== 'text') continue
    const read = readDayText(cell.text, latest)
    if (read.kind !== 'day' || read.isSpelled || read.isShortYear) continue
    if (read.dayFirst !== null && read.monthFirst === null) order.hasDayFirst = true
    if (read.dayFirst === null && read.monthFirst !== null) order.hasMonthFirst = true
  }
  return order
}

/** Day and month exchanged: 2018-05-10 → 2018-10-05; null where the day is above 12 or the same. */
export const swapped = (date: string): string | null => {
  const day = date.slice(8, 10)
  const month = date.slice(5, 7)
  return Number(day) > 12 || day === month ? null : `${date.slice(0, 4)}-${day}-${month}`
}
