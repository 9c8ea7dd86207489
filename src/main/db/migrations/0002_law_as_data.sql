-- The law as data that the office keeps up: how sure an entry is, and a revision for two windows at once.
-- certainty: confirmed by the text itself; partial, inferred: still to be checked; office: entered or checked by the office.
ALTER TABLE award_titles ADD COLUMN certainty TEXT NOT NULL DEFAULT 'inferred'
  CHECK (certainty IN ('confirmed', 'partial', 'inferred', 'office'));
ALTER TABLE award_titles ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE award_forms ADD COLUMN certainty TEXT NOT NULL DEFAULT 'inferred'
  CHECK (certainty IN ('confirmed', 'partial', 'inferred', 'office'));
ALTER TABLE award_forms ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE award_rates ADD COLUMN certainty TEXT NOT NULL DEFAULT 'inferred'
  CHECK (certainty IN ('confirmed', 'partial', 'inferred', 'office'));
ALTER TABLE award_rates ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE base_pays ADD COLUMN certainty TEXT NOT NULL DEFAULT 'inferred'
  CHECK (certainty IN ('confirmed', 'partial', 'inferred', 'office'));
ALTER TABLE base_pays ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
-- substitute: the working day off for a holiday that fell on a weekend.
ALTER TABLE holidays ADD COLUMN kind TEXT NOT NULL DEFAULT 'holiday' CHECK (kind IN ('holiday', 'substitute'));
ALTER TABLE holidays ADD COLUMN legal_basis TEXT NOT NULL DEFAULT '';
ALTER TABLE holidays ADD COLUMN certainty TEXT NOT NULL DEFAULT 'inferred'
  CHECK (certainty IN ('confirmed', 'partial', 'inferred', 'office'));
ALTER TABLE holidays ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
