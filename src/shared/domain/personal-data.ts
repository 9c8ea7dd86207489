/**
 * Which columns of the register hold data of persons (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, in general): read by the
 * page that shows, exports and erases a person, and held against the real schema by a test, so that whoever adds a
 * column says what it holds.
 *
 *   columnData('nominations', 'id_number')      // 'id_number'
 *   columnData('findings', 'description')       // 'words'
 *   columnData('plans', 'year')                 // 'none'
 */
export const personalKinds = [
  'name',
  /** Made of a name, to find it by. */
  'name_key',
  'birth',
  'id_number',
  'phone',
  'email',
  'address',
  /** What is said of the person in whose row it stands: job, achievement, opinion. */
  'about',
  /** Free words, in which a person may be named. */
  'words',
  'file_name',
  /** Values of any kind inside JSON. */
  'json',
] as const
export type PersonalKind = (typeof personalKinds)[number]
export type ColumnData = PersonalKind | 'none'

type Columns = Readonly<Record<string, PersonalKind>>

export const personalColumns: Readonly<Record<string, Columns>> = {
  settings: { value_json: 'json' },
  office_signers: { name: 'name', job_title: 'about' },
  units: {
    head_name: 'name',
    head_title: 'about',
    contact_name: 'name',
    phone: 'phone',
    email: 'email',
    address: 'address',
    note: 'words',
  },
  unit_lineage: { note: 'words' },
  checklist_versions: { note: 'words' },
  plans: {
    signer_name: 'name',
    signer_title: 'about',
    abstract: 'words',
    purpose: 'words',
    requirements: 'words',
    status_reason: 'words',
  },
  rounds: { note: 'words', status_reason: 'words' },
  team_members: { name: 'name', job_title: 'about', body: 'about' },
  visits: {
    place: 'words',
    status_reason: 'words',
    general_note: 'words',
    recommendation: 'words',
    unit_opinion: 'words',
  },
  visit_people: { name: 'name', job_title: 'about', role: 'about' },
  visit_sites: { note: 'words' },
  visit_answers: { text_value: 'words', note: 'words' },
  strengths: { description: 'words' },
  findings: { description: 'words', cause: 'words', recommendation: 'words', responsible: 'words' },
  finding_events: { note: 'words' },
  outreach_activities: { place: 'words', note: 'words' },
  nomination_lists: { name: 'words', theme: 'words' },
  award_decisions: { signer_name: 'name', signer_title: 'about', note: 'words' },
  nominations: {
    honorific: 'about',
    name: 'name',
    folded_name: 'name_key',
    name_bucket: 'name_key',
    name_initials: 'name_key',
    birth_year: 'birth',
    birth_date: 'birth',
    job_title: 'about',
    workplace: 'address',
    phone: 'phone',
    id_number: 'id_number',
    achievement: 'about',
    note: 'about',
    opinion_note: 'about',
    status_reason: 'about',
  },
  nomination_events: { reason: 'about' },
  duplicate_decisions: {
    first_key: 'name_key',
    second_key: 'name_key',
    treated_key: 'name_key',
    reason: 'words',
  },
  return_requests: { title: 'words', note: 'words' },
  request_units: { note: 'words' },
  received_files: { file_name: 'file_name', review_json: 'json' },
  import_rows: { row_key: 'name_key', origins_json: 'json' },
  send_backs: { remark: 'words', items_json: 'json', workbook_name: 'file_name', list_name: 'file_name' },
  self_check_answers: { criterion_text: 'words', note: 'words' },
  remedy_reports: {
    finding_text: 'words',
    measure: 'words',
    due_text: 'words',
    result: 'words',
    note: 'words',
  },
  attachments: { file_name: 'file_name', caption: 'words' },
  documents: {
    title: 'words',
    replace_reason: 'words',
    signer_json: 'json',
    edits_json: 'json',
    snapshot_json: 'json',
  },
  document_templates: { file_name: 'file_name' },
  reminder_letters: { file_name: 'file_name' },
  appraisals: { opinion: 'words' },
  drafts: { value_json: 'json' },
  kept_longer: { reason: 'words' },
  journal: { actor: 'name', input_json: 'json' },
  changes: { before_json: 'json', after_json: 'json' },
  search_entries: { title: 'words', detail: 'words', words: 'words' },
}

/** Columns of these names hold nothing of a person in any table; `_id`, `_on` and `_at` say so by their ending. */
const never: ReadonlySet<string> = new Set(
  [
    'id revision position number symbol status kind level basis source mode session side part per year day certainty',
    'entity content outcome sheet row verdict severity decision treatment opinion legal_basis issuer issuing_body',
    'valid_from valid_to period_from period_to held_to visit_date reply_by hash reading_hash file_hash workbook_hash',
    'list_hash seal undone_by erased_by media_type size ordinal operation',
  ].flatMap((line) => line.split(' ')),
)

/** The rest, by table: said one by one, since a column of the same name elsewhere may well name a person. */
const impersonal: Readonly<Record<string, string>> = {
  office_profiles: 'name short_name superior_name area_name place_name symbol_suffix',
  office_signers: 'title_lines_json',
  units: 'commune_type name full_name official_code',
  unit_aliases: 'alias',
  unit_lineage: 'is_partial',
  conduct_codes: 'short_name name',
  checklists: 'name',
  checklist_versions: 'has_scores ratings_json',
  criterion_versions:
    'code group_name text guidance answer_kind max_score unit_kinds_json evidence_wanted is_critical',
  plans: 'legal_bases_json',
  team_members: 'role',
  visits: 'is_unannounced minutes_number minutes_copies',
  visit_sites: 'name',
  visit_answers: 'count_value score',
  finding_events: 'from_status to_status',
  outreach_activities: 'village form participants duration_hours',
  award_titles: 'name subject_kinds_json levels_json',
  award_forms: 'name is_praise subject_kinds_json levels_json',
  award_rates: 'subject_kind coefficient',
  base_pays: 'amount',
  holidays: 'name',
  nomination_lists: 'quota_json',
  nominations: 'subject_kind proposed_form is_appraised_well',
  nomination_events: 'from_status to_status',
  return_requests: 'contents_json',
  request_units: 'reminders',
  received_files: 'refuse_reason',
  import_batches: 'totals_json',
  self_check_answers: 'criterion_code',
  column_mappings: 'signature mapping_json',
  documents: 'subject_entity version unit_ids_json',
  appraisals: 'body reference',
  outreach_targets: 'form wanted',
  keeping_terms: 'years',
  keeping_reviews: 'erased kept',
  changes: 'table_name',
  search_records: 'is_own',
}

const isNever = (column: string): boolean => never.has(column) || /_(?:id|on|at)$/u.test(column)

/** What a column holds; undefined when nobody has said yet. */
export const columnData = (table: string, column: string): ColumnData | undefined => {
  const kind = personalColumns[table]?.[column]
  if (kind !== undefined) return kind
  const isSaid = isNever(column) || (impersonal[table]?.split(' ').includes(column) ?? false)
  return isSaid ? 'none' : undefined
}

/** Every column that somebody spoke of, as `table.column`, for the test that holds them against the schema. */
export const spokenOf = (): string[] => [
  ...Object.entries(personalColumns).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  ),
  ...Object.entries(impersonal).flatMap(([table, columns]) =>
    columns.split(' ').map((column) => `${table}.${column}`),
  ),
]
