/** The yearly list of what is past its term, and what the desk says of it. */
import type { KeepingItem, KeepingOverview } from '#shared/contract/keeping.ts'
import type { CivilDate } from '#shared/dates.ts'
import { keepingKinds, nextReviewAfter, reviewAsOf } from '#shared/domain/keeping-terms.ts'
import type { Steps } from '#shared/steps.ts'
import { backupsAway } from '../../backups/away-folder.ts'
import { backupsHere } from '../../backups/backup-folder.ts'
import type { ReadDb } from '../../db/database.ts'
import { begunOn, countPast, issuedDocuments, lastReview } from '../../db/queries/keeping.ts'
import { awayFolderOf } from '../../db/queries/office.ts'
import type { QueryContext } from '../context.ts'
import { findingPast, keepingTerms } from './past-terms.ts'

/** A list that nobody can go through in one sitting is no shorter by being shown whole. */
const mostItems = 2000

const countsOf = (items: readonly KeepingItem[]): KeepingOverview['counts'] => {
  const byKind = Map.groupBy(items, ({ kind }) => kind)
  return keepingKinds.flatMap((kind) => {
    const count = byKind.get(kind)?.length ?? 0
    return count === 0 ? [] : [{ kind, count }]
  })
}

const copiesOf = (db: ReadDb, dataDir: string): KeepingOverview['copies'] => {
  const folder = awayFolderOf(db)
  const copies = [...backupsHere(dataDir), ...(folder === null ? [] : backupsAway(folder))]
  const [oldest] = copies.map(({ madeAt }) => madeAt).sort()
  return oldest === undefined ? null : { count: copies.length, oldestAt: oldest }
}

export function* keepingOverview({
  db,
  today,
  dataDir,
}: Pick<QueryContext, 'db' | 'today' | 'dataDir'>): Steps<KeepingOverview> {
  const past = yield* findingPast(db, today)
  const review = lastReview(db)
  return {
    today,
    terms: keepingTerms(db),
    items: past.items.slice(0, mostItems),
    counts: countsOf(past.items),
    keptLonger: past.keptLonger,
    lastReview: review,
    nextReviewAfter: nextReviewAfter(review?.reviewedOn ?? null, begunOn(db, today)),
    copies: copiesOf(db, dataDir),
    issuedDocuments: issuedDocuments(db),
  }
}

/** What the desk reminds of; an uncertain one waits for the yearly review. Null: nothing. */
export const keepingReminder = (
  db: ReadDb,
  today: CivilDate,
): { count: number; reviewedOn: CivilDate | null } | null => {
  const reviewedOn = lastReview(db)?.reviewedOn ?? null
  const { isYearly, asOf } = reviewAsOf({ reviewedOn, begunOn: begunOn(db, today) }, today)
  let count = 0
  for (const { kind, years } of keepingTerms(db))
    if (years !== null) count += countPast(db, { kind, years }, { asOf, today })
  return isYearly || count > 0 ? { count, reviewedOn } : null
}
