/** How the journal reads the columns of the register: what is left out, and what kind of value each holds. */

/** Moved along by every write, or told elsewhere in the entry, or of use to the program only. */
const silent: ReadonlySet<string> = new Set([
  'id',
  'revision',
  'created_at',
  'updated_at',
  'folded_name',
  'name_bucket',
  'name_initials',
  'hash',
  'reading_hash',
  'file_hash',
  'workbook_hash',
  'list_hash',
  'media_type',
  'entity',
  'subject_entity',
  'journal_id',
  'undone_by',
  'row_key',
  'origins_json',
  'signature',
  'first_key',
  'second_key',
  'treated_key',
])

/** Tables that are the program's own books of the journal. */
export const silentTables: ReadonlySet<string> = new Set([
  'drafts',
  'undone_entries',
  'erased_entries',
  'erased_files',
])

export const isSilentColumn = (column: string): boolean => silent.has(column)

/** What a value is: a word of a set (`journalFields.codes`), the id of a row of a table, or something by itself. */
export type ColumnKind =
  | {
      kind: 'text' | 'day' | 'instant' | 'yes_no' | 'money' | 'number' | 'plain' | 'list' | 'json' | 'totals'
    }
  | { kind: 'code' | 'codes'; set: string }
  | { kind: 'row'; table: string }
  /** The id of a row whose table another column names. */
  | { kind: 'row_of'; tableColumn: string }

/** `table.column` before `column`. */
const codes: Readonly<Record<string, string>> = {
  'units.kind': 'unitKind',
  'unit_lineage.kind': 'lineage',
  'finding_events.kind': 'event',
  'holidays.kind': 'holiday',
  'kept_longer.kind': 'keeping',
  'documents.kind': 'documentKind',
  'document_templates.id': 'documentKind',
  'checklist_versions.status': 'version',
  'plans.status': 'plan',
  'rounds.status': 'round',
  'visits.status': 'visit',
  'findings.status': 'finding',
  'nominations.status': 'nomination',
  'return_requests.status': 'request',
  'request_contents.status': 'contentState',
  'received_files.status': 'file',
  'remedy_reports.status': 'remedy',
  'documents.status': 'document',
  'finding_events.from_status': 'finding',
  'finding_events.to_status': 'finding',
  'nomination_events.from_status': 'nomination',
  'nomination_events.to_status': 'nomination',
  'team_members.role': 'teamRole',
  'appraisals.verdict': 'appraisal',
  'nomination_lists.basis': 'basis',
  'nominations.opinion': 'appraisal',
  'received_files.outcome': 'outcome',
  'import_rows.outcome': 'imported',
  'office_signers.issuer': 'issuer',
  commune_type: 'communeType',
  level: 'level',
  answer_kind: 'answer',
  mode: 'mode',
  session: 'session',
  verdict: 'verdict',
  severity: 'severity',
  subject_kind: 'subject',
  source: 'source',
  part: 'part',
  certainty: 'certainty',
  per: 'per',
  content: 'content',
  side: 'side',
  decision: 'decision',
  treatment: 'treatment',
}

const codeLists: Readonly<Record<string, string>> = {
  unit_kinds_json: 'unitKind',
  subject_kinds_json: 'subject',
  levels_json: 'level',
  contents_json: 'content',
}

const rows: Readonly<Record<string, string>> = {
  unit_id: 'units',
  parent_id: 'units',
  village_id: 'units',
  predecessor_id: 'units',
  successor_id: 'units',
  plan_id: 'plans',
  round_id: 'rounds',
  visit_id: 'visits',
  criterion_id: 'criteria',
  code_id: 'conduct_codes',
  checklist_id: 'checklists',
  version_id: 'checklist_versions',
  list_id: 'nomination_lists',
  form_id: 'award_forms',
  title_id: 'award_titles',
  decision_id: 'award_decisions',
  request_id: 'return_requests',
  request_unit_id: 'request_units',
  finding_id: 'findings',
  letter_id: 'reminder_letters',
  file_id: 'received_files',
  corrects_id: 'received_files',
  batch_id: 'import_batches',
  replaces_id: 'documents',
  profile_id: 'office_profiles',
  appraisal_id: 'appraisals',
  review_id: 'keeping_reviews',
  nomination_id: 'nominations',
  merged_into_id: 'nominations',
}

const alone: Readonly<Record<string, ColumnKind>> = {
  entity_id: { kind: 'row_of', tableColumn: 'entity' },
  subject_id: { kind: 'row_of', tableColumn: 'subject_entity' },
  amount: { kind: 'money' },
  year: { kind: 'plain' },
  birth_year: { kind: 'plain' },
  day: { kind: 'day' },
  valid_from: { kind: 'day' },
  valid_to: { kind: 'day' },
  period_from: { kind: 'day' },
  period_to: { kind: 'day' },
  held_to: { kind: 'day' },
  visit_date: { kind: 'day' },
  birth_date: { kind: 'day' },
  reply_by: { kind: 'day' },
  evidence_wanted: { kind: 'yes_no' },
  legal_bases_json: { kind: 'list' },
  title_lines_json: { kind: 'list' },
  totals_json: { kind: 'totals' },
}

/** Hours of a clock (`08:00`), though they end like instants. */
const clocks = new Set(['starts_at', 'ends_at'])

export const columnKind = (table: string, column: string): ColumnKind => {
  const set = codes[`${table}.${column}`] ?? codes[column]
  if (set !== undefined) return { kind: 'code', set }
  const listed = codeLists[column]
  if (listed !== undefined) return { kind: 'codes', set: listed }
  const target = rows[column]
  if (target !== undefined) return { kind: 'row', table: target }
  const known = alone[column]
  if (known !== undefined) return known
  if (column.endsWith('_json')) return { kind: 'json' }
  if (/^(?:is|has)_/u.test(column)) return { kind: 'yes_no' }
  if (column.endsWith('_on')) return { kind: 'day' }
  if (column.endsWith('_at') && !clocks.has(column)) return { kind: 'instant' }
  return { kind: 'text' }
}
