/** What a nomination list says, for the list and the submission that go up for decision. */
import { compareText } from '#shared/collation.ts'
import type { AwardsGround } from '#shared/domain/documents/grounds.ts'
import type { ReadDb } from '../database.ts'

type NominationRow = Omit<AwardsGround['nominations'][number], 'isPraise'> & { is_praise: number }

/**
 * Nominations that are still on their way or approved, by commune and place in the list; what was returned or rejected
 * does not go up. Undefined when there is no such list.
 */
export const awardsGround = (db: ReadDb, listId: string): AwardsGround | undefined => {
  const list = db.get<AwardsGround['list']>(
    'SELECT name, year, theme, basis FROM nomination_lists WHERE id = ?',
    [listId],
  )
  if (list === undefined) return undefined
  const rows = db.all<NominationRow>(
    `SELECT n.id, n.subject_kind AS "subjectKind", n.honorific, n.name, n.birth_year AS "birthYear",
       n.job_title AS "jobTitle", coalesce(u.full_name, '') AS "unitName", n.workplace, n.achievement,
       coalesce(t.name, f.name, n.proposed_form) AS form, coalesce(f.is_praise, 0) AS is_praise, n.note
     FROM nominations n LEFT JOIN units u ON u.id = n.unit_id LEFT JOIN award_forms f ON f.id = n.form_id
       LEFT JOIN award_titles t ON t.id = n.title_id
     WHERE n.list_id = ? AND n.status NOT IN ('returned', 'rejected') AND n.opinion IS NOT 'disagree' ORDER BY n.position, n.id`,
    [listId],
  )
  return {
    list,
    nominations: rows
      .map(({ is_praise, ...row }) => ({ ...row, isPraise: is_praise === 1 }))
      .sort((a, b) => compareText(a.unitName, b.unitName)),
  }
}
