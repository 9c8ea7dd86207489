/** Opinions of the appraising body about nominations of a list. */
import type { Appraisal } from '#shared/contract/commendation-dossier.ts'
import type { ReadDb } from '../database.ts'

/** Latest first. */
export const appraisalsOfList = (db: ReadDb, listId: string): Appraisal[] =>
  db.all<Appraisal>(
    `SELECT a.id, a.body, a.appraised_on AS "appraisedOn", a.reference, a.verdict, a.opinion,
       count(n.id) FILTER (WHERE n.is_appraised_well = 1) AS agreed,
       count(n.id) FILTER (WHERE n.is_appraised_well = 0) AS disagreed
     FROM appraisals a LEFT JOIN nominations n ON n.appraisal_id = a.id
     WHERE a.list_id = ? GROUP BY a.id ORDER BY a.appraised_on DESC, a.id DESC`,
    [listId],
  )
