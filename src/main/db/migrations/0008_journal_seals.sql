-- Each entry of the journal is sealed over the seal before it and its own content (db/journal-chain.ts), so that a
-- later change of it shows. No reference to journal: a seal outlives an entry that somebody took out.
CREATE TABLE journal_seals (
  id       TEXT PRIMARY KEY,                 -- the entry
  position INTEGER NOT NULL UNIQUE,          -- 1, 2, 3 … in the order of writing
  seal     TEXT NOT NULL                     -- SHA-256, hex
) STRICT;

CREATE TRIGGER journal_seals_is_append_only_update BEFORE UPDATE ON journal_seals BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_seals_is_append_only_delete BEFORE DELETE ON journal_seals BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
