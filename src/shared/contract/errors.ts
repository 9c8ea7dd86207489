/**
 * Errors are data. Every code is listed here with the parameters its sentence needs; an unworded code does not
 * compile (see messages/vi/errors.ts). What is not listed reaches the user only as `internal`, with an id that
 * leads to the log.
 */

import type { FieldKind } from '../domain/exchange/incoming.ts'
import type { ChainBreak } from '../domain/journal-chain.ts'

/** Code → parameters of its sentence. */
export type ErrorParams = {
  invalid_input: Record<string, never>
  unknown_operation: { name: string }
  not_found: { what: EntityName }
  /** The record was changed elsewhere since it was read: shown side by side. */
  conflict: { what: EntityName }
  illegal_move: { what: EntityName; from: string; to: string }
  /** A step that needs a reason, a date or a number which was not given. */
  missing_for_move: { what: EntityName; to: string; missing: string }
  in_use: { what: EntityName; usedBy: string }
  /** A step back that would overwrite what was done to this record since. */
  later_change: { what: EntityName; name: string }
  /** Out of the bin: what it belongs to was removed too. */
  parent_gone: { what: EntityName; name: string; of: EntityName }
  already_exists: { what: EntityName; name: string }
  published_is_frozen: Record<string, never>
  issued_is_frozen: Record<string, never>
  round_has_unfinished: { count: number }
  unknown_file: Record<string, never>
  file_refused: { reason: string; fileName: string }
  /** The linter's sentences, each with its place. */
  template_broken: { sentences: string[] }
  moved_since_preview: Record<string, never>
  nothing_to_do: { what: string }
  not_empty: Record<string, never>
  cancelled: Record<string, never>
  /** A rule of an area that has its own sentence in the catalogue of that area. */
  rule: { rule: RuleCode; detail?: string; count?: number; date?: string; kind?: FieldKind }
  disk_full: Record<string, never>
  /** The disk does not read or write: it fails, or was pulled out. */
  disk_failing: Record<string, never>
  data_read_only: Record<string, never>
  /** The computer, or a thread within its bounds, has no memory left for this. */
  no_memory: Record<string, never>
  database_damaged: Record<string, never>
  database_newer: { file: number; program: number }
  /** The folder shows that a register was there: copies, kept files, a log. */
  database_missing: { folder: string }
  /** `detail` is for the log. */
  migration_failed: { from: number; to: number; detail: string }
  folder_not_writable: { folder: string }
  /** docs/decisions/0044. */
  folder_unsuitable: { folder: string; why: 'network' | 'cloud' | 'removable' }
  /** A file that a person saves to: open in another program, or in a folder that cannot be written. */
  file_not_writable: { fileName: string }
  data_locked: { pid: number }
  /** The house is locked, or a file is under a key that was not given. */
  locked: Record<string, never>
  busy: Record<string, never>
  /** It was written, but what came of it in detail is not known. */
  answer_lost: Record<string, never>
  /** `check` and the like on a folder that holds no data yet. */
  no_data: { folder: string }
  /** Kept files (attachments, sheets that came in) that are gone or no longer match their hash. */
  kept_files_lost: { count: number }
  /** The journal is not what was sealed. */
  journal_broken: ChainBreak
  /** The journal no longer holds what a copy of that moment holds, and no restore explains it. */
  journal_rewritten: { madeAt: string }
  /** A request to the Node host without this start's key, or from another page, program or address. */
  not_from_window: Record<string, never>
  /** Another window of the Node host was opened since. */
  window_replaced: Record<string, never>
  /** The Node host does not answer its page: it was closed, or has ended. */
  host_gone: Record<string, never>
  malformed_request: Record<string, never>
  request_too_large: { megabytes: number }
  /** The command line was not understood; `detail` quotes the part. */
  bad_arguments: { detail: string }
  internal: Record<string, never>
}

export type ErrorCode = keyof ErrorParams

