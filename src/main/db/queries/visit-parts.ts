/** The parts of a visit's record: answers, strengths, people, sites, and old findings of the unit. */
import type { Answer, OldFinding, Strength, VisitPerson, VisitSite } from '#shared/contract/visits.ts'
import type { ReadDb } from '../database.ts'
import { criterionWord, findingsById } from './findings.ts'

type AnswerRow = {
  criterion_id: string
  verdict: Answer['verdict']
  count_value: number | null
  text_value: string | null
  score: number | null
  note: string
}

export const answersOf = (db: ReadDb, visitId: string): Map<string, Answer> =>
  new Map(
    db
      .all<AnswerRow>(
        'SELECT criterion_id, verdict, count_value, text_value, score, note FROM visit_answers WHERE visit_id = ?',
        [visitId],
      )
      .map((row) => [
        row.criterion_id,
        {
          verdict: row.verdict,
          count: row.count_value,
          text: row.text_value ?? '',
          score: row.score,
          note: row.note,
        },
      ]),
  )

export const strengthsOf = (db: ReadDb, visitId: string): Strength[] =>
  db.all<Strength>(
    `SELECT s.id, s.criterion_id AS "criterionId", ${criterionWord('code', 's.criterion_id', 's.visit_id')} AS "criterionCode",
       s.description
     FROM strengths s WHERE s.visit_id = ? ORDER BY s.position, s.id`,
    [visitId],
  )

export const peopleOf = (db: ReadDb, visitId: string): VisitPerson[] =>
  db.all<VisitPerson>(
    `SELECT id, side, name, job_title AS "jobTitle", role FROM visit_people WHERE visit_id = ?
     ORDER BY side = 'unit', position`,
    [visitId],
  )

export const sitesOf = (db: ReadDb, visitId: string): VisitSite[] =>
  db.all<VisitSite>('SELECT id, name, note FROM visit_sites WHERE visit_id = ? ORDER BY position', [visitId])

/**
 * Findings of earlier days that this visit should see again: of the unit and of those it came from, still open, or
 * rechecked by this very visit.
 */
export const oldFindingsOf = (
  db: ReadDb,
  visit: { id: string; unitId: string; visitDate: string | null },
  today: string,
): OldFinding[] => {
  const ids = db.all<{ id: string }>(
    `WITH RECURSIVE line (id) AS (
       SELECT :unit UNION SELECT l.predecessor_id FROM unit_lineage l JOIN line ON l.successor_id = line.id)
     SELECT f.id FROM findings f
     WHERE f.unit_id IN (SELECT id FROM line) AND f.visit_id IS NOT :visit AND f.found_on <= :day
       AND (f.status <> 'done' OR EXISTS (SELECT 1 FROM finding_events e
             WHERE e.finding_id = f.id AND e.kind = 'rechecked' AND e.visit_id = :visit))`,
    { unit: visit.unitId, visit: visit.id, day: visit.visitDate ?? today },
  )
  const rechecks = new Map(
    db
      .all<{ finding_id: string; to_status: 'done' | 'in_progress' | 'open'; note: string }>(
        `SELECT finding_id, to_status, note FROM finding_events WHERE visit_id = ? AND kind = 'rechecked'`,
        [visit.id],
      )
      .map((row) => [row.finding_id, { outcome: row.to_status, note: row.note }]),
  )
  return findingsById(
    db,
    ids.map((row) => row.id),
    today,
  ).map((finding) => ({ ...finding, recheck: rechecks.get(finding.id) ?? null }))
}
