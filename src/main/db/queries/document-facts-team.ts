/** What the decision that sets up a team is made of. */
import type { TeamGround } from '#shared/domain/documents/grounds.ts'
import type { ReadDb } from '../database.ts'
import { planRecord } from './document-facts-plan.ts'
import { namedUnits } from './named-units.ts'
import { findRound, unitsOfRound } from './rounds.ts'
import { teamOfRound } from './teams.ts'

/** Undefined when there is no such round. */
export const teamGround = (db: ReadDb, roundId: string, day: string): TeamGround | undefined => {
  const round = findRound(db, roundId, day)
  const plan = round && planRecord(db, round.planId)
  if (round === undefined || plan === undefined) return undefined
  const ids = unitsOfRound(db, roundId).map(({ unitId }) => unitId)
  const names = namedUnits(db, ids)
  return {
    plan,
    round: { ordinal: round.ordinal, startsOn: round.startsOn, endsOn: round.endsOn },
    team: teamOfRound(db, roundId, plan.id),
    units: ids.flatMap((id) => names.get(id) ?? []),
  }
}
