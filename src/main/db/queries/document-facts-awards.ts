/** What a nomination list says, for every paper between the meeting and the certificate. */
import { compareText } from '#shared/collation.ts'
import type { AwardsGround } from '#shared/domain/documents/grounds.ts'
import { isErased } from '#shared/domain/erasure.ts'
import { subjectKinds } from '#shared/domain/nomination.ts'
import type { ReadDb } from '../database.ts'
import { awardForms, awardTitles } from './awards.ts'
import { namedUnits } from './named-units.ts'
import { nominationsOfList } from './nominations.ts'

/** All nominations by kind, then by unit and place in the list; the papers choose. Undefined when there is no such list. */
export const awardsGround = (db: ReadDb, listId: string): AwardsGround | undefined => {
  const list = db.get<AwardsGround['list']>(
    'SELECT name, year, theme, basis, met_on AS "metOn" FROM nomination_lists WHERE id = ?',
    [listId],
  )
  if (list === undefined) return undefined
  const nominations = nominationsOfList(db, listId).filter((one) => !isErased(one))
  const units = namedUnits(
    db,
    nominations.flatMap(({ unitId }) => unitId ?? []),
  )
  const levels = new Map([...awardForms(db), ...awardTitles(db)].map((award) => [award.id, award.levels]))
  return {
    list,
    nominations: nominations
      .toSorted(
        (a, b) =>
          subjectKinds.indexOf(a.subjectKind) - subjectKinds.indexOf(b.subjectKind) ||
          compareText(a.unitName, b.unitName),
      )
      .map((one) => ({
        id: one.id,
        subjectKind: one.subjectKind,
        honorific: one.honorific,
        name: one.name,
        birthYear: one.birthYear,
        jobTitle: one.jobTitle,
        unit: one.unitId === null ? null : (units.get(one.unitId) ?? null),
        workplace: one.workplace,
        achievement: one.achievement,
        award: one.awardName,
        isPraise: one.isPraise,
        isTitle: one.titleId !== null,
        levels: levels.get(one.formId ?? one.titleId ?? '') ?? [],
        status: one.status,
        opinion: one.opinion,
        reason: one.statusReason === '' ? one.opinionNote : one.statusReason,
        decision:
          one.decision === null
            ? null
            : {
                number: one.decision.number,
                symbol: one.decision.symbol,
                decidedOn: one.decision.decidedOn,
              },
        note: one.note,
      })),
    submission:
      db.get<NonNullable<AwardsGround['submission']>>(
        `SELECT number, symbol, issued_on AS date FROM documents
         WHERE kind = 'submission' AND subject_id = ? AND status = 'issued'`,
        [listId],
      ) ?? null,
  }
}
