/**
 * Where F8 stops: each place that the review counts as open has one cell, however many fields the cell of the file feeds,
 * so that the key goes through as many cells as the strip says.
 */
import type { Review, ReviewIssue, ReviewRow } from '#shared/contract/exchange-review.ts'
import { placeOf } from '#shared/domain/exchange/open-questions.ts'

/** The column that tells how a row stands; questions about the row as a whole are asked there. */
export const rowSeat = 'outcome'

type Seat = { issue: ReviewIssue; column: string; rank: number }

export type Seats = {
  /** Of a cell that is asked about: what must be answered stops first, what is worth a look later; else it is asked elsewhere. */
  stopAt: (rowId: string, field: string) => 'first' | 'later' | 'none'
  /** What is asked about the row itself; null when nothing is. */
  askedOfRow: (row: ReviewRow) => { sentence: string | null } | null
}

/** Nothing of such a row is written as long as nobody decides. */
const isWaiting = ({ outcome, why }: ReviewRow): boolean =>
  outcome === 'undecided' || outcome === 'conflicting' || why === 'required_missing'

/** @param fields in the order of their columns. */
export const seatsOf = ({ issues }: Review, fields: readonly string[]): Seats => {
  const order = new Map(fields.map((field, at) => [field, at]))
  const seats = new Map<string, Seat>()
  const asked = new Set<string>()
  for (const issue of issues) {
    if (issue.rowId === null || issue.isSettled) continue
    const isMust = issue.level === 'must'
    if (isMust) asked.add(issue.rowId)
    const at = order.get(issue.field ?? '')
    // What is only worth a look is asked at a cell or not at all.
    if (at === undefined && !isMust) continue
    const rank = (isMust ? 0 : 1000) + (at ?? 999)
    const place = placeOf(issue)
    if (rank < (seats.get(place)?.rank ?? Number.POSITIVE_INFINITY))
      seats.set(place, { issue, column: at === undefined ? rowSeat : (issue.field ?? ''), rank })
  }
  const byCell = new Map<string, Seat>()
  for (const seat of seats.values()) {
    const cell = `${seat.issue.rowId}|${seat.column}`
    if (seat.rank < (byCell.get(cell)?.rank ?? Number.POSITIVE_INFINITY)) byCell.set(cell, seat)
  }
  return {
    stopAt: (rowId, field) => {
      const seat = byCell.get(`${rowId}|${field}`)
      return seat === undefined ? 'none' : seat.issue.level === 'must' ? 'first' : 'later'
    },
    askedOfRow: (row) => {
      const seat = byCell.get(`${row.id}|${rowSeat}`)
      if (seat !== undefined) return { sentence: seat.issue.sentence }
      return isWaiting(row) && !asked.has(row.id) ? { sentence: null } : null
    },
  }
}
