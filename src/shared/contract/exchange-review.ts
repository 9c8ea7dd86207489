/** The review of one received file, as it crosses the boundary. */
import { z } from 'zod'
import type { ImportTotals } from '../domain/exchange/import-totals.ts'
import type { FieldValue, FieldValues, ReadingIssue, ReadingTable } from '../domain/exchange/incoming.ts'
import type { OpenQuestions } from '../domain/exchange/open-questions.ts'
import type { SentOrigins } from '../domain/exchange/origins.ts'
import type { IgnoredRow, UnknownTable } from '../domain/exchange/recognised.ts'
import type { FieldChange, RowOutcome, RowPlan } from '../domain/exchange/reconcile.ts'
import type { ReviewList } from '../domain/exchange/review-lists.ts'
import type { FileStatus } from '../domain/received-file.ts'
import { type ReturnContent, returnContents } from '../domain/request.ts'
import { id, revision } from './fields.ts'

const rowId = z.string().min(1).max(200)
const field = z.string().min(1).max(40)
const value = z.union([z.string().max(20_000), z.number(), z.null()])

/** One step of the review; the same union as `ReviewStep` of the domain. */
export const reviewStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set'),
    cells: z.array(z.object({ rowId, field, value })).min(1).max(20_000),
    reset: z.array(z.object({ rowId, field })).max(20_000).optional(),
  }),
  z.object({ kind: z.literal('reset'), cells: z.array(z.object({ rowId, field })).min(1).max(20_000) }),
  z.object({
    kind: z.literal('decide'),
    rowIds: z.array(rowId).min(1).max(200_000),
    decision: z.enum(['take', 'reject', 'ours', 'theirs']).nullable(),
  }),
  z.object({ kind: z.literal('remove'), recordIds: z.array(id).min(1).max(20_000), isRemoved: z.boolean() }),
  z.object({ kind: z.literal('accept'), issueKeys: z.array(z.string().max(500)).min(1).max(200_000) }),
])

export const reviewTopics = [
  'exchange',
  'units',
  'commendation',
  'outreach',
  'findings',
  'checklists',
] as const

/** The review of a file as somebody saw it. */
export const previewed = z.object({ fileId: id, revision, fingerprint: z.string().max(100) })

/** `leftOpen`: how many places the clerk was told of and leaves as they are. */
export const toCommit = previewed.extend({ leftOpen: z.number().int().min(0).default(0) })

/** Its rows, from one on. */
export const reviewWindow = previewed.extend({ from: z.number().int().min(0).max(1_000_000) })

const mappedTable = z.object({
  sheet: z.string().max(100),
  content: z.enum(returnContents),
  signature: z.string().max(2000),
  columns: z
    .array(
      z.object({
        column: z.number().int().min(1).max(16_384),
        field: z.string().max(40).nullable(),
        choice: z.string().max(100).optional(),
      }),
    )
    .max(300),
})

export const mappedFile = z.object({
  fileId: id,
  revision,
  content: z.enum(returnContents).nullable().default(null),
  tables: z.array(mappedTable).max(50),
  sheetChoices: z.record(z.string(), z.enum(['use', 'skip'])).default({}),
})

/** `isSame`: nothing reads otherwise than before. */
export type RemapResult = { revision: number; rows: number; isSame: boolean }

export type ReviewIssue = ReadingIssue & {
  key: string
  rowId: string | null
  sentence: string
  isSettled: boolean
}

export type ReviewRow = {
  id: string
  content: ReturnContent
  sheet: string
  rows: number[]
  outcome: RowOutcome
  why: RowPlan['why']
  values: FieldValues
  /** See `originIn`. */
  origins: SentOrigins
  recordId: string | null
  edited: string[]
  /** What the file says in the edited fields. */
  fileValues: FieldValues
  changes: FieldChange[]
  /** What the register holds, where the row says otherwise and nothing of that is written. */
  kept: FieldValues
  extra: Record<string, string>
}

export type OtherSending = { fileId: string; fileName: string; number: number }

