-- How long data of persons is kept, and the yearly review of what is past its term (docs/decisions/0038).

-- Terms that the office set itself; of any other kind the default of the program holds.
CREATE TABLE keeping_terms (
  id         TEXT PRIMARY KEY,               -- kind of data (domain/keeping-terms.ts)
  years      INTEGER CHECK (years BETWEEN 1 AND 100),  -- null: no term
  revision   INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- What somebody decided about what was past its term; who it was says the entry of the journal.
CREATE TABLE keeping_reviews (
  id          TEXT PRIMARY KEY,
  reviewed_on TEXT NOT NULL,                 -- the office's day
  erased      INTEGER NOT NULL,              -- how many were erased
  kept        INTEGER NOT NULL,              -- how many are kept longer
  journal_id  TEXT NOT NULL
) STRICT;
CREATE INDEX keeping_reviews_day ON keeping_reviews (reviewed_on);

-- Past its term, and kept all the same until a day.
CREATE TABLE kept_longer (
  id        TEXT PRIMARY KEY,
  kind      TEXT NOT NULL CHECK (kind IN ('awarded', 'nominated', 'removed', 'files', 'unit_contacts', 'visit_people',
              'teams', 'responsible', 'activity_notes', 'drafts')),
  entity    TEXT NOT NULL,                   -- table of the record
  entity_id TEXT NOT NULL,
  until_on  TEXT NOT NULL,                   -- the last day on which it is not asked about
  reason    TEXT NOT NULL,
  review_id TEXT NOT NULL REFERENCES keeping_reviews (id) ON DELETE CASCADE,
  UNIQUE (kind, entity, entity_id)
) STRICT;
