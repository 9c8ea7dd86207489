import type { ColumnField, ColumnMapping, ContentKind } from '../recognised.ts'
import { contentKinds, keyFields, titleWords } from './vocabulary.ts'
import { folded, hasPhrase } from './words.ts'

const weights: Record<ContentKind, Partial<Record<ColumnField, number>>> = {
  nomination: {
    name: 2,
    familyName: 1,
    givenName: 1,
    honorific: 1,
    birth: 1,
    position: 1,
    unit: 1,
    positionAndUnit: 1.5,
    achievement: 2,
    proposedForm: 2,
    awardLevel: 1,
    idNumber: 0.5,
    phone: 0.5,
    subjectKind: 1,
  },
  activities: {
    form: 2,
    date: 1.5,
    dateTo: 0.5,
    place: 1.5,
    dateAndPlace: 2,
    participants: 2,
    durationHours: 1,
  },
  selfcheck: { code: 1, text: 2, result: 2 },
  remedy: { finding: 2, measure: 2, dueDate: 1.5, result: 1 },
}

/** What must stand beside the key column, so that a duty roster is no nomination and a list of criteria no report. */
const companions: Record<ContentKind, readonly ColumnField[]> = {
  nomination: ['achievement', 'proposedForm', 'awardLevel'],
  activities: ['date', 'participants', 'place', 'dateAndPlace'],
  selfcheck: ['result'],
  remedy: ['measure', 'dueDate', 'result'],
}

/** Points a title gives to a kind; at most 4. */
const titlePoints = (title: string, content: ContentKind): number => {
  const flat = folded(title)
  return Math.min(
    4,
    titleWords[content].reduce((sum, [phrase, weight]) => sum + (hasPhrase(flat, phrase) ? weight : 0), 0),
  )
}

/** Confidence of a column that speaks for a kind by itself. */
const SURE = 0.8

export type KindScore = {
  content: ContentKind
  score: number
  isComplete: boolean
  /** Enough to be read when the workbook has nothing better; the clerk is asked. */
  isPossible: boolean
  /** Columns of this kind without its main one. */
  isKeyless: boolean
  isTitled: boolean
  /** A column stands beside the main one that only this kind has. */
  isTelling: boolean
  columns: ColumnMapping[]
}

/**
 * Scores one table as one kind. Complete: its key column and a column that only this kind has (or a title that
 * says so); only complete tables are read.
 */
export const scoreKind = (columns: ColumnMapping[], content: ContentKind, title: string): KindScore => {
  const fields = new Map<ColumnField, number>()
  for (const column of columns) {
    if (column.field !== null)
      fields.set(column.field, Math.max(fields.get(column.field) ?? 0, column.confidence))
  }
  const points = titlePoints(title, content)
  let score = points
  for (const [field, confidence] of fields) score += (weights[content][field] ?? 0) * confidence
  const isTitled = points >= 2
  // Without a title only plain wordings count: many other tables have a column like "Công việc đảm nhận".
  const bar = isTitled ? 0 : SURE
  const keyConfidence = Math.max(
    fields.get(keyFields[content]) ?? 0,
    content === 'nomination' ? (fields.get('familyName') ?? 0) : 0,
  )
  const hasKey = keyConfidence > bar
  const others = [...fields].filter(
    ([field, confidence]) => field in weights[content] && confidence > bar,
  ).length
  const beside = companions[content].filter((field) => (fields.get(field) ?? 0) > bar).length
  return {
    content,
    score,
    isPossible: hasKey && others >= 3,
    isKeyless: !hasKey && others >= 2,
    isComplete: hasKey && (beside >= 1 || (isTitled && content === 'nomination')),
    isTitled,
    isTelling: beside >= 1,
    columns,
  }
}

export type KindChoice = { best: KindScore | undefined; isClear: boolean }

/**
 * The best complete kind, or a possible one where none is complete. Not clear when a second one is nearly as good,
 * or when it is only possible.
 */
export const chooseKind = (scores: KindScore[]): KindChoice => {
  const ranked = [...scores].sort((a, b) => b.score - a.score)
  const complete = ranked.filter((score) => score.isComplete)
  if (complete.length === 0) return { best: ranked.find((score) => score.isPossible), isClear: false }
  const [best, second] = complete
  return { best, isClear: second === undefined || (best !== undefined && second.score < best.score * 0.85) }
}

export const kindsToTry = (forced: ContentKind | undefined): readonly ContentKind[] =>
  forced === undefined ? contentKinds : [forced]
