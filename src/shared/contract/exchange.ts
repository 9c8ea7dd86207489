/** The exchange with communes: requests, files that come back, their review, import and undo. */
import { z } from 'zod'
import type { DueState } from '../domain/due.ts'
import { type FileNeeds, type FileStatus, fileStatuses } from '../domain/received-file.ts'
import {
  type RequestStatus,
  type ReturnContent,
  type ReturnStatus,
  returnContents,
} from '../domain/request.ts'
import type { UnitStanding } from '../domain/return-counts.ts'
import type { FileRef } from './bridge.ts'
import { command, longCommand, query, returns, task } from './define.ts'
import type { CommittedFile, Received } from './exchange-files.ts'
import type { JournalEntryOfReturns } from './exchange-journal.ts'
import type { OriginalRows } from './exchange-original.ts'
import { pairDecision, type ReviewPairs } from './exchange-pairs.ts'
import type { ImportReport } from './exchange-report.ts'
import { requestForm, unitsOfRequest } from './exchange-request.ts'
import {
  type CommitResult,
  type ImportedRecords,
  mappedFile,
  type RecordTrace,
  type RemapResult,
  type RememberedMapping,
  type Review,
  type ReviewRow,
  reviewStep,
  reviewTopics,
  reviewWindow,
  toCommit,
  type UndoResult,
  type WrittenPlace,
} from './exchange-review.ts'
import { type SendBackDraft, type SendBackResult, sendBackForm } from './exchange-send-back.ts'
import { civilDate, fileHandle, id, line, revision } from './fields.ts'

export type RequestSummary = {
  id: string
  planId: string | null
  roundId: string | null
  number: string
  title: string
  issuedOn: string
  dueOn: string
  contents: ReturnContent[]
  status: RequestStatus
  units: number
  /** Units whose every content is imported or nil. */
  settled: number
  revision: number
}

export type RequestDetail = RequestSummary & {
  note: string
  listId: string | null
  unitIds: string[]
}

/** `isBlank`: it waits, and its form came back with nothing filled in. */
export type BoardCell = {
  content: ReturnContent
  status: ReturnStatus
  statusOn: string | null
  isBlank: boolean
}

/** One unit of a request. `due.days` counts from its own extension, if it has one. */
export type BoardRow = {
  requestUnitId: string
  unitId: string
  unitName: string
  contactName: string
  phone: string
  standing: UnitStanding
  due: DueState
  dueOn: string
  extendedTo: string | null
  sentOn: string | null
  /** First day on which something came. */
  receivedOn: string | null
  remindedOn: string | null
  reminders: number
  contents: BoardCell[]
}

export type Board = { request: RequestDetail; rows: BoardRow[] }

export type FileSummary = {
  id: string
  fileName: string
  size: number
  receivedAt: string
  unitId: string | null
  unitName: string | null
  requestId: string | null
  status: FileStatus
  outcome: 'accept' | 'accept-with-issues' | 'refuse'
  refuseReason: string | null
  contents: ReturnContent[]
  /** What the clerk still has to do before it can be imported. */
  needs: FileNeeds
  openIssues: number
  /** Imported, and answered since then: records that another import of it would write. */
  pending: number
  rows: number
  /** Of them, those that the register holds already, just so. */
  unchanged: number
  /** Records ticked to be taken out of the register. */
  removals: number
  importedAt: string | null
  /** The day on which it was last sent back. */
  sentBackOn: string | null
  /** It is the corrected copy of this file. */
  correctsId: string | null
  /** Where its unit sent several files for its request: the how-manieth it is, and which one replaces it. */
  sending: { number: number; replacedBy: number | null } | null
  revision: number
}

