/** Rows of a file beside what looks like the same subject, as it crosses the boundary. */
import { z } from 'zod'
import type { Likeness } from '../domain/award-duplicates.ts'
import { duplicateTreatments, duplicateVerdicts, type KnownDecision } from '../domain/duplicate-decision.ts'
import type { NominationStatus, SubjectKind } from '../domain/nomination.ts'
import type { ComparedFact } from '../domain/nomination-compare.ts'
import { id, line, revision } from './fields.ts'

/** Where a side stands: a row of a file, or a nomination of the register. */
export type PairPlace = { name: string; unitName: string } & (
  | { kind: 'row'; fileId: string; fileName: string; sheet: string; row: number }
  | {
      kind: 'nomination'
      nominationId: string
      listName: string
      year: number
      status: NominationStatus
      decision: { number: string; decidedOn: string } | null
    }
)

export type ReviewPair = {
  id: string
  rowId: string
  subjectKind: SubjectKind
  level: 'must' | 'should'
  likeness: Likeness
  here: PairPlace
  other: PairPlace
  facts: (ComparedFact & { firstCell: string; secondCell: string })[]
  /** The row may be taken as an update of the other one. */
  canUpdate: boolean
  isSettled: boolean
  /** What is known about the two, `isOwn` when it was decided in this review. `isSettled` false: known from another year. */
  known:
    | (Pick<KnownDecision, 'decision' | 'treatment' | 'reason' | 'year' | 'decidedAt'> & { isOwn: boolean })
    | null
}

export type ReviewPairs = { fileId: string; pairs: ReviewPair[] }

/** `verdict: null` makes it an open question again. Two that are one need a treatment, being taken a reason. */
export const pairDecision = z
  .object({
    fileId: id,
    revision,
    pairId: z.string().min(1).max(600),
    verdict: z.enum(duplicateVerdicts).nullable(),
    treatment: z.enum(duplicateTreatments).nullable().default(null),
    reason: line.default(''),
  })
  .refine(({ verdict, treatment }) => (verdict === 'same') === (treatment !== null), {
    path: ['treatment'],
    params: { problem: 'not_allowed' },
  })
  .refine(({ treatment, reason }) => treatment !== 'taken' || reason !== '', {
    path: ['reason'],
    params: { problem: 'required' },
  })
