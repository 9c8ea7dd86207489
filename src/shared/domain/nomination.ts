import { defineTransitions } from './transitions.ts'

export const subjectKinds = ['collective', 'individual', 'household'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Công trạng; theo đợt, chuyên đề; đột xuất. */
export const awardBases = ['merit', 'thematic', 'ad_hoc'] as const
export type AwardBasis = (typeof awardBases)[number]

/** Dự thảo → Đã trình → Đang thẩm định → Đã phê duyệt, Trả lại, Không đồng ý. */
export const nominationStatuses = [
  'draft',
  'submitted',
  'appraisal',
  'approved',
  'returned',
  'rejected',
] as const
export type NominationStatus = (typeof nominationStatuses)[number]

/**
 * What the appraising body says of a list: đồng ý, đồng ý một phần, không đồng ý. `partly` names those it does not
 * agree to.
 */
export const appraisalVerdicts = ['agree', 'partly', 'disagree'] as const
export type AppraisalVerdict = (typeof appraisalVerdicts)[number]

/**
 * A returned nomination is mended (draft) or sent again as it stands. An approval can be taken back only while it
 * stands in no decision; the caller checks that.
 */
export const nominationMoves = defineTransitions<NominationStatus>({
  draft: { submitted: [], rejected: ['reason'] },
  submitted: { appraisal: [], returned: ['reason'], rejected: ['reason'], draft: ['reason'] },
  appraisal: { approved: ['decision'], returned: ['reason'], rejected: ['reason'] },
  approved: { appraisal: ['reason'] },
  returned: { draft: [], submitted: [], rejected: ['reason'] },
  rejected: { appraisal: ['reason'] },
})

/** Places still free in a list by kind; null where there is no quota. Rejected and returned entries take no place. */
export function quotaLeft(
  quota: Partial<Record<SubjectKind, number>>,
  nominations: readonly { subjectKind: SubjectKind; status: NominationStatus }[],
): Record<SubjectKind, number | null> {
  const left = (kind: SubjectKind) => {
    const limit = quota[kind]
    if (limit === undefined) return null
    const taken = nominations.filter(
      (n) => n.subjectKind === kind && n.status !== 'rejected' && n.status !== 'returned',
    )
    return limit - taken.length
  }
  return { collective: left('collective'), individual: left('individual'), household: left('household') }
}

/** Where a nomination came from. `results`: proposed from inspection results, then taken by a person. */
export const nominationSources = ['typed', 'pasted', 'results', 'return'] as const
export type NominationSource = (typeof nominationSources)[number]

/** Ý kiến of those who draw up the list: đồng ý, không. Null while undecided. */
export const opinions = ['agree', 'disagree'] as const
export type Opinion = (typeof opinions)[number]

/** What was submitted is agreed to, what was rejected is not, unless somebody said otherwise. */
export function opinionOf(nomination: { status: NominationStatus; opinion: Opinion | null }): Opinion | null {
  if (nomination.status === 'approved') return 'agree'
  if (nomination.status === 'rejected') return 'disagree'
  if (nomination.opinion !== null) return nomination.opinion
  return nomination.status === 'submitted' || nomination.status === 'appraisal' ? 'agree' : null
}

/** The normal way of a list, first to last. */
export const listStages = ['draft', 'submitted', 'appraisal', 'approved'] as const
export type ListStage = (typeof listStages)[number]

/** A list stands where the hindmost of its nominations stands; those that were turned down hold nobody back. */
export function listStage(
  nominations: readonly { status: NominationStatus; opinion: Opinion | null }[],
): ListStage {
  const going = nominations.filter((nomination) => opinionOf(nomination) !== 'disagree')
  if (going.length === 0) return 'draft'
  return listStages.find((stage) => going.some(({ status }) => stageOf(status) === stage)) ?? 'approved'
}

/** A returned nomination is back at the start. */
function stageOf(status: NominationStatus): ListStage | null {
  if (status === 'returned') return 'draft'
  return status === 'rejected' ? null : status
}
