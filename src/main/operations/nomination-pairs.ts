/** Two nominations that may be one: laid side by side, decided by the clerk, remembered. Nothing is merged by itself. */
import type { DuplicatePairView, Nomination, PairSide } from '#shared/contract/commendation-types.ts'
import { fail } from '#shared/contract/errors.ts'
import { likenessOf } from '#shared/domain/award-duplicates.ts'
import { type ComparedNomination, compareNominations, filledFrom } from '#shared/domain/nomination-compare.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { ReadDb, Row, WriteDb } from '../db/database.ts'
import { getNominationList } from '../db/queries/nomination-lists.ts'
import { duplicateDecisionOf, nominationsById, orderedPair } from '../db/queries/nominations.ts'

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

export const viewPair = (db: ReadDb, ids: PairIds): DuplicatePairView => {
  const [first, second] = bothOf(db, ids)
  const [a, b] = [toCompared(first), toCompared(second)]
  return {
    first: sideOf(db, first),
    second: sideOf(db, second),
    likeness: likenessOf(a, b),
    facts: compareNominations(a, b),
    decision: duplicateDecisionOf(db, first.id, second.id)?.decision ?? null,
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
  if (other.decision === null) db.update('nominations', other.id, { opinion: 'disagree', opinion_note: note })
}

export const resolvePair = (
  db: WriteDb,
  messages: Messages,
  input: PairIds & { decision: 'same' | 'different'; keepId: string | null },
): void => {
  const [first, second] = bothOf(db, input)
  const [first_id, second_id] = orderedPair(first.id, second.id)
  const known = duplicateDecisionOf(db, first.id, second.id)
  if (known === undefined) db.insert('duplicate_decisions', { first_id, second_id, decision: input.decision })
  else db.update('duplicate_decisions', known.id, { decision: input.decision })
  if (input.decision === 'different') return
  // What stands in a decision cannot be set aside, so it is the one that is kept.
  const isSecondKept = first.decision === null && (second.decision !== null || input.keepId === second.id)
  const [kept, other] = isSecondKept ? [second, first] : [first, second]
  mergeInto(db, kept, other, messages.commendation.mergedWith(kept.name))
}

export const reopenPair = (db: WriteDb, messages: Messages, ids: PairIds): void => {
  const [first, second] = bothOf(db, ids)
  const known = duplicateDecisionOf(db, first.id, second.id)
  if (known === undefined) throw fail('nothing_to_do', { what: messages.commendation.pairDecision })
  db.remove('duplicate_decisions', known.id)
  for (const [side, other] of [
    [first, second],
    [second, first],
  ] as const) {
    if (side.opinionNote === messages.commendation.mergedWith(other.name))
      db.update('nominations', side.id, { opinion: null, opinion_note: '' })
  }
}
