/** What is past its term, by the terms of the office and what was decided to be kept longer. */
import { fail } from '#shared/contract/errors.ts'
import type { KeepingItem, KeepingTerm } from '#shared/contract/keeping.ts'
import { type CivilDate, compareDates } from '#shared/dates.ts'
import {
  defaultTerms,
  type KeepingKind,
  keepingKinds,
  keepingStanding,
} from '#shared/domain/keeping-terms.ts'
import { mapping, type Steps } from '#shared/steps.ts'
import type { ReadDb } from '../../db/database.ts'
import { dataPast, type KeptLonger, keptLonger, ownTerms } from '../../db/queries/keeping.ts'

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

function* itemsOf(db: ReadDb, { kind, years }: Term, today: CivilDate, kept: Map<string, KeptLonger>) {
  const found = yield* dataPast(db, kind, years, today)
  return yield* mapping(found, (data) => {
    const key = `${kind}.${data.table}.${data.id}`
    const decided = kept.get(key)
    const standing = keepingStanding({ ...data, years, keptUntil: decided?.untilOn ?? null }, today)
    return { data, key, decided, standing }
  })
}

/** Those whose day is known first, longest past their term; then by when they were entered. */
const byNeed = (a: KeepingItem, b: KeepingItem): number =>
  Number(a.from === null) - Number(b.from === null) ||
  compareDates(a.since, b.since) ||
  (a.key < b.key ? -1 : 1)

export function* findingPast(db: ReadDb, today: CivilDate): Steps<PastTerms> {
  const kept = keptLonger(db)
  const items: KeepingItem[] = []
  let still = 0
  for (const { kind, years } of keepingTerms(db)) {
    if (years === null) continue
    for (const { data, key, decided, standing } of yield* itemsOf(db, { kind, years }, today, kept)) {
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
  yield
  return { items: items.sort(byNeed), keptLonger: still }
}

/** Those of these keys. Throws moved_since_preview when one of them is not past its term any more. */
export function* findingAsked(db: ReadDb, today: CivilDate, keys: readonly string[]): Steps<KeepingItem[]> {
  const wanted = new Set(keys)
  const items = (yield* findingPast(db, today)).items.filter(({ key }) => wanted.has(key))
  if (items.length < wanted.size) throw fail('moved_since_preview', {})
  return items
}
