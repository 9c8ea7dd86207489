/** Two nominations that may be one: laid side by side, decided by the clerk, remembered. Nothing is merged by itself. */
import type { DuplicatePairView, Nomination, PairSide } from '#shared/contract/commendation-types.ts'
import { fail } from '#shared/contract/errors.ts'
import { likenessOf } from '#shared/domain/award-duplicates.ts'
import { identityOf, type PairKeys, pairOf } from '#shared/domain/duplicate-decision.ts'
import { type ComparedNomination, compareNominations, filledFrom } from '#shared/domain/nomination-compare.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { ReadDb, Row, WriteDb } from '../db/database.ts'
import { mergedInto } from '../db/queries/merged-nominations.ts'
import { getNominationList } from '../db/queries/nomination-lists.ts'
import { nominationsById } from '../db/queries/nominations.ts'
import { decisionAbout, forgetDecision, rememberDecision } from './duplicate-memory.ts'

type PairIds = { firstId: string; secondId: string }

const bothOf = (db: ReadDb, { firstId, secondId }: PairIds): [Nomination, Nomination] => {
  const [first, second] = nominationsById(db, [firstId, secondId])
  if (first === undefined || second === undefined || firstId === secondId)
    throw fail('not_found', { what: 'nomination' })
  return [first, second]
}

const toCompared = (nomination: Nomination): ComparedNomination => ({
  id: nomination.id,
  subjectKind: nomination.subjectKind,
  name: nomination.name,
  birthYear: nomination.birthYear,
  unitId: nomination.unitId,
  place: nomination.workplace,
  jobTitle: nomination.jobTitle,
  unitName: nomination.unitName,
  achievement: nomination.achievement,
  formName: nomination.awardName,
  phone: nomination.phone,
})

const sideOf = (db: ReadDb, nomination: Nomination): PairSide => {
  const list = getNominationList(db, nomination.listId)
  return { ...nomination, listName: list?.name ?? '', year: list?.year ?? 0 }
}

/** Who the two are, and the year of the work in which they meet. */
const pairIn = (db: ReadDb, sides: readonly [Nomination, Nomination]): PairKeys & { year: number } => {
  const [first, second] = sides.map((side) => identityOf(toCompared(side))) as [string, string]
  return { ...pairOf(first, second), year: Math.max(...sides.map((side) => sideOf(db, side).year)) }
}

export const viewPair = (db: ReadDb, ids: PairIds): DuplicatePairView => {
  const [first, second] = bothOf(db, ids)
  const [a, b] = [toCompared(first), toCompared(second)]
  const pair = pairIn(db, [first, second])
  const known = decisionAbout(db, pair, pair.year)
  return {
    first: sideOf(db, first),
    second: sideOf(db, second),
    likeness: likenessOf(a, b),
    facts: compareNominations(a, b),
    decision: known?.isSettled ? known.decision : null,
    reason: known?.isSettled ? known.reason : '',
  }
}

const personalRow = (nomination: Nomination): Row => ({
  honorific: nomination.honorific,
  birth_year: nomination.birthYear,
  job_title: nomination.jobTitle,
  unit_id: nomination.unitId,
  workplace: nomination.workplace,
  phone: nomination.phone,
  id_number: nomination.idNumber,
  achievement: nomination.achievement,
})

/** The kept one takes over what it lacks, the other is set aside with a note; a decided one is left as it is. */
const mergeInto = (db: WriteDb, kept: Nomination, other: Nomination, note: string): void => {
  if (kept.decision === null)
    db.update('nominations', kept.id, filledFrom(personalRow(kept), personalRow(other)))
  if (other.decision === null)
    db.update('nominations', other.id, { opinion: 'disagree', opinion_note: note, merged_into_id: kept.id })
}

export const resolvePair = (
  { db, messages, now }: { db: WriteDb; messages: Messages; now: string },
  input: PairIds & { decision: 'same' | 'different'; keepId: string | null },
): void => {
  const [first, second] = bothOf(db, input)
  if (input.decision === 'same') {
    // What stands in a decision cannot be set aside, so it is the one that is kept.
    const isSecondKept = first.decision === null && (second.decision !== null || input.keepId === second.id)
    const [kept, other] = isSecondKept ? [second, first] : [first, second]
    mergeInto(db, kept, other, messages.commendation.mergedWith(kept.name))
  }
  // By who they are after the merge: what was filled in is part of it.
  const pair = pairIn(db, bothOf(db, input))
  rememberDecision(db, {
    ...pair,
    decision: input.decision,
    treatment: null,
    treatedKey: null,
    reason: '',
    decidedAt: now,
  })
}

export const reopenPair = (db: WriteDb, messages: Messages, ids: PairIds): void => {
  const [first, second] = bothOf(db, ids)
  const pair = pairIn(db, [first, second])
  if (decisionAbout(db, pair, pair.year) === null)
    throw fail('nothing_to_do', { what: messages.commendation.pairDecision })
  forgetDecision(db, pair, pair.year)
  for (const [side, other] of [
    [first, second],
    [second, first],
  ] as const) {
    if (mergedInto(db, other.id).includes(side.id))
      db.update('nominations', side.id, { opinion: null, opinion_note: '', merged_into_id: null })
  }
}
