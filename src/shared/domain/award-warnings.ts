import type { CivilDate } from '../dates.ts'
import { foldWords } from '../text.ts'
import { type Likeness, likenessOf, type Subject } from './award-duplicates.ts'
import type { FindingStatus, Severity } from './finding.ts'

/** A subject as it stands in a list, or in the register of earlier awards (then `awardedOn` is set). */
export type ListedSubject = Subject & { listId: string; achievement: string; awardedOn: CivilDate | null }

/** A warning, never a block. Source of the rule: Luật 06/2022/QH15 Điều 5 (one achievement, one award). */
export type AwardWarning =
  | ({
      code: 'same_subject_in_list' | 'same_subject_in_other_list' | 'same_achievement'
      otherId: string
    } & Likeness)
  | ({ code: 'awarded_before'; otherId: string; awardedOn: CivilDate } & Likeness)
  | { code: 'open_critical_finding'; findingIds: string[] }

/**
 * What the clerk should look at before this subject goes on: its likes in this list, in other lists and among earlier
 * awards, and open critical findings of its unit. `settled` are the ids that the clerk has already called different.
 */
export function awardWarnings(
  subject: ListedSubject,
  others: readonly ListedSubject[],
  findings: readonly { id: string; unitId: string; severity: Severity; status: FindingStatus }[],
  settled: ReadonlySet<string> = new Set(),
): AwardWarning[] {
  const alike = others.flatMap((other): AwardWarning[] => {
    if (other.id === subject.id || settled.has(other.id)) return []
    const likeness = likenessOf(subject, other)
    if (likeness === null || likeness.strength === 'weak') return []
    const base = { otherId: other.id, ...likeness }
    return [
      ...placeOf(subject, other, base),
      ...(isSameDeed(subject, other) ? [{ code: 'same_achievement' as const, ...base }] : []),
    ]
  })
  const critical = findings.filter(
    (finding) =>
      finding.unitId === subject.unitId && finding.severity === 'critical' && finding.status !== 'done',
  )
  return [
    ...alike,
    ...(critical.length > 0
      ? [{ code: 'open_critical_finding' as const, findingIds: critical.map(({ id }) => id) }]
      : []),
  ]
}

function placeOf(
  subject: ListedSubject,
  other: ListedSubject,
  base: Likeness & { otherId: string },
): AwardWarning[] {
  if (other.awardedOn !== null) return [{ code: 'awarded_before', awardedOn: other.awardedOn, ...base }]
  return [
    {
      code: other.listId === subject.listId ? 'same_subject_in_list' : 'same_subject_in_other_list',
      ...base,
    },
  ]
}

function isSameDeed(a: ListedSubject, b: ListedSubject): boolean {
  const deed = foldWords(a.achievement)
  return deed !== '' && deed === foldWords(b.achievement)
}
