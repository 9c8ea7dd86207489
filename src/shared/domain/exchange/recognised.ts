/**
 * What recognition makes of a workbook that does not follow our own template: records, each value with the cell
 * it came from, everything that was left aside with its cause, and every question for the clerk.
 * JSON only. A value that is not certain is null and stands in `unsure`; it is never guessed.
 */

import type { Origins } from './origins.ts'
import type { RecogniseIssue } from './recognise-issue.ts'

export type ContentKind = 'nomination' | 'activities' | 'selfcheck' | 'remedy'

export type SubjectKind = 'individual' | 'collective' | 'household'

type NominationField =
  | 'honorific'
  | 'name'
  | 'familyName'
  | 'givenName'
  | 'birth'
  | 'position'
  | 'unit'
  | 'positionAndUnit'
  | 'subjectKind'
  | 'achievement'
  | 'proposedForm'
  | 'awardLevel'
  | 'phone'
  | 'idNumber'
type PlaceField = 'village' | 'place' | 'dateAndPlace'
type ActivityField =
  | 'conductCode'
  | 'form'
  | 'date'
  | 'dateTo'
  | PlaceField
  | 'participants'
  | 'durationHours'
type SelfCheckField = 'code' | 'text' | 'result'
type RemedyField = 'finding' | 'measure' | 'dueDate' | 'result'

/** What a column can be taken as. `number` is STT. */
export type ColumnField = 'number' | 'note' | NominationField | ActivityField | SelfCheckField | RemedyField

type ColumnWhy = 'heading' | 'similar_heading' | 'content' | 'remembered' | 'none'

export type ColumnMapping = {
  column: number
  /** Heading as it stands in the file, tiers joined by " / ". */
  heading: string
  field: ColumnField | null
  /** For a column that stands for one answer and is ticked ("Đạt" under "Kết quả"). */
  choice?: string
  /** 0..1; below 0.7 the clerk is asked. */
  confidence: number
  why: ColumnWhy
}

export type Unsure = { raw: string; candidates: (string | number)[] }

export type PendingReason =
  | 'hidden-rows'
  | 'comment'
  | 'note'
  | 'duplicate-sheet'
  | 'after-signature'
  | 'struck-out'
  | 'erased'
  | 'term-ended'

export type RecordFrame = {
  source: { sheet: string; rows: number[] }
  /** By field: the cell the value was read from (of a merged range its first cell) and what stood there. */
  origin: Origins
  /** 0..1: the least certain of its columns and values. */
  confidence: number
  unsure: Record<string, Unsure>
  /** Set when the record may be held back until the clerk decides. */
  pending: PendingReason | null
  /** Columns without a field, by heading. */
  extra: Record<string, string>
  note: string | null
  /** Of several people in a cell the second is 1; the first, and who stands alone, has none. */
  part?: number
}

export type Nominee = RecordFrame & {
  type: 'nominee'
  subjectKind: SubjectKind | null
  honorific: 'Ông' | 'Bà' | null
  name: string | null
  birthYear: number | null
  birthDate: string | null
  position: string | null
  unit: string | null
  achievement: string | null
  proposedForm: string | null
  awardLevel: string | null
  phone: string | null
  idNumber: string | null
}

export type Activity = RecordFrame & {
  type: 'activity'
  /** The Code as the list calls it. */
  conductCode: string | null
  form: string | null
  date: string | null
  dateTo: string | null
  /** Only where the list has a column for it beside the place. */
  village: string | null
  place: string | null
  participants: number | null
  durationHours: number | null
}

export type CriterionAnswer = RecordFrame & {
  type: 'criterionResult'
  code: string | null
  text: string | null
  result: 'pass' | 'fail' | 'na' | null
}

export type Remedy = RecordFrame & {
  type: 'remedy'
  finding: string | null
  measure: string | null
  dueDate: string | null
  result: string | null
  status: 'done' | 'ongoing' | 'open' | null
}

export type RecognisedRecord = Nominee | Activity | CriterionAnswer | Remedy

export type IgnoredCause =
  | 'title'
  | 'heading'
  | 'numbering'
  | 'group'
  | 'total'
  | 'closing'
  | 'signature'
  | 'note'
  | 'empty-form-row'
  | 'other-sheet'
  | 'hidden-sheet'

/** `text` is the row's first visible text, so that the clerk can see what was left aside. */
export type IgnoredRow = { sheet: string; row: number; cause: IgnoredCause; text: string }

export type RecognisedTable = {
  sheet: string
  content: ContentKind
  /** 0..1 */
  confidence: number
  title: string
  headingRows: number[]
  columns: ColumnMapping[]
  /** Stable for a layout: remember a corrected mapping under it. */
  signature: string
}

/** A table that no content was found for; its columns have no field yet. */
export type UnknownTable = Pick<RecognisedTable, 'sheet' | 'headingRows' | 'columns' | 'signature'>

type CommuneEvidence = { sheet: string; cell: string; text: string }

export type CommuneCandidate = {
  unitId: string | null
  name: string
  /** Weight of the evidence; only its order means something. */
  score: number
  evidence: CommuneEvidence[]
}

export type RecognisedCommune = {
  /** Null when the content does not decide. */
  unitId: string | null
  name: string | null
  candidates: CommuneCandidate[]
  /** What the file name hints at; never used for the decision. */
  fileName: { unitId: string; name: string } | null
}

type ControlTotals = {
  /** Rows with a visible character, on all sheets, hidden ones too. */
  filledRows: number
  dataRows: number
  records: number
  ignored: number
}

export type Recognised = {
  outcome: 'accept' | 'accept-with-issues' | 'refuse'
  refuseReason: 'empty' | 'not-a-spreadsheet' | null
  content: ContentKind | null
  /** Contents of which the workbook says that there is nothing to report. */
  nil: ContentKind[]
  confidence: number
  commune: RecognisedCommune
  /** Period or year named in the title, and the day the document bears. */
  period: { from: string; to: string } | null
  documentDate: string | null
  tables: RecognisedTable[]
  records: RecognisedRecord[]
  ignored: IgnoredRow[]
  control: ControlTotals
  issues: RecogniseIssue[]
  /** Where nothing could be read: what the clerk may say the columns of. */
  unknownTables?: UnknownTable[]
}
