/** What is past its term, by the terms of the office and what was decided to be kept longer. */
import type { KeepingItem, KeepingOverview, KeepingTerm } from '#shared/contract/keeping.ts'
import { type CivilDate, compareDates } from '#shared/dates.ts'
import {
  defaultTerms,
  type KeepingKind,
  keepingKinds,
  keepingStanding,
  nextReviewAfter,
  reviewAsOf,
} from '#shared/domain/keeping-terms.ts'
import { backupsAway } from '../../backups/away-folder.ts'
import { backupsHere } from '../../backups/backup-folder.ts'
import type { ReadDb } from '../../db/database.ts'
import {
  begunOn,
  countPast,
  dataPast,
  issuedDocuments,
  type KeptLonger,
  keptLonger,
  lastReview,
  ownTerms,
} from '../../db/queries/keeping.ts'
import { awayFolderOf } from '../../db/queries/office.ts'
import type { QueryContext } from '../context.ts'

export const keepingTerms = (db: ReadDb): KeepingTerm[] => {
  const own = ownTerms(db)
  return keepingKinds.map((kind) => {
    const row = own.get(kind)
    const defaultYears = defaultTerms[kind]
    return {
      kind,
      years: row === undefined ? defaultYears : row.years,
      defaultYears,
      isOwn: row !== undefined,
      revision: row?.revision ?? 0,
    }
  })
}

/** What is past its term and not kept longer; and how many are kept longer. */
export type PastTerms = { items: KeepingItem[]; keptLonger: number }

type Term = { kind: KeepingKind; years: number }

const itemsOf = (db: ReadDb, { kind, years }: Term, today: CivilDate, kept: Map<string, KeptLonger>) =>
  dataPast(db, kind, years, today).map((data) => {
    const key = `${kind}.${data.table}.${data.id}`
    const decided = kept.get(key)
    const standing = keepingStanding({ ...data, years, keptUntil: decided?.untilOn ?? null }, today)
    return { data, key, decided, standing }
  })

/** Those whose day is known first, longest past their term; then by when they were entered. */
const byNeed = (a: KeepingItem, b: KeepingItem): number =>
  Number(a.from === null) - Number(b.from === null) ||
  compareDates(a.since, b.since) ||
  (a.key < b.key ? -1 : 1)

export const pastTerms = (db: ReadDb, today: CivilDate): PastTerms => {
  const kept = keptLonger(db)
  const items: KeepingItem[] = []
  let still = 0
  for (const { kind, years } of keepingTerms(db)) {
    if (years === null) continue
    for (const { data, key, decided, standing } of itemsOf(db, { kind, years }, today, kept)) {
      if (standing.kind === 'kept') still += 1
      if (standing.kind !== 'past' && standing.kind !== 'uncertain') continue
      items.push({
        ...data,
        key,
        kind,
        years,
        since: standing.since,
        keptUntil: decided?.untilOn ?? null,
        keptReason: decided?.reason ?? '',
      })
    }
  }
  return { items: items.sort(byNeed), keptLonger: still }
}

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

export const keepingOverview = ({ db, today, dataDir }: QueryContext): KeepingOverview => {
  const past = pastTerms(db, today)
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
