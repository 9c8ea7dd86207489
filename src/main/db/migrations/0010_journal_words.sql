-- What is looked for in the journal, made from it (db/journal-words.ts) and made again where it is behind.

-- The records that a change is about: its own row, or the whole that the row is a part of.
CREATE TABLE search_records (
  id        INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL,
  position  INTEGER NOT NULL,                -- of the entry in the chain
  entity    TEXT NOT NULL,                   -- table of the record
  entity_id TEXT NOT NULL,
  -- 0: a record in its own right that stands on the page of this one, too.
  is_own    INTEGER NOT NULL CHECK (is_own IN (0, 1))
) STRICT;
CREATE INDEX search_records_record ON search_records (entity, entity_id, position);
CREATE INDEX search_records_position ON search_records (position);

-- One row per entry, by its position. words: who, names, values, folded; marks: kinds of records, month, person.
CREATE VIRTUAL TABLE search_journal USING fts5 (
  words, marks, content = '', detail = 'column', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE INDEX journal_actor ON journal (actor);
