/** Warnings of a whole list: each nomination against all that it could be like, and against open critical findings. */
import type { NominationRow } from '#shared/contract/commendation-types.ts'
import { bucketKey, type Likeness, likenessOf } from '#shared/domain/award-duplicates.ts'
import { awardWarnings } from '#shared/domain/award-warnings.ts'
import type { FindingStatus, Severity } from '#shared/domain/finding.ts'
import { opinionOf } from '#shared/domain/nomination.ts'
import type { ReadDb } from '../db/database.ts'
import {
  type DuplicateDecision,
  duplicateDecisions,
  type KnownSubject,
  knownSubjects,
} from '../db/queries/nominations.ts'

type OpenFinding = { id: string; unitId: string; severity: Severity; status: FindingStatus }

const openCriticalFindings = (db: ReadDb): OpenFinding[] =>
  db.all<OpenFinding>(
    `SELECT id, unit_id AS "unitId", severity, status FROM findings WHERE severity = 'critical' AND status <> 'done'`,
  )

/** Ids that the clerk has settled with a subject: called different, or called the same and one of them set aside. */
const settledWith = (
  subject: KnownSubject,
  decisions: readonly DuplicateDecision[],
  byId: ReadonlyMap<string, KnownSubject>,
): Set<string> => {
  const settled = new Set<string>()
  for (const { firstId, secondId, decision } of decisions) {
    if (firstId !== subject.id && secondId !== subject.id) continue
    const otherId = firstId === subject.id ? secondId : firstId
    const other = byId.get(otherId)
    const isSetAside = [subject, other].some((side) => side !== undefined && opinionOf(side) === 'disagree')
    if (decision === 'different' || isSetAside) settled.add(otherId)
  }
  return settled
}

/** Whether a nomination elsewhere still says something: awarded, in this list, or of the same year and not turned down. */
const stillMatters = (other: KnownSubject, subject: KnownSubject): boolean =>
  other.awardedOn !== null ||
  other.listId === subject.listId ||
  (other.year === subject.year && other.status !== 'rejected')

/** The nominations of one list with their warnings. Warnings never block. */
export const withWarnings = (
  db: ReadDb,
  nominations: readonly Omit<NominationRow, 'warnings'>[],
): NominationRow[] => {
  const known = knownSubjects(db)
  const byId = new Map(known.map((subject) => [subject.id, subject]))
  const buckets = Map.groupBy(known, (subject) => bucketKey(subject.foldedName))
  const decisions = duplicateDecisions(db)
  const findings = openCriticalFindings(db)
  return nominations.map((nomination) => {
    const subject = byId.get(nomination.id)
    if (subject === undefined) return { ...nomination, warnings: [] }
    const alike = (buckets.get(bucketKey(subject.foldedName)) ?? []).filter((other) =>
      stillMatters(other, subject),
    )
    const settled = settledWith(subject, decisions, byId)
    return { ...nomination, warnings: awardWarnings(subject, alike, findings, settled) }
  })
}

export type EarlierAward = { id: string; year: number; awardName: string; decidedOn: string } & Likeness

/** Awards of what may be the same subject, latest first; names alone do not count. */
export const earlierAwards = (db: ReadDb, id: string): EarlierAward[] => {
  const known = knownSubjects(db)
  const subject = known.find((other) => other.id === id)
  if (subject === undefined) return []
  return known
    .flatMap((other) => {
      if (other.id === id || other.awardedOn === null) return []
      const likeness = likenessOf(subject, other)
      if (likeness === null || likeness.strength === 'weak') return []
      const { year, awardName, awardedOn: decidedOn } = other
      return [{ id: other.id, year, awardName, decidedOn, ...likeness }]
    })
    .sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))
}