export const exchange = {
  /** Newest first; of one plan when `planId` is given. */
  requests: query(
    z.object({ planId: id.nullable().default(null), roundId: id.nullable().default(null) }),
    returns<RequestSummary[]>(),
    { reads: ['exchange'] },
  ),
  request: query(z.object({ id }), returns<RequestDetail>(), { reads: ['exchange'] }),
  createRequest: command(requestForm, returns<{ id: string }>()),
  closeRequest: command(z.object({ id, revision }), returns<{ revision: number }>()),
  reopenRequest: command(z.object({ id, revision }), returns<{ revision: number }>()),
  /** A later due day for some units; null takes the extension back. */
  extend: command(unitsOfRequest.extend({ dueOn: civilDate.nullable() }), returns<{ units: number }>()),
  markReminded: command(
    unitsOfRequest.extend({ on: civilDate, note: line.default('') }),
    returns<{ units: number }>(),
  ),
  /** "Không phát sinh", as the unit said by phone; `isNil: false` takes it back. */
  markNil: command(
    z.object({
      requestId: id,
      unitId: id,
      contents: z.array(z.enum(returnContents)).min(1),
      isNil: z.boolean(),
    }),
    returns<null>(),
  ),
  /** One stamped, prefilled workbook per unit: as one zip, or as single files. Notes the day of sending. */
  writeWorkbooks: task(
    z.object({
      requestId: id,
      unitIds: z.array(id).nullable().default(null),
      as: z.enum(['zip', 'files']).default('zip'),
    }),
    returns<{ files: FileRef[]; units: number }>(),
  ),
  board: query(z.object({ requestId: id }), returns<Board>(), { reads: reviewTopics }),
  /**
   * Takes files in: reads, recognises and keeps each, also the refused ones; writes nothing into the register. One
   * that cannot be kept stops no other; when the work is stopped, what was read stays.
   */
  receive: task(
    z.object({ files: z.array(fileHandle).min(1).max(2000), requestId: id.nullable().default(null) }),
    returns<Received>(),
    { undo: 'passes' },
  ),
  files: query(
    z.object({
      requestId: id.nullable().default(null),
      statuses: z.array(z.enum(fileStatuses)).default([]),
    }),
    returns<FileSummary[]>(),
    { reads: reviewTopics },
  ),
  review: task(z.object({ fileId: id }), returns<Review>(), { reads: reviewTopics }),
  /** Throws moved_since_preview. */
  reviewRows: task(reviewWindow, returns<ReviewRow[]>(), { reads: reviewTopics }),
  /** Nominees that look like somebody who is listed already, side by side. */
  pairs: task(z.object({ fileId: id }), returns<ReviewPairs>(), {
    reads: ['exchange', 'units', 'commendation'],
  }),
  /** One person or two; a step of the review, and remembered for every file that brings the two again. */
  decidePair: longCommand(pairDecision, returns<{ revision: number }>(), { undo: 'passes' }),
  /** One step of the clerk's work on a file; can be undone. */
  decide: longCommand(z.object({ fileId: id, revision, step: reviewStep }), returns<{ revision: number }>(), {
    undo: 'passes',
  }),
  undoStep: longCommand(z.object({ fileId: id, revision }), returns<{ revision: number }>(), {
    undo: 'passes',
  }),
  redoStep: longCommand(z.object({ fileId: id, revision }), returns<{ revision: number }>(), {
    undo: 'passes',
  }),
  assign: task(
    z.object({ fileId: id, revision, unitId: id.nullable(), requestId: id.nullable() }),
    returns<{ revision: number }>(),
    { undo: 'passes' },
  ),
  /**
   * Reads the file again with columns as the clerk says, and remembers them for that unit and layout; as it was read
   * before when nothing is given (what was read is lost).
   */
  remap: task(mappedFile, returns<RemapResult>(), { undo: 'passes' }),
  /** How the columns of this unit's layouts were said to read, as `remap` remembered it. */
  mappings: query(z.object({ unitId: id }), returns<RememberedMapping[]>(), { reads: ['exchange'] }),
  /** Files that come later are read as if it had never been said; those that are here stay as they are. */
  forgetMapping: command(
    z.object({ unitId: id, content: z.enum(returnContents), signature: z.string().max(2000) }),
    returns<null>(),
    { undo: 'passes' },
  ),
  /**
   * Writes what the preview with this fingerprint showed, in one transaction; else `moved_since_preview`. Places that
   * are still open go in as they stand only when the clerk was told of just so many; else rule import_has_open_places.
   */
  commit: longCommand(toCommit, returns<CommitResult>(), { backupFirst: true, undo: 'stops' }),
  /**
   * Imports every one of these files that asks for nothing, oldest first, each in a transaction of its own and as its
   * review stands at that moment. A file that fails or has come to need the clerk is told and stops no other.
   */
  commitFiles: task(
    z.object({ fileIds: z.array(id).min(1).max(5000) }),
    returns<{ files: CommittedFile[]; isStopped: boolean }>(),
    { backupFirst: true, undo: 'stops' },
  ),
  undoImport: longCommand(z.object({ batchId: id }), returns<UndoResult>(), { undo: 'stops' }),
  setAside: command(
    z.object({ fileId: id, revision, isAside: z.boolean() }),
    returns<{ revision: number }>(),
    { undo: 'passes' },
  ),
  /** Of several either all are moved or none. */
  setAsideAll: command(
    z.object({
      files: z
        .array(z.object({ fileId: id, revision }))
        .min(1)
        .max(5000),
      isAside: z.boolean(),
    }),
    returns<{ files: { fileId: string; revision: number }[] }>(),
    { undo: 'passes' },
  ),
  /**
   * Rows of one sheet of the original as the commune wrote them, read once more from the kept bytes. Throws
   * unknown_file when these are gone, file_refused when they cannot be read.
   */
  originalRows: task(
    z.object({
      fileId: id,
      sheet: z.string().max(200),
      from: z.number().int().min(1).max(2_000_000),
      /** At most 200 rows at a time. */
      to: z.number().int().min(1).max(2_000_000),
    }),
    returns<OriginalRows>(),
  ),
  /** The open problems of a file, in the words in which its commune can be asked about them. */
  sendBackDraft: task(z.object({ fileId: id }), returns<SendBackDraft>(), {
    reads: ['exchange', 'units', 'commendation', 'outreach', 'findings', 'checklists'],
  }),
  /**
   * A marked copy of the commune's own sheets and a Word list, and the file moves to `sent_back`. Throws not_found,
   * conflict, illegal_move, unknown_file when the original is gone, rule send_back_needs_unit | send_back_needs_items.
   */
  sendBack: task(sendBackForm, returns<SendBackResult>(), { undo: 'passes' }),
  /** What was sent back last, once more. Throws not_found, nothing_to_do when it never was, unknown_file. */
  sentFiles: task(z.object({ fileId: id }), returns<{ files: FileRef[] }>()),
  /** The bytes as they came. */
  original: task(z.object({ fileId: id }), returns<FileRef>()),
  returnsJournal: query(
    z.object({ requestId: id.nullable().default(null), unitId: id.nullable().default(null) }),
    returns<JournalEntryOfReturns[]>(),
    { reads: reviewTopics },
  ),
  /** Where the records of an import stand, taken back or not. Throws not_found. */
  importPlaces: query(z.object({ batchId: id }), returns<WrittenPlace[]>(), { reads: reviewTopics }),
  /** Just those that an import brought, for the list of their kind. Throws not_found. */
  importedRecords: query(
    z.object({ batchId: id, content: z.enum(returnContents) }),
    returns<ImportedRecords>(),
    { reads: ['exchange'] },
  ),
  /** Which files, sheets and cells a record's values came from, newest import first. */
  trace: query(z.object({ entity: z.string().max(60), entityId: id }), returns<RecordTrace[]>(), {
    reads: ['exchange'],
  }),
  /** For the command line: recognises and dry-runs files, or imports the acceptable ones; nothing is kept without `apply`. */
  tryFiles: task(
    z.object({
      files: z.array(fileHandle).min(1).max(2000),
      requestId: id.nullable().default(null),
      apply: z.boolean().default(false),
    }),
    returns<ImportReport>(),
    { undo: 'stops' },
  ),
}
