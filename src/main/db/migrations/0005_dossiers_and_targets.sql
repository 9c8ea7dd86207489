-- What a dossier of commendation holds, what the appraising body says of it, and how much outreach was planned.

-- Of a nomination list: which part of its dossier the file is (domain/award-dossier.ts); empty for any other file.
ALTER TABLE attachments ADD COLUMN part TEXT NOT NULL DEFAULT '';

-- Parts that lie in the office's folder on paper.
CREATE TABLE dossier_papers (
  id         TEXT PRIMARY KEY,
  entity     TEXT NOT NULL CHECK (entity IN ('nomination_lists', 'nominations')),
  entity_id  TEXT NOT NULL,
  part       TEXT NOT NULL CHECK (part IN ('submission_letter', 'list', 'achievement_report', 'meeting_minutes')),
  created_at TEXT NOT NULL,
  UNIQUE (entity, entity_id, part)
) STRICT;

-- What the appraising body said of nominations that lay before it.
CREATE TABLE appraisals (
  id           TEXT PRIMARY KEY,
  list_id      TEXT NOT NULL REFERENCES nomination_lists (id) ON DELETE CASCADE,
  body         TEXT NOT NULL,               -- Phòng Nội vụ; Hội đồng Thi đua - Khen thưởng xã
  appraised_on TEXT NOT NULL,
  reference    TEXT NOT NULL DEFAULT '',    -- number of its paper
  verdict      TEXT NOT NULL CHECK (verdict IN ('agree', 'partly', 'disagree')),
  opinion      TEXT NOT NULL DEFAULT '',
  revision     INTEGER NOT NULL,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;
CREATE INDEX appraisals_list ON appraisals (list_id);
-- The latest opinion about each nomination, and whether that body agrees to it.
ALTER TABLE nominations ADD COLUMN appraisal_id TEXT REFERENCES appraisals (id);
ALTER TABLE nominations ADD COLUMN is_appraised_well INTEGER CHECK (is_appraised_well IN (0, 1));
CREATE INDEX nominations_appraisal ON nominations (appraisal_id);

-- How many activities a year are wanted of each commune, or of each village of each commune.
CREATE TABLE outreach_targets (
  id         TEXT PRIMARY KEY,
  year       INTEGER NOT NULL,
  unit_id    TEXT REFERENCES units (id),    -- null: every commune
  per        TEXT NOT NULL CHECK (per IN ('commune', 'village')),
  form       TEXT NOT NULL DEFAULT '',      -- empty: of any form
  wanted     INTEGER NOT NULL CHECK (wanted > 0),
  revision   INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX outreach_targets_year ON outreach_targets (year);
