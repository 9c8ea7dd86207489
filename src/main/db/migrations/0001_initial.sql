-- Everything of the first release. Every table has one text key `id` (UUIDv7), so that the change log can name
-- any row. Dates are YYYY-MM-DD, instants UTC ISO. Truth values are 0/1. JSON columns end in _json.

-- ── The office and its settings ──────────────────────────────────────────────────────────────────────────
CREATE TABLE settings (
  id         TEXT PRIMARY KEY,               -- the setting's name
  value_json TEXT NOT NULL CHECK (json_valid(value_json)),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE office_profiles (
  id            TEXT PRIMARY KEY,
  valid_from    TEXT NOT NULL,
  valid_to      TEXT,
  name          TEXT NOT NULL,               -- Phòng Văn hóa và Thông tin huyện Mỹ Đức
  short_name    TEXT NOT NULL,               -- Phòng VH&TT
  level         TEXT NOT NULL CHECK (level IN ('district', 'commune', 'province')),
  superior_name TEXT NOT NULL,               -- UBND huyện Mỹ Đức
  area_name     TEXT NOT NULL,               -- huyện Mỹ Đức
  place_name    TEXT NOT NULL,               -- Mỹ Đức, as before the date of a document
  symbol_suffix TEXT NOT NULL,               -- VHTT
  revision      INTEGER NOT NULL,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;

CREATE TABLE office_signers (
  id          TEXT PRIMARY KEY,
  profile_id  TEXT NOT NULL REFERENCES office_profiles (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  job_title   TEXT NOT NULL,                 -- Trưởng phòng
  issuer      TEXT NOT NULL CHECK (issuer IN ('office', 'committee')),
  title_lines_json TEXT NOT NULL CHECK (json_valid(title_lines_json))  -- ["TRƯỞNG PHÒNG"] or ["TM. ỦY BAN NHÂN DÂN","KT. CHỦ TỊCH","PHÓ CHỦ TỊCH"]
) STRICT;
CREATE INDEX office_signers_profile ON office_signers (profile_id);

-- ── Units ────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE units (
  id            TEXT PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('commune', 'specialised_office', 'public_service_unit',
                  'management_board', 'school', 'village', 'site', 'other')),
  -- Only for communes: xã, thị trấn, phường.
  commune_type  TEXT CHECK (commune_type IN ('xa', 'thi_tran', 'phuong')),
  name          TEXT NOT NULL,               -- An Mỹ; Trung tâm Văn hóa - Thông tin và Thể thao
  full_name     TEXT NOT NULL,               -- UBND xã An Mỹ, as a visited unit is called in documents
  official_code TEXT,                        -- never a key: codes are reused
  parent_id     TEXT REFERENCES units (id),
  head_name     TEXT NOT NULL DEFAULT '',
  head_title    TEXT NOT NULL DEFAULT '',
  contact_name  TEXT NOT NULL DEFAULT '',
  phone         TEXT NOT NULL DEFAULT '',
  email         TEXT NOT NULL DEFAULT '',
  address       TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT '',
  valid_from    TEXT,
  valid_to      TEXT,                        -- last day of validity
  revision      INTEGER NOT NULL,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL,
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX units_parent ON units (parent_id);

CREATE TABLE unit_aliases (
  id      TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id) ON DELETE CASCADE,
  alias   TEXT NOT NULL
) STRICT;
CREATE INDEX unit_aliases_unit ON unit_aliases (unit_id);

CREATE TABLE unit_lineage (
  id             TEXT PRIMARY KEY,
  predecessor_id TEXT NOT NULL REFERENCES units (id),
  successor_id   TEXT NOT NULL REFERENCES units (id),
  kind           TEXT NOT NULL CHECK (kind IN ('renamed', 'merged', 'split')),
  effective_on   TEXT NOT NULL,
  is_partial     INTEGER NOT NULL DEFAULT 0 CHECK (is_partial IN (0, 1)),  -- only a part of the area
  legal_basis    TEXT NOT NULL DEFAULT '',
  note           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX unit_lineage_predecessor ON unit_lineage (predecessor_id);
CREATE INDEX unit_lineage_successor ON unit_lineage (successor_id);

-- ── Codes of conduct and checklists ──────────────────────────────────────────────────────────────────────
CREATE TABLE conduct_codes (
  id         TEXT PRIMARY KEY,
  symbol     TEXT NOT NULL,                  -- 522/QĐ-UBND
  short_name TEXT NOT NULL,                  -- Trong cơ quan
  name       TEXT NOT NULL,
  issued_on  TEXT NOT NULL,
  issuer     TEXT NOT NULL,
  valid_to   TEXT,
  position   INTEGER NOT NULL,
  revision   INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE checklists (
  id         TEXT PRIMARY KEY,
  code_id    TEXT NOT NULL REFERENCES conduct_codes (id),
  name       TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE checklist_versions (
  id           TEXT PRIMARY KEY,
  checklist_id TEXT NOT NULL REFERENCES checklists (id),
  number       INTEGER NOT NULL,
  status       TEXT NOT NULL CHECK (status IN ('draft', 'published')),
  published_on TEXT,
  note         TEXT NOT NULL DEFAULT '',
  has_scores   INTEGER NOT NULL DEFAULT 0 CHECK (has_scores IN (0, 1)),
  ratings_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ratings_json)),  -- [{"name":"Tốt","fromPercent":90}, …]
  revision     INTEGER NOT NULL,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  UNIQUE (checklist_id, number)
) STRICT;

-- A criterion keeps its id over all versions; its wording stands in criterion_versions.
CREATE TABLE criteria (
  id           TEXT PRIMARY KEY,
  checklist_id TEXT NOT NULL REFERENCES checklists (id)
) STRICT;

CREATE TABLE criterion_versions (
  id              TEXT PRIMARY KEY,
  version_id      TEXT NOT NULL REFERENCES checklist_versions (id) ON DELETE CASCADE,
  criterion_id    TEXT NOT NULL REFERENCES criteria (id),
  position        INTEGER NOT NULL,
  code            TEXT NOT NULL,             -- K01
  group_name      TEXT NOT NULL DEFAULT '',
  text            TEXT NOT NULL,
  basis           TEXT NOT NULL DEFAULT '',
  guidance        TEXT NOT NULL DEFAULT '',
  answer_kind     TEXT NOT NULL CHECK (answer_kind IN ('verdict', 'count', 'text')),
  max_score       REAL,
  unit_kinds_json TEXT NOT NULL CHECK (json_valid(unit_kinds_json)),
  evidence_wanted INTEGER NOT NULL DEFAULT 0 CHECK (evidence_wanted IN (0, 1)),
  is_critical     INTEGER NOT NULL DEFAULT 0 CHECK (is_critical IN (0, 1)),
  UNIQUE (version_id, criterion_id)
) STRICT;
CREATE INDEX criterion_versions_criterion ON criterion_versions (criterion_id);

-- ── Plans and rounds ─────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE plans (
  id               TEXT PRIMARY KEY,
  year             INTEGER NOT NULL,
  number           TEXT NOT NULL DEFAULT '', -- 1260
  symbol           TEXT NOT NULL DEFAULT '', -- KH-UBND
  issued_on        TEXT,
  issuing_body     TEXT NOT NULL DEFAULT '',
  signer_name      TEXT NOT NULL DEFAULT '',
  signer_title     TEXT NOT NULL DEFAULT '',
  abstract         TEXT NOT NULL,            -- trích yếu
  legal_bases_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(legal_bases_json)),
  purpose          TEXT NOT NULL DEFAULT '',
  requirements     TEXT NOT NULL DEFAULT '',
  period_from      TEXT,
  period_to        TEXT,
  returns_due_on   TEXT,
  status           TEXT NOT NULL CHECK (status IN ('draft', 'issued', 'completed', 'cancelled')),
  status_reason    TEXT NOT NULL DEFAULT '',
  revision         INTEGER NOT NULL,
  created_at       TEXT NOT NULL,
  updated_at       TEXT NOT NULL
) STRICT;

CREATE TABLE plan_codes (
  id      TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  code_id TEXT NOT NULL REFERENCES conduct_codes (id),
  UNIQUE (plan_id, code_id)
) STRICT;

CREATE TABLE plan_units (
  id       TEXT PRIMARY KEY,
  plan_id  TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  unit_id  TEXT NOT NULL REFERENCES units (id),
  mode     TEXT NOT NULL CHECK (mode IN ('on_site', 'by_report')),  -- trực tiếp / gián tiếp
  position INTEGER NOT NULL,
  UNIQUE (plan_id, unit_id)
) STRICT;
CREATE INDEX plan_units_unit ON plan_units (unit_id);

CREATE TABLE rounds (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plans (id),
  ordinal       INTEGER NOT NULL CHECK (ordinal > 0),
  starts_on     TEXT,
  ends_on       TEXT,
  note          TEXT NOT NULL DEFAULT '',
  status        TEXT NOT NULL CHECK (status IN ('preparing', 'open', 'closed')),
  status_reason TEXT NOT NULL DEFAULT '',
  closed_on     TEXT,
  revision      INTEGER NOT NULL,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL,
  UNIQUE (plan_id, ordinal)
) STRICT;

CREATE TABLE round_units (
  id       TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  unit_id  TEXT NOT NULL REFERENCES units (id),
  position INTEGER NOT NULL,
  UNIQUE (round_id, unit_id)
) STRICT;
CREATE INDEX round_units_unit ON round_units (unit_id);

-- The team of a plan, or of a round when it differs.
CREATE TABLE team_members (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT REFERENCES plans (id) ON DELETE CASCADE,
  round_id  TEXT REFERENCES rounds (id) ON DELETE CASCADE,
  role      TEXT NOT NULL CHECK (role IN ('head', 'deputy', 'secretary', 'member')),
  name      TEXT NOT NULL,
  job_title TEXT NOT NULL DEFAULT '',
  body      TEXT NOT NULL DEFAULT '',
  position  INTEGER NOT NULL,
  CHECK ((plan_id IS NULL) <> (round_id IS NULL))
) STRICT;
CREATE INDEX team_members_plan ON team_members (plan_id);
CREATE INDEX team_members_round ON team_members (round_id);

-- ── Visits ───────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE visits (
  id              TEXT PRIMARY KEY,
  round_id        TEXT NOT NULL REFERENCES rounds (id),
  unit_id         TEXT NOT NULL REFERENCES units (id),
  visit_date      TEXT,
  session         TEXT NOT NULL DEFAULT 'morning' CHECK (session IN ('morning', 'afternoon', 'all_day')),
  starts_at       TEXT,                      -- HH:MM
  ends_at         TEXT,
  place           TEXT NOT NULL DEFAULT '',
  is_unannounced  INTEGER NOT NULL DEFAULT 0 CHECK (is_unannounced IN (0, 1)),
  status          TEXT NOT NULL CHECK (status IN ('scheduled', 'under_way', 'concluded', 'postponed', 'cancelled')),
  status_reason   TEXT NOT NULL DEFAULT '',
  general_note    TEXT NOT NULL DEFAULT '',
  recommendation  TEXT NOT NULL DEFAULT '',
  unit_opinion    TEXT NOT NULL DEFAULT '',
  minutes_number  TEXT NOT NULL DEFAULT '',
  minutes_copies  INTEGER,
  concluded_at    TEXT,
  revision        INTEGER NOT NULL,
  created_at      TEXT NOT NULL,
  updated_at      TEXT NOT NULL
) STRICT;
CREATE INDEX visits_round ON visits (round_id);
CREATE INDEX visits_unit ON visits (unit_id);
CREATE INDEX visits_date ON visits (visit_date);

-- The checklist versions a visit is pinned to, one per code.
CREATE TABLE visit_checklists (
  id         TEXT PRIMARY KEY,
  visit_id   TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  version_id TEXT NOT NULL REFERENCES checklist_versions (id),
  UNIQUE (visit_id, version_id)
) STRICT;

CREATE TABLE visit_people (
  id        TEXT PRIMARY KEY,
  visit_id  TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  side      TEXT NOT NULL CHECK (side IN ('team', 'unit')),
  name      TEXT NOT NULL,
  job_title TEXT NOT NULL DEFAULT '',
  role      TEXT NOT NULL DEFAULT '',        -- Trưởng đoàn, Thư ký, Chủ trì …
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX visit_people_visit ON visit_people (visit_id);

CREATE TABLE visit_sites (
  id       TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  name     TEXT NOT NULL,
  note     TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX visit_sites_visit ON visit_sites (visit_id);

CREATE TABLE visit_answers (
  id           TEXT PRIMARY KEY,
  visit_id     TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  criterion_id TEXT NOT NULL REFERENCES criteria (id),
  verdict      TEXT CHECK (verdict IN ('pass', 'fail', 'na')),
  count_value  INTEGER,
  text_value   TEXT,
  score        REAL,
  note         TEXT NOT NULL DEFAULT '',
  updated_at   TEXT NOT NULL,
  UNIQUE (visit_id, criterion_id)
) STRICT;
CREATE INDEX visit_answers_criterion ON visit_answers (criterion_id);

CREATE TABLE strengths (
  id           TEXT PRIMARY KEY,
  visit_id     TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  criterion_id TEXT REFERENCES criteria (id),
  description  TEXT NOT NULL,
  position     INTEGER NOT NULL
) STRICT;
CREATE INDEX strengths_visit ON strengths (visit_id);

-- ── Findings (tồn tại) and what became of them ───────────────────────────────────────────────────────────
CREATE TABLE findings (
  id             TEXT PRIMARY KEY,
  unit_id        TEXT NOT NULL REFERENCES units (id),
  visit_id       TEXT REFERENCES visits (id),
  criterion_id   TEXT REFERENCES criteria (id),
  found_on       TEXT NOT NULL,
  description    TEXT NOT NULL,
  severity       TEXT NOT NULL CHECK (severity IN ('minor', 'major', 'critical')),
  cause          TEXT NOT NULL DEFAULT '',
  recommendation TEXT NOT NULL DEFAULT '',
  remedy_due_on  TEXT,
  responsible    TEXT NOT NULL DEFAULT '',
  status         TEXT NOT NULL CHECK (status IN ('open', 'in_progress', 'reported', 'done')),
  done_on        TEXT,
  position       INTEGER NOT NULL DEFAULT 0,
  revision       INTEGER NOT NULL,
  created_at     TEXT NOT NULL,
  updated_at     TEXT NOT NULL
) STRICT;
CREATE INDEX findings_unit ON findings (unit_id);
CREATE INDEX findings_visit ON findings (visit_id);
CREATE INDEX findings_status ON findings (status, remedy_due_on);

CREATE TABLE finding_events (
  id          TEXT PRIMARY KEY,
  finding_id  TEXT NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('moved', 'reminded', 'rechecked', 'reported', 'noted')),
  happened_on TEXT NOT NULL,
  from_status TEXT,
  to_status   TEXT,
  note        TEXT NOT NULL DEFAULT '',
  visit_id    TEXT REFERENCES visits (id),   -- the visit that rechecked
  created_at  TEXT NOT NULL
) STRICT;
CREATE INDEX finding_events_finding ON finding_events (finding_id);

-- ── Outreach ─────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE outreach_activities (
  id             TEXT PRIMARY KEY,
  unit_id        TEXT NOT NULL REFERENCES units (id),
  village_id     TEXT REFERENCES units (id),
  village        TEXT NOT NULL DEFAULT '',   -- as written, also when it is none of the known villages
  code_id        TEXT REFERENCES conduct_codes (id),
  form           TEXT NOT NULL,              -- hội nghị, tọa đàm, loa truyền thanh, niêm yết …
  held_on        TEXT,
  held_to        TEXT,
  place          TEXT NOT NULL DEFAULT '',
  participants   INTEGER,
  duration_hours REAL,
  note           TEXT NOT NULL DEFAULT '',
  revision       INTEGER NOT NULL,
  created_at     TEXT NOT NULL,
  updated_at     TEXT NOT NULL
) STRICT;
CREATE INDEX outreach_unit ON outreach_activities (unit_id);
CREATE INDEX outreach_held_on ON outreach_activities (held_on);

-- ── Commendation ─────────────────────────────────────────────────────────────────────────────────────────
-- Danh hiệu thi đua and hình thức khen thưởng are different legal lists; both are dated.
CREATE TABLE award_titles (
  id                 TEXT PRIMARY KEY,
  name               TEXT NOT NULL,
  subject_kinds_json TEXT NOT NULL CHECK (json_valid(subject_kinds_json)),
  levels_json        TEXT NOT NULL CHECK (json_valid(levels_json)),
  valid_from         TEXT,
  valid_to           TEXT,
  legal_basis        TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE award_forms (
  id                 TEXT PRIMARY KEY,
  name               TEXT NOT NULL,          -- Giấy khen; Biểu dương is praise, without money
  is_praise          INTEGER NOT NULL CHECK (is_praise IN (0, 1)),
  subject_kinds_json TEXT NOT NULL CHECK (json_valid(subject_kinds_json)),
  levels_json        TEXT NOT NULL CHECK (json_valid(levels_json)),
  valid_from         TEXT,
  valid_to           TEXT,
  legal_basis        TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE award_rates (
  id           TEXT PRIMARY KEY,
  form_id      TEXT REFERENCES award_forms (id),
  title_id     TEXT REFERENCES award_titles (id),
  level        TEXT NOT NULL CHECK (level IN ('district', 'commune', 'province')),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('collective', 'individual', 'household')),
  coefficient  REAL NOT NULL,                -- times the base pay
  valid_from   TEXT NOT NULL,
  valid_to     TEXT,
  legal_basis  TEXT NOT NULL DEFAULT '',
  CHECK ((form_id IS NULL) <> (title_id IS NULL))
) STRICT;

CREATE TABLE base_pays (
  id          TEXT PRIMARY KEY,
  valid_from  TEXT NOT NULL,
  amount      INTEGER NOT NULL,              -- đồng a month
  legal_basis TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE holidays (
  id   TEXT PRIMARY KEY,
  day  TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE nomination_lists (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  year       INTEGER NOT NULL,
  plan_id    TEXT REFERENCES plans (id),
  round_id   TEXT REFERENCES rounds (id),
  theme      TEXT NOT NULL DEFAULT '',
  basis      TEXT NOT NULL CHECK (basis IN ('merit', 'thematic', 'ad_hoc')),
  quota_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(quota_json)),  -- {"collective":5}
  made_on    TEXT,                           -- ngày lập danh sách
  met_on     TEXT,                           -- ngày họp xét khen thưởng
  revision   INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE award_decisions (
  id           TEXT PRIMARY KEY,
  number       TEXT NOT NULL,
  symbol       TEXT NOT NULL DEFAULT '',
  decided_on   TEXT NOT NULL,
  issuing_body TEXT NOT NULL DEFAULT '',
  signer_name  TEXT NOT NULL DEFAULT '',
  signer_title TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  revision     INTEGER NOT NULL,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;

CREATE TABLE nominations (
  id            TEXT PRIMARY KEY,
  list_id       TEXT NOT NULL REFERENCES nomination_lists (id),
  subject_kind  TEXT NOT NULL CHECK (subject_kind IN ('collective', 'individual', 'household')),
  honorific     TEXT NOT NULL DEFAULT '' CHECK (honorific IN ('', 'Ông', 'Bà')),
  name          TEXT NOT NULL,
  folded_name   TEXT NOT NULL,               -- for matching: no honorific, no accents
  birth_year    INTEGER,
  birth_date    TEXT,
  job_title     TEXT NOT NULL DEFAULT '',
  unit_id       TEXT REFERENCES units (id),  -- the commune or body that nominates
  workplace     TEXT NOT NULL DEFAULT '',    -- đơn vị công tác, thôn, địa chỉ, as written
  phone         TEXT NOT NULL DEFAULT '',
  id_number     TEXT NOT NULL DEFAULT '',
  achievement   TEXT NOT NULL DEFAULT '',
  proposed_form TEXT NOT NULL DEFAULT '',    -- as written by the sender
  form_id       TEXT REFERENCES award_forms (id),
  title_id      TEXT REFERENCES award_titles (id),
  note          TEXT NOT NULL DEFAULT '',
  source        TEXT NOT NULL DEFAULT 'typed' CHECK (source IN ('typed', 'pasted', 'results', 'return')),
  -- The office's own view before and beside the path: đồng ý, không; null while undecided.
  opinion       TEXT CHECK (opinion IN ('agree', 'disagree')),
  opinion_note  TEXT NOT NULL DEFAULT '',
  status        TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'appraisal', 'approved', 'returned', 'rejected')),
  status_reason TEXT NOT NULL DEFAULT '',
  decision_id   TEXT REFERENCES award_decisions (id),
  position      INTEGER NOT NULL DEFAULT 0,
  revision      INTEGER NOT NULL,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;
CREATE INDEX nominations_list ON nominations (list_id);
CREATE INDEX nominations_unit ON nominations (unit_id);
CREATE INDEX nominations_folded ON nominations (folded_name);
CREATE INDEX nominations_decision ON nominations (decision_id);

CREATE TABLE nomination_events (
  id            TEXT PRIMARY KEY,
  nomination_id TEXT NOT NULL REFERENCES nominations (id) ON DELETE CASCADE,
  from_status   TEXT,
  to_status     TEXT NOT NULL,
  reason        TEXT NOT NULL DEFAULT '',
  created_at    TEXT NOT NULL
) STRICT;
CREATE INDEX nomination_events_nomination ON nomination_events (nomination_id);

-- What the clerk decided about two nominations that look like one subject.
CREATE TABLE duplicate_decisions (
  id         TEXT PRIMARY KEY,
  first_id   TEXT NOT NULL REFERENCES nominations (id) ON DELETE CASCADE,
  second_id  TEXT NOT NULL REFERENCES nominations (id) ON DELETE CASCADE,
  decision   TEXT NOT NULL CHECK (decision IN ('same', 'different')),
  created_at TEXT NOT NULL,
  UNIQUE (first_id, second_id)
) STRICT;

-- ── Exchange with communes ───────────────────────────────────────────────────────────────────────────────
CREATE TABLE return_requests (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT REFERENCES plans (id),
  round_id      TEXT REFERENCES rounds (id),
  number        TEXT NOT NULL DEFAULT '',
  title         TEXT NOT NULL,
  note          TEXT NOT NULL DEFAULT '',
  issued_on     TEXT NOT NULL,
  due_on        TEXT NOT NULL,
  contents_json TEXT NOT NULL CHECK (json_valid(contents_json)),  -- ["selfcheck","activities","remedy","nomination"]
  list_id       TEXT REFERENCES nomination_lists (id),            -- where nominations of this request go
  status        TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  revision      INTEGER NOT NULL,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;

CREATE TABLE request_units (
  id          TEXT PRIMARY KEY,
  request_id  TEXT NOT NULL REFERENCES return_requests (id) ON DELETE CASCADE,
  unit_id     TEXT NOT NULL REFERENCES units (id),
  due_on      TEXT,                          -- an extension given to this unit
  sent_on     TEXT,
  reminded_on TEXT,
  reminders   INTEGER NOT NULL DEFAULT 0,
  note        TEXT NOT NULL DEFAULT '',
  UNIQUE (request_id, unit_id)
) STRICT;

-- One row per request unit and content, so that "không phát sinh" and what came stand apart per content.
CREATE TABLE request_contents (
  id              TEXT PRIMARY KEY,
  request_unit_id TEXT NOT NULL REFERENCES request_units (id) ON DELETE CASCADE,
  content         TEXT NOT NULL CHECK (content IN ('selfcheck', 'activities', 'remedy', 'nomination')),
  status          TEXT NOT NULL CHECK (status IN ('waiting', 'received', 'imported', 'nil', 'sent_back', 'wrong_version')),
  status_on       TEXT,
  UNIQUE (request_unit_id, content)
) STRICT;

-- A file that came in; its bytes are kept by hash. The same bytes may come twice under two names.
CREATE TABLE received_files (
  id            TEXT PRIMARY KEY,
  hash          TEXT NOT NULL,
  reading_hash  TEXT,                        -- what was read of it, itself a kept file
  file_name     TEXT NOT NULL,
  size          INTEGER NOT NULL,
  received_at   TEXT NOT NULL,
  received_on   TEXT NOT NULL,               -- the office's day, which in the practice office is not the clock's
  unit_id       TEXT REFERENCES units (id),
  request_id    TEXT REFERENCES return_requests (id),
  outcome       TEXT NOT NULL CHECK (outcome IN ('accept', 'accept-with-issues', 'refuse')),
  refuse_reason TEXT,
  status        TEXT NOT NULL CHECK (status IN ('waiting', 'imported', 'refused', 'sent_back', 'set_aside')),
  -- What was recognised and what the clerk decided; the review continues from it after a restart.
  review_json   TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(review_json)),
  revision      INTEGER NOT NULL,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;
CREATE INDEX received_files_hash ON received_files (hash);
CREATE INDEX received_files_unit ON received_files (unit_id);

CREATE TABLE import_batches (
  id          TEXT PRIMARY KEY,
  file_id     TEXT NOT NULL REFERENCES received_files (id),
  unit_id     TEXT NOT NULL REFERENCES units (id),
  request_id  TEXT REFERENCES return_requests (id),
  imported_at TEXT NOT NULL,
  totals_json TEXT NOT NULL CHECK (json_valid(totals_json)),
  journal_id  TEXT,                          -- the journal entry whose changes an undo takes back
  undone_at   TEXT
) STRICT;
CREATE INDEX import_batches_file ON import_batches (file_id);

-- One row of a sheet that became, changed or confirmed a record.
CREATE TABLE import_rows (
  id         TEXT PRIMARY KEY,
  batch_id   TEXT NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  content    TEXT NOT NULL CHECK (content IN ('selfcheck', 'activities', 'remedy', 'nomination')),
  sheet      TEXT NOT NULL,
  row        INTEGER NOT NULL,
  row_key    TEXT NOT NULL,                  -- identity of the row for the next import
  entity     TEXT NOT NULL,                  -- table of the record
  entity_id  TEXT NOT NULL,
  outcome    TEXT NOT NULL CHECK (outcome IN ('new', 'changed', 'unchanged')),
  -- Field → {"cell":"C10","raw":"NguyÔn ThÞ HiÒn","value":"Nguyễn Thị Hiền"}: the trace of every imported value.
  origins_json TEXT NOT NULL CHECK (json_valid(origins_json))
) STRICT;
CREATE INDEX import_rows_batch ON import_rows (batch_id);
CREATE INDEX import_rows_entity ON import_rows (entity, entity_id);
CREATE INDEX import_rows_key ON import_rows (content, row_key);

CREATE TABLE self_check_answers (
  id             TEXT PRIMARY KEY,
  unit_id        TEXT NOT NULL REFERENCES units (id),
  plan_id        TEXT REFERENCES plans (id),
  request_id     TEXT REFERENCES return_requests (id),
  criterion_id   TEXT REFERENCES criteria (id),
  criterion_code TEXT NOT NULL DEFAULT '',
  criterion_text TEXT NOT NULL DEFAULT '',   -- as the sender wrote it
  verdict        TEXT CHECK (verdict IN ('pass', 'fail', 'na')),
  note           TEXT NOT NULL DEFAULT '',
  revision       INTEGER NOT NULL,
  created_at     TEXT NOT NULL,
  updated_at     TEXT NOT NULL
) STRICT;
CREATE INDEX self_check_answers_unit ON self_check_answers (unit_id, plan_id);

-- What a unit reports about remedies; tied to a finding when it is known which one is meant.
CREATE TABLE remedy_reports (
  id          TEXT PRIMARY KEY,
  unit_id     TEXT NOT NULL REFERENCES units (id),
  request_id  TEXT REFERENCES return_requests (id),
  finding_id  TEXT REFERENCES findings (id),
  finding_text TEXT NOT NULL,
  measure     TEXT NOT NULL DEFAULT '',
  due_on      TEXT,
  due_text    TEXT NOT NULL DEFAULT '',
  result      TEXT NOT NULL DEFAULT '',
  status      TEXT CHECK (status IN ('done', 'ongoing', 'open')),
  note        TEXT NOT NULL DEFAULT '',
  revision    INTEGER NOT NULL,
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;
CREATE INDEX remedy_reports_unit ON remedy_reports (unit_id);
CREATE INDEX remedy_reports_finding ON remedy_reports (finding_id);

-- A correction of the column mapping, remembered for that commune and that layout.
CREATE TABLE column_mappings (
  id           TEXT PRIMARY KEY,
  unit_id      TEXT NOT NULL REFERENCES units (id),
  content      TEXT NOT NULL,
  signature    TEXT NOT NULL,
  mapping_json TEXT NOT NULL CHECK (json_valid(mapping_json)),
  updated_at   TEXT NOT NULL,
  UNIQUE (unit_id, content, signature)
) STRICT;

-- ── Attachments and documents ────────────────────────────────────────────────────────────────────────────
CREATE TABLE attachments (
  id         TEXT PRIMARY KEY,
  entity     TEXT NOT NULL,                  -- table of the record it belongs to
  entity_id  TEXT NOT NULL,
  criterion_id TEXT REFERENCES criteria (id),  -- of a visit: the criterion it proves
  hash       TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size       INTEGER NOT NULL,
  caption    TEXT NOT NULL DEFAULT '',
  position   INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachments_entity ON attachments (entity, entity_id);
CREATE INDEX attachments_hash ON attachments (hash);

CREATE TABLE documents (
  id             TEXT PRIMARY KEY,
  kind           TEXT NOT NULL,
  subject_entity TEXT NOT NULL,              -- rounds, visits, return_requests …
  subject_id     TEXT NOT NULL,
  title          TEXT NOT NULL,
  number         TEXT NOT NULL DEFAULT '',
  symbol         TEXT NOT NULL DEFAULT '',   -- BC-VHTT
  issued_on      TEXT,                       -- in a draft the date that is to be printed
  -- {"capacity":["TRƯỞNG PHÒNG"],"name":"…"}; null takes the signer of the office profile.
  signer_json    TEXT CHECK (signer_json IS NULL OR json_valid(signer_json)),
  status         TEXT NOT NULL CHECK (status IN ('draft', 'issued', 'replaced')),
  version        INTEGER NOT NULL DEFAULT 1,
  -- The issued document that this version replaces, and why.
  replaces_id    TEXT REFERENCES documents (id),
  replace_reason TEXT NOT NULL DEFAULT '',
  -- Paragraphs the clerk rewrote: key → text; kept when the data is refreshed.
  edits_json     TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(edits_json)),
  -- What an issued document stood on: the records, the data composed from them, the annex.
  snapshot_json  TEXT CHECK (snapshot_json IS NULL OR json_valid(snapshot_json)),
  file_hash      TEXT,
  revision       INTEGER NOT NULL,
  created_at     TEXT NOT NULL,
  updated_at     TEXT NOT NULL
) STRICT;
CREATE INDEX documents_subject ON documents (subject_entity, subject_id);
CREATE INDEX documents_replaces ON documents (replaces_id);

CREATE TABLE document_templates (
  id          TEXT PRIMARY KEY,              -- the document kind
  hash        TEXT NOT NULL,
  file_name   TEXT NOT NULL,
  replaced_at TEXT NOT NULL
) STRICT;

-- What is being typed and is not yet saved.
CREATE TABLE drafts (
  id         TEXT PRIMARY KEY,               -- form and record: visit:0192…
  value_json TEXT NOT NULL CHECK (json_valid(value_json)),
  updated_at TEXT NOT NULL
) STRICT;

-- ── Journal: append-only ─────────────────────────────────────────────────────────────────────────────────
CREATE TABLE journal (
  id         TEXT PRIMARY KEY,
  happened_at TEXT NOT NULL,
  actor      TEXT NOT NULL,
  operation  TEXT NOT NULL,
  input_json TEXT NOT NULL CHECK (json_valid(input_json))
) STRICT;
CREATE INDEX journal_happened ON journal (happened_at);

-- Every row that an entry touched, before and after. Undo, the history of a record and tracing read from here.
CREATE TABLE changes (
  id          INTEGER PRIMARY KEY,
  journal_id  TEXT NOT NULL REFERENCES journal (id),
  table_name  TEXT NOT NULL,
  row_id      TEXT NOT NULL,
  before_json TEXT,                          -- null: inserted
  after_json  TEXT                           -- null: deleted
) STRICT;
CREATE INDEX changes_journal ON changes (journal_id);
CREATE INDEX changes_row ON changes (table_name, row_id);

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER changes_is_append_only_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER changes_is_append_only_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

-- ── Search: one line per thing that can be found with Ctrl+K ─────────────────────────────────────────────
-- The tokenizer folds accents; it does not fold đ, so the triggers do.
CREATE TABLE search_entries (
  id        INTEGER PRIMARY KEY,
  entity    TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  title     TEXT NOT NULL,
  detail    TEXT NOT NULL,
  words     TEXT NOT NULL,
  UNIQUE (entity, entity_id)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = 'search_entries', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER search_entries_ai AFTER INSERT ON search_entries BEGIN
  INSERT INTO search_index (rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER search_entries_ad AFTER DELETE ON search_entries BEGIN
  INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.id, old.words);
END;
CREATE TRIGGER search_entries_au AFTER UPDATE ON search_entries BEGIN
  INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.id, old.words);
  INSERT INTO search_index (rowid, words) VALUES (new.id, new.words);
END;

CREATE VIEW searchable (entity, entity_id, title, detail, extra) AS
  SELECT 'units', u.id, u.full_name,
         coalesce((SELECT p.full_name FROM units p WHERE p.id = u.parent_id), ''),
         u.name || ' ' || coalesce(u.official_code, '')
           || ' ' || coalesce((SELECT group_concat(a.alias, ' ') FROM unit_aliases a WHERE a.unit_id = u.id), '')
    FROM units u
  UNION ALL
  SELECT 'plans', p.id, trim(p.number || '/' || p.symbol, '/') || ' ' || p.abstract, p.issuing_body || ' ' || p.year, '' FROM plans p
  UNION ALL
  SELECT 'findings', f.id, f.description, (SELECT full_name FROM units WHERE id = f.unit_id) || ' ' || f.recommendation, '' FROM findings f
  UNION ALL
  SELECT 'nominations', n.id, trim(n.honorific || ' ' || n.name),
         trim(n.job_title || ' ' || n.workplace || ' ' || coalesce((SELECT full_name FROM units WHERE id = n.unit_id), '') || ' ' || coalesce(n.birth_year, '')), '' FROM nominations n
  UNION ALL
  SELECT 'outreach_activities', o.id, o.form || ' ' || o.place, (SELECT full_name FROM units WHERE id = o.unit_id) || ' ' || o.note, '' FROM outreach_activities o
  UNION ALL
  SELECT 'documents', d.id, d.title, trim(d.number || '/' || d.symbol, '/'), '' FROM documents d
  UNION ALL
  SELECT 'return_requests', r.id, r.title, r.number, '' FROM return_requests r
  UNION ALL
  SELECT 'team_members', t.id, t.name, t.job_title || ' ' || t.body, '' FROM team_members t
  UNION ALL
  SELECT 'received_files', f.id, f.file_name, coalesce((SELECT full_name FROM units WHERE id = f.unit_id), ''), '' FROM received_files f;

CREATE TRIGGER search_units_ai AFTER INSERT ON units BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'units' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_units_au AFTER UPDATE ON units BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'units' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_units_ad AFTER DELETE ON units BEGIN
  DELETE FROM search_entries WHERE entity = 'units' AND entity_id = old.id;
END;
CREATE TRIGGER search_plans_ai AFTER INSERT ON plans BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'plans' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_plans_au AFTER UPDATE ON plans BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'plans' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_plans_ad AFTER DELETE ON plans BEGIN
  DELETE FROM search_entries WHERE entity = 'plans' AND entity_id = old.id;
END;
CREATE TRIGGER search_findings_ai AFTER INSERT ON findings BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'findings' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_findings_au AFTER UPDATE ON findings BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'findings' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_findings_ad AFTER DELETE ON findings BEGIN
  DELETE FROM search_entries WHERE entity = 'findings' AND entity_id = old.id;
END;
CREATE TRIGGER search_nominations_ai AFTER INSERT ON nominations BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'nominations' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_nominations_au AFTER UPDATE ON nominations BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'nominations' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_nominations_ad AFTER DELETE ON nominations BEGIN
  DELETE FROM search_entries WHERE entity = 'nominations' AND entity_id = old.id;
END;
CREATE TRIGGER search_outreach_activities_ai AFTER INSERT ON outreach_activities BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'outreach_activities' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_outreach_activities_au AFTER UPDATE ON outreach_activities BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'outreach_activities' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_outreach_activities_ad AFTER DELETE ON outreach_activities BEGIN
  DELETE FROM search_entries WHERE entity = 'outreach_activities' AND entity_id = old.id;
END;
CREATE TRIGGER search_documents_ai AFTER INSERT ON documents BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'documents' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_documents_au AFTER UPDATE ON documents BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'documents' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_documents_ad AFTER DELETE ON documents BEGIN
  DELETE FROM search_entries WHERE entity = 'documents' AND entity_id = old.id;
END;
CREATE TRIGGER search_return_requests_ai AFTER INSERT ON return_requests BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'return_requests' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_return_requests_au AFTER UPDATE ON return_requests BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'return_requests' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_return_requests_ad AFTER DELETE ON return_requests BEGIN
  DELETE FROM search_entries WHERE entity = 'return_requests' AND entity_id = old.id;
END;
CREATE TRIGGER search_team_members_ai AFTER INSERT ON team_members BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'team_members' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_team_members_au AFTER UPDATE ON team_members BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'team_members' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_team_members_ad AFTER DELETE ON team_members BEGIN
  DELETE FROM search_entries WHERE entity = 'team_members' AND entity_id = old.id;
END;
CREATE TRIGGER search_received_files_ai AFTER INSERT ON received_files BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'received_files' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_received_files_au AFTER UPDATE ON received_files BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'received_files' AND entity_id = new.id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_received_files_ad AFTER DELETE ON received_files BEGIN
  DELETE FROM search_entries WHERE entity = 'received_files' AND entity_id = old.id;
END;
CREATE TRIGGER search_unit_aliases_ai AFTER INSERT ON unit_aliases BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'units' AND entity_id = new.unit_id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
CREATE TRIGGER search_unit_aliases_ad AFTER DELETE ON unit_aliases BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'units' AND entity_id = old.unit_id
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
-- The words of what belongs to a unit carry the unit's name.
CREATE TRIGGER search_units_renamed AFTER UPDATE OF full_name ON units WHEN old.full_name IS NOT new.full_name BEGIN
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'findings' AND entity_id IN (SELECT id FROM findings WHERE unit_id = new.id)
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'nominations' AND entity_id IN (SELECT id FROM nominations WHERE unit_id = new.id)
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'outreach_activities' AND entity_id IN (SELECT id FROM outreach_activities WHERE unit_id = new.id)
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'received_files' AND entity_id IN (SELECT id FROM received_files WHERE unit_id = new.id)
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
  INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
      FROM searchable WHERE entity = 'units' AND entity_id IN (SELECT id FROM units WHERE parent_id = new.id)
    ON CONFLICT (entity, entity_id) DO UPDATE SET title = excluded.title, detail = excluded.detail, words = excluded.words;
END;
