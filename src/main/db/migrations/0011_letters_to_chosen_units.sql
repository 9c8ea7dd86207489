-- A letter about a request may speak to some of its units only: their ids; null: to all whom it concerns.
ALTER TABLE documents ADD COLUMN unit_ids_json TEXT CHECK (unit_ids_json IS NULL OR json_valid(unit_ids_json));
