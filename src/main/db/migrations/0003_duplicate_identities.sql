-- Subjects are looked for by the keys of their names, and what was decided about two of them is remembered by who they
-- are. The functions are the rules of src/shared: keys are made by the rules they are looked for by.
ALTER TABLE nominations ADD COLUMN name_bucket TEXT NOT NULL DEFAULT '';    -- folded words in any order
ALTER TABLE nominations ADD COLUMN name_initials TEXT NOT NULL DEFAULT '';  -- first letters and the given name; ~ when shortened
UPDATE nominations SET name_bucket = nep_name_bucket(name), name_initials = nep_name_initials(name);
CREATE INDEX nominations_name_bucket ON nominations (name_bucket);
CREATE INDEX nominations_name_initials ON nominations (name_initials);

ALTER TABLE duplicate_decisions RENAME TO decisions_by_id;
CREATE TABLE duplicate_decisions (
  id          TEXT PRIMARY KEY,
  first_key   TEXT NOT NULL,                 -- who the one is: kind, name, birth year, unit, village; first in order
  second_key  TEXT NOT NULL,
  year        INTEGER NOT NULL,              -- of the later of the two lists
  decision    TEXT NOT NULL CHECK (decision IN ('same', 'different')),
  treatment   TEXT CHECK (treatment IN ('left_out', 'taken', 'updated')),  -- what became of a file's row
  treated_key TEXT,                          -- which of the two it was
  reason      TEXT NOT NULL DEFAULT '',
  created_at  TEXT NOT NULL,
  UNIQUE (first_key, second_key, year)
) STRICT;
INSERT OR IGNORE INTO duplicate_decisions (id, first_key, second_key, year, decision, created_at)
  SELECT id, min(a_key, b_key), max(a_key, b_key), year, decision, created_at FROM (
    SELECT d.id, d.decision, d.created_at, max(la.year, lb.year) AS year,
      nep_identity(a.subject_kind, a.name, a.birth_year, a.unit_id, a.workplace) AS a_key,
      nep_identity(b.subject_kind, b.name, b.birth_year, b.unit_id, b.workplace) AS b_key
    FROM decisions_by_id d
      JOIN nominations a ON a.id = d.first_id JOIN nomination_lists la ON la.id = a.list_id
      JOIN nominations b ON b.id = d.second_id JOIN nomination_lists lb ON lb.id = b.list_id)
  ORDER BY created_at DESC, id DESC;
DROP TABLE decisions_by_id;
