-- A file may be the corrected copy of an earlier one, whose work is then done: 'corrected'. A CHECK cannot be altered,
-- so the table is rebuilt. Other tables and the search view name it by name, and must go on doing so: hence the pragma.
PRAGMA legacy_alter_table = ON;

CREATE TABLE received_files_2 (
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
  status        TEXT NOT NULL CHECK (status IN ('waiting', 'imported', 'refused', 'sent_back', 'corrected', 'set_aside')),
  corrects_id   TEXT REFERENCES received_files (id),  -- the file that was sent back and came again as this one
  -- What was recognised and what the clerk decided; the review continues from it after a restart.
  review_json   TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(review_json)),
  revision      INTEGER NOT NULL,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;
INSERT INTO received_files_2 (id, hash, reading_hash, file_name, size, received_at, received_on, unit_id, request_id, outcome,
    refuse_reason, status, review_json, revision, created_at, updated_at)
  SELECT id, hash, reading_hash, file_name, size, received_at, received_on, unit_id, request_id, outcome,
    refuse_reason, status, review_json, revision, created_at, updated_at FROM received_files;
DROP TABLE received_files;
ALTER TABLE received_files_2 RENAME TO received_files;
CREATE INDEX received_files_hash ON received_files (hash);
CREATE INDEX received_files_unit ON received_files (unit_id);
CREATE INDEX received_files_corrects ON received_files (corrects_id);

PRAGMA legacy_alter_table = OFF;

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

-- One sending back of a received file: what the commune was asked to correct, and the files that it got.
CREATE TABLE send_backs (
  id            TEXT PRIMARY KEY,
  file_id       TEXT NOT NULL REFERENCES received_files (id),
  sent_at       TEXT NOT NULL,
  sent_on       TEXT NOT NULL,               -- the office's day
  reply_by      TEXT,
  remark        TEXT NOT NULL DEFAULT '',
  items_json    TEXT NOT NULL CHECK (json_valid(items_json)),
  -- The marked copy of the sheet; NULL for a file of which none could be made (refused, or too large to copy).
  workbook_hash TEXT,
  workbook_name TEXT NOT NULL DEFAULT '',
  -- What is read of the untouched copy: what came back is compared with it, not with the original in its old font.
  reading_hash  TEXT,
  list_hash     TEXT NOT NULL,
  list_name     TEXT NOT NULL
) STRICT;
CREATE INDEX send_backs_file ON send_backs (file_id);
