-- What was erased because the person whom it was about asked for it (docs/decisions/0037).

-- Entries of the journal whose content was rewritten without that person. No reference to journal: like a seal.
CREATE TABLE erased_entries (
  id        TEXT PRIMARY KEY,                -- the entry
  erased_by TEXT NOT NULL,                   -- the entry of the erasure, which is sealed with this row
  -- SHA-256 over the seal before the entry and its content as it stands since; empty while it is being rewritten.
  seal      TEXT NOT NULL
) STRICT;

-- Kept files whose bytes were removed: none of them is missing.
CREATE TABLE erased_files (
  id        TEXT PRIMARY KEY,                -- SHA-256 of the bytes
  erased_by TEXT NOT NULL,
  erased_at TEXT NOT NULL
) STRICT;

-- Append-only still, but for the values inside an entry that is being rewritten in this very transaction.
DROP TRIGGER journal_is_append_only_update;
CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
WHEN NOT EXISTS (SELECT 1 FROM erased_entries e WHERE e.id = old.id AND e.seal = '')
  OR new.id IS NOT old.id OR new.happened_at IS NOT old.happened_at OR new.actor IS NOT old.actor
  OR new.operation IS NOT old.operation
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
DROP TRIGGER changes_is_append_only_update;
CREATE TRIGGER changes_is_append_only_update BEFORE UPDATE ON changes
WHEN NOT EXISTS (SELECT 1 FROM erased_entries e WHERE e.id = old.journal_id AND e.seal = '')
  OR new.id IS NOT old.id OR new.journal_id IS NOT old.journal_id OR new.table_name IS NOT old.table_name
  OR new.row_id IS NOT old.row_id OR (new.before_json IS NULL) <> (old.before_json IS NULL)
  OR (new.after_json IS NULL) <> (old.after_json IS NULL)
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
