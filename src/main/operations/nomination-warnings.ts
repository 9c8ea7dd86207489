/** Warnings of a whole list: each nomination against all that it could be like, and against open critical findings. */
import type { NominationRow } from '#shared/contract/commendation-types.ts'
import type { Likeness } from '#shared/domain/award-duplicates.ts'
import { awardWarnings } from '#shared/domain/award-warnings.ts'
import { identityOf, knownDecision, pairOf, pairText } from '#shared/domain/duplicate-decision.ts'
import type { FindingStatus, Severity } from '#shared/domain/finding.ts'
import { opinionOf } from '#shared/domain/nomination.ts'
import { type SubjectIndex, subjectIndex } from '#shared/domain/subject-index.ts'
import { isShortened, nameKeys } from '#shared/name-keys.ts'
import type { ReadDb } from '../db/database.ts'
import { allDecisions, type DecisionsByPair } from '../db/queries/duplicate-decisions.ts'
import { type KnownSubject, knownSubjects, subjectsNamed } from '../db/queries/known-subjects.ts'

type OpenFinding = { id: string; unitId: string; severity: Severity; status: FindingStatus }

const openCriticalFindings = (db: ReadDb): OpenFinding[] =>
  db.all<OpenFinding>(
    `SELECT id, unit_id AS "unitId", severity, status FROM findings WHERE severity = 'critical' AND status <> 'done'`,
  )

const indexOf = (subjects: readonly KnownSubject[]): SubjectIndex<KnownSubject> =>
  subjectIndex(subjects, ({ bucket, initials }) => ({ bucket, initials, isShort: isShortened(initials) }))

/** Whether the clerk has settled the two: called them different, or the same and set one aside or took both with a reason. */
const isSettledPair = (a: KnownSubject, b: KnownSubject, decisions: DecisionsByPair): boolean => {
  const about = decisions.get(pairText(pairOf(identityOf(a), identityOf(b))))
  if (about === undefined) return false
  const known = knownDecision(about, Math.max(a.year, b.year))
  if (known === null || !known.isSettled) return false
  if (known.decision === 'different' || known.treatment === 'taken') return true
  return [a, b].some((side) => opinionOf(side) === 'disagree')
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
  const index = indexOf(known)
  const decisions = allDecisions(db)
  const findings = openCriticalFindings(db)
  return nominations.map((nomination) => {
    const subject = byId.get(nomination.id)
    if (subject === undefined) return { ...nomination, warnings: [] }
    const alike = index.alike(subject, (other) => stillMatters(other, subject)).map((one) => one.subject)
    const settled = new Set(
      alike.filter((other) => isSettledPair(subject, other, decisions)).map(({ id }) => id),
    )
    return { ...nomination, warnings: awardWarnings(subject, alike, findings, settled) }
  })
}

export type EarlierAward = { id: string; year: number; awardName: string; decidedOn: string } & Likeness

/** Awards of what may be the same subject, latest first; names alone do not count. */
export const earlierAwards = (db: ReadDb, id: string): EarlierAward[] => {
  const nomination = db.get<{ name: string }>('SELECT name FROM nominations WHERE id = ?', [id])
  if (nomination === undefined) return []
  const known = subjectsNamed(db, [nameKeys(nomination.name)])
  const subject = known.find((other) => other.id === id)
  if (subject === undefined) return []
  return indexOf(known)
    .alike(subject)
    .flatMap(({ subject: other, likeness }) =>
      other.awardedOn === null
        ? []
        : [
            {
              id: other.id,
              year: other.year,
              awardName: other.awardName,
              decidedOn: other.awardedOn,
              ...likeness,
            },
          ],
    )
    .sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))
}