/** Said of the computer, not of the call: the same call may succeed a moment later. */
export const passingErrors: ReadonlySet<ErrorCode> = new Set([
  'disk_full',
  'disk_failing',
  'data_read_only',
  'no_memory',
  'busy',
  'host_gone',
])

/** Rules that refuse a step with a sentence of their own; worded in messages/vi/rules.ts. */
export const ruleCodes = [
  'away_folder_not_absolute',
  'away_folder_within_data',
  'backup_secret_needed',
  'backup_secret_wrong',
  'lock_secret_wrong',
  'lock_must_wait',
  'visit_needs_date',
  'visit_unit_not_in_round',
  'visit_not_under_way',
  'visit_incomplete',
  'plan_needs_units',
  'plan_needs_codes',
  'plan_closed',
  'plan_not_issued',
  'round_not_open',
  'round_ordinal_taken',
  'visit_has_begun',
  'finding_of_concluded_visit',
  'criterion_not_in_visit',
  'finding_not_of_unit',
  'finding_needs_unit',
  'unit_not_in_plan',
  'unit_has_children',
  'version_needs_criteria',
  'decision_needs_date',
  'decision_before_nomination',
  'nomination_decided',
  'nomination_erased',
  'decision_before_meeting',
  'award_not_valid_on_day',
  'award_not_for_subject',
  'nomination_needs_award',
  'nomination_not_in_appraisal',
  'nomination_needs_appraisal',
  'appraisal_disagrees',
  'appraisal_needs_names',
  'appraisal_before_meeting',
  'decision_before_appraisal',
  'list_has_nominations',
  'village_not_of_unit',
  'days_reversed',
  'request_needs_contents',
  'request_needs_units',
  'extension_not_later',
  'import_has_no_rows',
  'import_already_undone',
  'import_stands',
  'reading_lost',
  'import_has_open_places',
  'import_overtaken',
  'review_value_outside',
  'review_value_unlike',
  'import_needs_unit',
  'send_back_needs_unit',
  'send_back_needs_items',
  'import_totals_differ',
  'document_needs_number',
  'law_period_overlaps',
  'document_needs_date',
  'forms_need_units',
  'certificates_need_names',
  'nobody_owes_returns',
  'attachment_too_large',
  'attachment_kind_unknown',
  'table_too_long',
  'journal_too_long',
  'keeping_until_past',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/** Things that an error can be about; worded in messages/vi/entities.ts. */
export const entityNames = [
  'office',
  'unit',
  'checklist',
  'checklist_version',
  'criterion',
  'plan',
  'round',
  'visit',
  'finding',
  'strength',
  'outreach',
  'request',
  'return',
  'import',
  'nomination_list',
  'nomination',
  'decision',
  'document',
  'attachment',
  'backup',
  'setting',
  'kept_state',
  'person',
] as const
export type EntityName = (typeof entityNames)[number]

/** Field path (`team.0.name`) → what is wrong with it, as a code of messages/vi/fields.ts. */
export type FieldErrors = Record<string, FieldProblem>
export type FieldProblem =
  | 'required'
  | 'too_long'
  | 'too_short'
  | 'not_a_date'
  | 'not_a_number'
  | 'out_of_range'
  | 'before_issue'
  | 'not_later'
  | 'not_allowed'
  | 'invalid'

export type CallError = {
  [C in ErrorCode]: { code: C; params: ErrorParams[C]; fields?: FieldErrors; id?: string }
}[ErrorCode]

export type CallResult<T> = { ok: true; value: T } | { ok: false; error: CallError }

/** An expected failure: thrown by rules and handlers, turned into data by dispatch. */
export class DomainError extends Error {
  readonly error: CallError
  constructor(error: CallError) {
    super(error.code)
    this.name = 'DomainError'
    this.error = error
  }
}

/** Builds the error to throw: `throw fail('not_found', { what: 'unit' })`. */
export const fail = <C extends ErrorCode>(
  code: C,
  params: ErrorParams[C],
  fields?: FieldErrors,
): DomainError => new DomainError({ code, params, ...(fields === undefined ? {} : { fields }) } as CallError)
