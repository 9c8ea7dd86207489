/** Answers of a visit: the fast path, one row read and one row written per answer. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { visits } from '#shared/contract/visits.ts'
import type { VisitStatus } from '#shared/domain/visit.ts'
import type { ReadDb, Row, WriteDb } from '../db/database.ts'

type AnswerInput = ParsedInputOf<(typeof visits)['answer']>['answer']

/** Throws not_found, or rule visit_not_under_way. */
export const requireUnderWay = (db: ReadDb, visitId: string): void => {
  const visit = db.get<{ status: VisitStatus }>('SELECT status FROM visits WHERE id = ?', [visitId])
  if (visit === undefined) throw fail('not_found', { what: 'visit' })
  if (visit.status !== 'under_way') throw fail('rule', { rule: 'visit_not_under_way' })
}

type AnswerRow = {
  id: string
  verdict: string | null
  count_value: number | null
  text_value: string | null
  score: number | null
  note: string
}

const empty = { verdict: null, count_value: null, text_value: null, score: null, note: '' }

const toRow = (answer: AnswerInput): Row => ({
  ...(answer.verdict === undefined ? {} : { verdict: answer.verdict }),
  ...(answer.count === undefined ? {} : { count_value: answer.count }),
  ...(answer.text === undefined ? {} : { text_value: answer.text === '' ? null : answer.text }),
  ...(answer.score === undefined ? {} : { score: answer.score }),
  ...(answer.note === undefined ? {} : { note: answer.note }),
})

const isEmpty = (row: Row): boolean =>
  Object.entries(empty).every(([column, value]) => (row[column] ?? value) === value)

const answerRow = (db: ReadDb, visitId: string, criterionId: string): AnswerRow | undefined =>
  db.get<AnswerRow>(
    `SELECT id, verdict, count_value, text_value, score, note FROM visit_answers
     WHERE visit_id = ? AND criterion_id = ?`,
    [visitId, criterionId],
  )

/** Writes what was said of one criterion; when nothing is left to say, the answer goes. */
export const saveAnswer = (db: WriteDb, visitId: string, criterionId: string, answer: AnswerInput): void => {
  const asked = db.get(
    `SELECT 1 FROM visit_checklists k JOIN criterion_versions c ON c.version_id = k.version_id
     WHERE k.visit_id = ? AND c.criterion_id = ?`,
    [visitId, criterionId],
  )
  if (asked === undefined) throw fail('rule', { rule: 'criterion_not_in_visit' })
  const known = answerRow(db, visitId, criterionId)
  const { id, ...before } = known ?? { id: null, ...empty }
  const row = toRow(answer)
  if (isEmpty({ ...before, ...row })) {
    if (id !== null) db.remove('visit_answers', id)
  } else if (id !== null) db.update('visit_answers', id, row)
  else db.insert('visit_answers', { visit_id: visitId, criterion_id: criterionId, ...empty, ...row })
}
