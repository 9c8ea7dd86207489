import { type Column, cellText } from './column.ts'

/** Rows that are looked at; a list of 50,000 must not be gone through for the width of its columns. */
const rowsLookedAt = 200
/** Px of a sign and of what stands around a text, rather too much than too little. */
const sign = 8
const around = 26
/** An icon, or a badge's, beside what is drawn; the arrow of the order in a head. */
const icon = 24
/** A long text takes no more: it clamps, and is whole in the detail. */
const most = 460

/** Px that the longest text of each column wants, its head included. */
export const columnNeeds = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Readonly<Record<string, number>> => {
  const first = rows.slice(0, rowsLookedAt)
  return Object.fromEntries(
    columns.map((column) => {
      const longest = first.reduce((length, row) => Math.max(length, cellText(column, row).length), 0)
      const texts = longest * sign + (column.render ? icon : 0)
      const head = column.header.length * sign + icon
      return [column.key, Math.min(most, Math.ceil(Math.max(texts, head) + around))]
    }),
  )
}
