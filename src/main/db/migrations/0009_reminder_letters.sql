-- Letters that remind units of what is not remedied: their numbers stood only in the wording of a note, so a second batch
-- could take them again; the letter itself was kept nowhere.
CREATE TABLE reminder_letters (
  id         TEXT PRIMARY KEY,
  unit_id    TEXT NOT NULL REFERENCES units (id),
  number     TEXT NOT NULL,                 -- empty: the registry (Văn thư) gives it
  symbol     TEXT NOT NULL,
  issued_on  TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  file_hash  TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX reminder_letters_number ON reminder_letters (symbol, number);
ALTER TABLE finding_events ADD COLUMN letter_id TEXT REFERENCES reminder_letters (id);