/** All of a review but its rows, of which there may be very many. */
export type ReviewHead = {
  fileId: string
  fileName: string
  status: FileStatus
  source: 'stamp' | 'foreign' | 'refused'
  outcome: 'accept' | 'accept-with-issues' | 'refuse'
  refuseReason: string | null
  /** For a refused file: what happened and what to do. */
  refusal: string | null
  unitId: string | null
  unitName: string | null
  unitCandidates: { unitId: string; name: string; why: 'content' | 'file_name' }[]
  requestId: string | null
  contents: ReturnContent[]
  /** Of the list that its nominations go to. */
  year: number
  nil: ReturnContent[]
  tables: ReadingTable[]
  /** Of a file of which nothing could be read: tables whose content and columns the clerk may say. */
  unknownTables: UnknownTable[]
  rowCount: number
  ignored: IgnoredRow[]
  issues: ReviewIssue[]
  missing: { recordId: string; content: ReturnContent; label: string; isRemoved: boolean }[]
  /** What an import would leave open now. */
  open: OpenQuestions
  totals: ImportTotals
  /** What the rows of each content have in common. */
  lists: ReviewList[]
  canUndo: boolean
  canRedo: boolean
  /** Names this very preview; commit takes it. */
  fingerprint: string
  revision: number
  /** The live import of this file, if there is one. */
  batch: { id: string; importedAt: string; written: WrittenPlace[] } | null
  /** The last time it was sent back; `asked` counts the places. */
  sentBack: { on: string; asked: number; replyBy: string | null; hasCopy: boolean } | null
  /** Where its unit sent several files for its request. */
  sending: {
    number: number
    of: number
    /** Files that say mostly the same: the newest, the newest older one, the newest in the register. */
    replacedBy: OtherSending | null
    replaces: OtherSending | null
    overtakenBy: OtherSending | null
  } | null
  /** The file that came for it, corrected. */
  correctedBy: { fileId: string; fileName: string } | null
  /** The file that was sent back and came again as this one, and how many of the places asked say something else now. */
  corrects: {
    fileId: string
    fileName: string
    sentOn: string
    progress: { asked: number; corrected: number } | null
  } | null
}

/** With the first of its rows, of a usual file all; `exchange.reviewRows` has the others. */
export type Review = ReviewHead & { rows: ReviewRow[] }

/** So many rows come in one answer: to make, send and take in more would hold the window up. */
export const reviewRowsAtOnce = 1_000

/** Where records of an import stand: nominations in a list, the others in the list of their kind. */
export type WrittenPlace = {
  batchId: string
  content: ReturnContent
  unitId: string
  requestId: string | null
  list: { id: string; name: string } | null
}

/** Records of one content that an import wrote or confirmed, by the ids under which their list knows them. */
export type ImportedRecords = { fileName: string; importedAt: string; ids: string[] }

/** Counted in records. */
export type CommitResult = {
  /** Null when nothing had to be written. */
  batchId: string | null
  new: number
  changed: number
  unchanged: number
  removed: number
  rejected: number
  undecided: number
  /** What was left open. */
  open: OpenQuestions
  written: WrittenPlace[]
}

/** A value that an undo left alone because somebody set it after the import. Words are those of the screen. */
export type KeptEdit = {
  entity: string
  entityId: string
  label: string
  /** A field of the exchange, or `status`, `opinion`, `award`, `decision`, `attached`, `other`. */
  field: string
  fieldName: string
  value: string
}

/** A later import that stands, and what an undo left alone because that import says so too. */
export type KeptByImport = {
  batchId: string
  fileName: string
  importedAt: string
  /** Without `fieldNames` it is the whole record that stays. */
  records: { entity: string; entityId: string; label: string; fieldNames: string[] }[]
}

/** Counted in records: taken out of the register, given back earlier values, put back into it. */
export type UndoResult = {
  removed: number
  restored: number
  recreated: number
  kept: KeptEdit[]
  keptByImports: KeptByImport[]
}

/**
 * `isOverruled`: the file said so, but the register kept its own value. `isOldWord`: it did since a file that was sent
 * later had said otherwise, whose word is the last.
 */
export type TracedValue = {
  cell: string
  raw: string
  value: FieldValue
  isOverruled?: true
  isOldWord?: true
}

export type RecordTrace = {
  batchId: string
  importedAt: string
  fileId: string
  fileName: string
  sheet: string
  row: number
  outcome: 'new' | 'changed' | 'unchanged'
  isUndone: boolean
  origins: Record<string, TracedValue>
}

/** A layout is known by its signature, the folded headings of its table. */
export type RememberedMapping = {
  unitId: string
  content: ReturnContent
  signature: string
  columns: { column: number; field: string | null; choice?: string }[]
}
