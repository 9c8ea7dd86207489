-- Which nomination another one was merged into stood only in the wording of its note, in the language of that day.
ALTER TABLE nominations ADD COLUMN merged_into_id TEXT REFERENCES nominations (id);
CREATE INDEX nominations_merged_into ON nominations (merged_into_id) WHERE merged_into_id IS NOT NULL;

UPDATE nominations SET merged_into_id = (
  SELECT k.id FROM nominations k
  WHERE k.id <> nominations.id AND nominations.opinion_note IN ('Gộp với ' || k.name, 'Merged with ' || k.name)
  ORDER BY k.list_id <> nominations.list_id, k.id LIMIT 1)
WHERE opinion = 'disagree' AND (opinion_note LIKE 'Gộp với %' OR opinion_note LIKE 'Merged with %');
