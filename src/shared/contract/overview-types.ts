import type { DocumentSummary } from './documents.ts'

/** The overview for the head of the office, beside the pictures of the plan. */
export type Overview = {
  /** Visits past their day that are not concluded. */
  visitsLate: number
  findingsLate: { count: number; days: number }
  returnsLate: { units: number; days: number }
  /** Lists with nominations that are not decided yet. */
  awards: { listId: string; name: string; agreed: number; undecided: number }[]
  /** Drafts about the plan, its rounds, visits, requests and lists that somebody signs, the newest first. */
  toSign: DocumentSummary[]
}
