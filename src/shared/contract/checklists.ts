/** Codes of conduct and their checklists: a published version never changes, a change is a new version. */
import { z } from 'zod'
import { type UnitKind, unitKinds } from '../domain/unit.ts'
import { command, query, returns } from './define.ts'
import { civilDate, id, line, prose, requiredLine, requiredProse, revision } from './fields.ts'

export const answerKinds = ['verdict', 'count', 'text'] as const
export type AnswerKind = (typeof answerKinds)[number]

export const criterionForm = z.object({
  /** Kept over all versions; null for a new criterion. */
  criterionId: id.nullable().default(null),
  code: requiredLine,
  groupName: line.default(''),
  text: requiredProse,
  basis: prose.default(''),
  guidance: prose.default(''),
  answerKind: z.enum(answerKinds).default('verdict'),
  maxScore: z.number().min(0).max(1000).nullable().default(null),
  unitKinds: z.array(z.enum(unitKinds)).min(1),
  evidenceWanted: z.boolean().default(false),
  isCritical: z.boolean().default(false),
})

export const ratingForm = z.object({ name: requiredLine, fromPercent: z.number().min(0).max(100) })

export type Criterion = {
  criterionId: string
  code: string
  groupName: string
  text: string
  basis: string
  guidance: string
  answerKind: AnswerKind
  maxScore: number | null
  unitKinds: UnitKind[]
  evidenceWanted: boolean
  isCritical: boolean
}

export type VersionSummary = {
  id: string
  number: number
  status: 'draft' | 'published'
  publishedOn: string | null
  criteria: number
  /** Visits pinned to this version. */
  visits: number
}

export type CodeWithVersions = {
  id: string
  symbol: string
  shortName: string
  name: string
  issuedOn: string
  issuer: string
  validTo: string | null
  revision: number
  checklistId: string
  versions: VersionSummary[]
}

export type VersionDetail = {
  id: string
  checklistId: string
  codeId: string
  codeSymbol: string
  codeShortName: string
  number: number
  status: 'draft' | 'published'
  publishedOn: string | null
  note: string
  hasScores: boolean
  ratings: { name: string; fromPercent: number }[]
  revision: number
  criteria: Criterion[]
}

export const checklists = {
  codes: query(z.object({}), returns<CodeWithVersions[]>(), { reads: ['checklists', 'visits'] }),
  version: query(z.object({ id }), returns<VersionDetail>(), { reads: ['checklists'] }),
  createCode: command(
    z.object({
      symbol: requiredLine,
      shortName: requiredLine,
      name: requiredLine,
      issuedOn: civilDate,
      issuer: requiredLine,
    }),
    returns<{ id: string; checklistId: string }>(),
  ),
  /** A new draft that starts from the newest published version (empty when there is none). One draft at a time. */
  createDraft: command(z.object({ checklistId: id }), returns<{ id: string }>()),
  saveDraft: command(
    z.object({
      id,
      revision,
      note: prose.default(''),
      hasScores: z.boolean().default(false),
      ratings: z.array(ratingForm).max(10).default([]),
      criteria: z.array(criterionForm).max(300),
    }),
    returns<{ revision: number }>(),
  ),
  publish: command(z.object({ id, revision }), returns<null>()),
  removeDraft: command(z.object({ id, revision }), returns<null>()),
}
