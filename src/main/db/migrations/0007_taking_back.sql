-- Entries of the journal that were taken back and not brought again. The journal itself stays as it was written.
CREATE TABLE undone_entries (
  id        TEXT PRIMARY KEY REFERENCES journal (id),
  -- The entry that took it back; written after this row, at the end of the same transaction.
  undone_by TEXT NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The bin: rows that went, found without reading every change.
CREATE INDEX changes_removed ON changes (table_name, row_id) WHERE after_json IS NULL;
