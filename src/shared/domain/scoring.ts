import type { Verdict } from './checklist.ts'

/** Xếp loại: reached from this share of the possible points (0–100). */
export type RatingBand = { name: string; fromPercent: number }

/** The office's own convention, editable; no official scale for these inspections is known (off by default). */
export const defaultRatings: readonly RatingBand[] = [
  { name: 'Tốt', fromPercent: 90 },
  { name: 'Khá', fromPercent: 70 },
  { name: 'Đạt', fromPercent: 50 },
  { name: 'Chưa đạt', fromPercent: 0 },
]

export type ScoredCriterion = { criterionId: string; code: string; maxScore: number | null }
export type ScoredAnswer = { criterionId: string; verdict: Verdict | null; score: number | null }

/** One term of the sum. `counted` false: not applicable, not scored, or not answered; then it is in neither sum. */
export type ScoreLine = {
  criterionId: string
  code: string
  points: number
  max: number
  counted: boolean
  why: 'score' | 'pass' | 'fail' | 'na' | 'unanswered' | 'not_scored'
}

export type Score = {
  lines: ScoreLine[]
  points: number
  max: number
  /** Percent with one decimal, halves up; null when nothing could be scored. */
  percent: number | null
  /** Null while a scored criterion is unanswered, or when nothing could be scored. */
  rating: string | null
}

/**
 * Points, their sum and the rating, with every term kept so that the arithmetic can be shown. A typed score counts as
 * typed (never above its maximum or below 0); else Đạt gives the maximum, Chưa đạt 0; Không áp dụng leaves both sums.
 */
export function scoreVisit(
  criteria: readonly ScoredCriterion[],
  answers: readonly ScoredAnswer[],
  ratings: readonly RatingBand[],
): Score {
  const answerOf = new Map(answers.map((answer) => [answer.criterionId, answer]))
  const lines = criteria.map((criterion) => scoreLine(criterion, answerOf.get(criterion.criterionId)))
  const counted = lines.filter((line) => line.counted)
  const points = sum(counted.map((line) => line.points))
  const max = sum(counted.map((line) => line.max))
  const percent = max === 0 ? null : Math.round((points / max) * 1000) / 10
  const isComplete = lines.every((line) => line.why !== 'unanswered')
  return {
    lines,
    points,
    max,
    percent,
    rating: percent === null || !isComplete ? null : ratingOf(percent, ratings),
  }
}

function scoreLine(
  { criterionId, code, maxScore }: ScoredCriterion,
  answer: ScoredAnswer | undefined,
): ScoreLine {
  const line = { criterionId, code, points: 0, max: maxScore ?? 0 }
  if (maxScore === null) return { ...line, counted: false, why: 'not_scored' }
  if (answer?.verdict === 'na') return { ...line, counted: false, why: 'na' }
  if (answer?.score !== null && answer?.score !== undefined) {
    return { ...line, points: Math.min(Math.max(answer.score, 0), maxScore), counted: true, why: 'score' }
  }
  if (answer?.verdict === 'pass') return { ...line, points: maxScore, counted: true, why: 'pass' }
  if (answer?.verdict === 'fail') return { ...line, counted: true, why: 'fail' }
  return { ...line, counted: false, why: 'unanswered' }
}

function ratingOf(percent: number, ratings: readonly RatingBand[]): string | null {
  const reached = ratings.filter((band) => percent >= band.fromPercent)
  return reached.sort((a, b) => b.fromPercent - a.fromPercent)[0]?.name ?? null
}

/** Sums to the hundredth, so that 0,1 + 0,2 is 0,3. */
function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100
}
