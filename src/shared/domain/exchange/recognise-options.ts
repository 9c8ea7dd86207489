/** What recognition is told beside the workbook: the office's units and criteria, and what the clerk said before. */
import type { ColumnField, ContentKind } from './recognised.ts'

/** A unit as recognition needs it. `validTo` is the last day. */
export type KnownUnit = {
  id: string
  name: string
  aliases: readonly string[]
  kind: string
  validFrom: string | null
  validTo: string | null
}

export type KnownCriterion = { code: string; text: string }

/** A mapping the clerk corrected before, for the layout with this signature. */
export type KnownMapping = {
  signature: string
  /** Of what sheet of this very file it was said; of another one it is only like. */
  sheet?: string
  /** Said of another file. Without headings to tell that it is the same list, the clerk is asked. */
  isRecalled?: boolean
  content: ContentKind
  columns: { column: number; field: ColumnField | null; choice?: string }[]
}

export type RecogniseOptions = {
  fileName: string
  units: readonly KnownUnit[]
  criteria: readonly KnownCriterion[]
  /** The day the file is read, YYYY-MM-DD. */
  day: string
  knownMappings?: readonly KnownMapping[]
  forcedContent?: ContentKind
  forcedUnit?: string
  /** The clerk's answer about a sheet: take a hidden one, leave one out. */
  sheetChoices?: Readonly<Record<string, 'use' | 'skip'>>
}
