/** What `nep import` prints: the shape is fixed by the command line's description. */
import type { FieldValue } from '../domain/exchange/incoming.ts'
import type { OpenQuestions } from '../domain/exchange/open-questions.ts'

export type ReportedIssue = {
  sheet: string | null
  row: number | null
  cell: string | null
  code: string
  sentence: string
}

/** Field names of the sample workbooks' README: `type`, then the fields of that type. */
export type ReportedRecord = { type: string; source: { sheet: string; rows: number[] } } & {
  [field: string]: FieldValue | { [key: string]: FieldValue | number[] }
}

export type RowCounts = {
  new: number
  changed: number
  unchanged: number
  conflicting: number
  rejected: number
  ignored: number
}

export type ReportedFile = {
  file: string
  recognisedAs: string | null
  unit: string | null
  outcome: 'accept' | 'accept-with-issues' | 'refuse'
  reason: string | null
  rows: RowCounts
  records: ReportedRecord[]
  issues: ReportedIssue[]
  /** What goes in as it stands, or not at all, although somebody must look at it; the sentence says so. */
  open: OpenQuestions & { sentence: string | null }
}

export type ImportReport = {
  files: ReportedFile[]
  totals: RowCounts & {
    files: number
    accepted: number
    refused: number
    imported: number
    open: OpenQuestions
  }
}
