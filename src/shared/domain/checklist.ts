import type { UnitKind } from './unit.ts'

export const answerKinds = ['verdict', 'count', 'text'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** Đạt, Chưa đạt, Không áp dụng. */
export const verdicts = ['pass', 'fail', 'na'] as const
export type Verdict = (typeof verdicts)[number]

/** A criterion as one version words it; `criterionId` stays the same over all versions. */
export type VersionCriterion = {
  criterionId: string
  code: string
  groupName: string
  text: string
  basis: string
  guidance: string
  answerKind: AnswerKind
  maxScore: number | null
  unitKinds: readonly UnitKind[]
  evidenceWanted: boolean
  isCritical: boolean
}

/** The criteria that are asked of a unit of this kind (an agency K only, a commune K and C). */
export function criteriaFor<C extends { unitKinds: readonly UnitKind[] }>(
  criteria: readonly C[],
  kind: UnitKind,
): C[] {
  return criteria.filter((criterion) => criterion.unitKinds.includes(kind))
}

export type ComparedField = Exclude<keyof VersionCriterion, 'criterionId'>
const COMPARED: readonly ComparedField[] = [
  'code',
  'groupName',
  'text',
  'basis',
  'guidance',
  'answerKind',
  'maxScore',
  'unitKinds',
  'evidenceWanted',
  'isCritical',
]

export type ChecklistVersion = { versionId: string; number: number; criteria: readonly VersionCriterion[] }

export type CriterionChange =
  | { kind: 'added' | 'removed'; inVersion: number }
  | { kind: 'changed'; inVersion: number; fields: ComparedField[] }

/** One row of a table over several versions. `latest` is the newest wording, `versions` where it stands. */
export type UnionCriterion = {
  criterionId: string
  latest: VersionCriterion
  versions: number[]
  changes: CriterionChange[]
}

/**
 * The union of the criteria of some versions, in the order of the newest that has each, with what changed from one
 * given version to the next. Results of different wordings stay in one row, and the row says so.
 */
export function unionCriteria(versions: readonly ChecklistVersion[]): UnionCriterion[] {
  const ordered = [...versions].sort((a, b) => a.number - b.number)
  const ids = new Set([...ordered].reverse().flatMap((version) => version.criteria.map((c) => c.criterionId)))
  return [...ids].flatMap((criterionId) => {
    const wordings = ordered.map((version) => version.criteria.find((c) => c.criterionId === criterionId))
    const latest = wordings.findLast((wording) => wording !== undefined)
    if (latest === undefined) return []
    const changes = ordered.flatMap((version, i) =>
      i === 0 ? [] : changeBetween(wordings[i - 1], wordings[i], version.number),
    )
    return [
      {
        criterionId,
        latest,
        versions: ordered.filter((_, i) => wordings[i] !== undefined).map((v) => v.number),
        changes,
      },
    ]
  })
}

function changeBetween(
  before: VersionCriterion | undefined,
  after: VersionCriterion | undefined,
  inVersion: number,
): CriterionChange[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'added', inVersion }]
  if (after === undefined) return [{ kind: 'removed', inVersion }]
  const fields = changedFields(before, after)
  return fields.length === 0 ? [] : [{ kind: 'changed', inVersion, fields }]
}

/** The fields in which two wordings of a criterion differ. */
export function changedFields(before: VersionCriterion, after: VersionCriterion): ComparedField[] {
  return COMPARED.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
