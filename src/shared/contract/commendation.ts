/**
 * Commendation: lists of nominations, from draft to a numbered decision. Praise (biểu dương) is a form without
 * money; titles and forms are two dated legal lists. Warnings never block.
 */
import { z } from 'zod'
import {
  awardBases,
  nominationSources,
  nominationStatuses,
  opinions,
  subjectKinds,
} from '../domain/nomination.ts'
import type { FileRef } from './bridge.ts'
import { dossierOperations } from './commendation-dossier.ts'
import type {
  AwardCatalogue,
  CandidateRow,
  DecisionSummary,
  DuplicatePairView,
  NominationDetail,
  NominationListDetail,
  NominationListSummary,
  RewardSheet,
} from './commendation-types.ts'
import { command, query, returns, task } from './define.ts'
import { civilDate, id, line, prose, requiredLine, requiredProse, revision, year } from './fields.ts'

const places = z.number().int().min(0).max(100_000)

export const nominationListForm = z.object({
  name: requiredLine,
  year,
  planId: id.nullable().default(null),
  roundId: id.nullable().default(null),
  theme: line.default(''),
  basis: z.enum(awardBases).default('thematic'),
  /** Ngày lập danh sách; null: today. */
  madeOn: civilDate.nullable().default(null),
  /** Ngày họp xét. */
  metOn: civilDate.nullable().default(null),
  quota: z
    .object({ collective: places.optional(), individual: places.optional(), household: places.optional() })
    .default({}),
})

export const nominationForm = z.object({
  subjectKind: z.enum(subjectKinds),
  honorific: z.enum(['', 'Ông', 'Bà']).default(''),
  name: requiredLine,
  birthYear: year.nullable().default(null),
  jobTitle: line.default(''),
  /** The commune or body that nominates. */
  unitId: id.nullable().default(null),
  /** Đơn vị công tác, thôn, địa chỉ, as written. */
  workplace: line.default(''),
  phone: line.default(''),
  idNumber: line.default(''),
  achievement: prose.default(''),
  /** The form as the sender wrote it, where it is not one of the legal list. */
  proposedForm: line.default(''),
  formId: id.nullable().default(null),
  titleId: id.nullable().default(null),
  note: prose.default(''),
})

export const decisionForm = z.object({
  number: requiredLine,
  /** Without the number: `QĐ-UBND`. */
  symbol: line.default(''),
  decidedOn: civilDate,
  issuingBody: line.default(''),
  signerName: line.default(''),
  signerTitle: line.default(''),
  note: prose.default(''),
})

/** The office's rule for proposals; every reason shows what was seen against it. */
export const candidateRuleForm = z.object({
  maxFails: places.default(0),
  maxOpenFindings: places.default(0),
  allowLateRemedies: z.boolean().default(false),
  minOutreach: places.default(0),
})

const ids = z.array(id).min(1).max(5000)
const pair = z.object({ firstId: id, secondId: id })

export const commendation = {
  /** Newest year first. */
  lists: query(
    z.object({
      year: year.nullable().default(null),
      planId: id.nullable().default(null),
      roundId: id.nullable().default(null),
    }),
    returns<NominationListSummary[]>(),
    { reads: ['commendation', 'plans', 'rounds'] },
  ),
  /** A list with its nominations and their warnings, in the order tập thể, cá nhân, hộ gia đình. */
  list: query(z.object({ id }), returns<NominationListDetail>(), {
    reads: ['commendation', 'plans', 'rounds', 'units', 'findings', 'exchange'],
  }),
  createList: command(nominationListForm, returns<{ id: string }>()),
  updateList: command(nominationListForm.extend({ id, revision }), returns<{ revision: number }>()),
  /** Only an empty one that no request sends to. */
  removeList: command(z.object({ id, revision }), returns<null>()),

  nomination: query(z.object({ id }), returns<NominationDetail>(), {
    reads: ['commendation', 'units', 'exchange', 'office', 'settings', 'attachments'],
  }),
  addNominations: command(
    z.object({
      listId: id,
      source: z.enum(nominationSources).default('typed'),
      nominations: z.array(nominationForm).min(1).max(5000),
    }),
    returns<{ ids: string[] }>(),
  ),
  updateNomination: command(nominationForm.extend({ id, revision }), returns<{ revision: number }>()),
  /** One form or title for many: what came from communes has their words only. At most one of the two. */
  setAward: command(
    z.object({ ids, formId: id.nullable().default(null), titleId: id.nullable().default(null) }),
    returns<{ count: number }>(),
  ),
  /** Not one that stands in a decision. */
  removeNominations: command(z.object({ ids }), returns<{ count: number }>()),
  /** Đồng ý, không, or null: not yet. Not after the decision. */
  setOpinion: command(
    z.object({ ids, opinion: z.enum(opinions).nullable(), note: prose.default('') }),
    returns<{ count: number }>(),
  ),
  /** All or none; `approved` is reached by `decide` alone. */
  move: command(
    z.object({ ids, to: z.enum(nominationStatuses), reason: prose.default('') }),
    returns<{ count: number }>(),
  ),
  /**
   * Approves all of them in one decision; they must be in appraisal. A number that is already there with the same
   * day is the same decision; with another day it is refused.
   */
  decide: command(decisionForm.extend({ ids }), returns<{ decisionId: string; count: number }>()),
  /** Takes nominations out of their decision, back into appraisal; a decision without any goes. */
  withdraw: command(z.object({ ids, reason: requiredProse }), returns<{ count: number }>()),
  /** Decisions that hold nominations of a list, or all. */
  decisions: query(z.object({ listId: id.nullable().default(null) }), returns<DecisionSummary[]>(), {
    reads: ['commendation'],
  }),

  /** The money of a list: by the day of the decision, else by `decidedOn`, else by today. */
  rewards: query(
    z.object({ listId: id, decidedOn: civilDate.nullable().default(null) }),
    returns<RewardSheet>(),
    { reads: ['commendation', 'office', 'settings', 'units'] },
  ),
  saveRounding: command(
    z.object({
      mode: z.enum(['up', 'nearest', 'none']),
      unit: z.number().int().min(1).max(1_000_000).default(10_000),
    }),
    returns<null>(),
  ),
  /** Titles and forms of the legal lists with what speaks against each on a day (today when null). */
  awards: query(z.object({ day: civilDate.nullable().default(null) }), returns<AwardCatalogue>(), {
    reads: ['commendation', 'office'],
  }),

  /** Two nominations side by side, of this list or of another. */
  pair: query(pair, returns<DuplicatePairView>(), {
    reads: ['commendation', 'units', 'exchange'],
  }),
  /**
   * `different`: not warned of again. `same`: `keepId` stays and takes over what it lacks, the other gets the
   * opinion "không" with a note; one that stands in a decision is left as it is.
   */
  resolvePair: command(
    pair.extend({ decision: z.enum(['same', 'different']), keepId: id.nullable().default(null) }),
    returns<null>(),
  ),
  /** Takes a decision about a pair back; what was taken over stays, the opinion of the other becomes open again. */
  reopenPair: command(pair, returns<null>()),

  /** Units of the list's round, plan or year, with the reasons for and against proposing them. */
  candidates: query(
    z.object({ listId: id, rule: candidateRuleForm.prefault({}) }),
    returns<CandidateRow[]>(),
    { reads: ['commendation', 'visits', 'findings', 'outreach', 'rounds', 'plans', 'units'] },
  ),

  ...dossierOperations,

  /** Exactly these, in this order, in three blocks with their own numbering. */
  exportExcel: task(
    z.object({
      listId: id,
      ids: z.array(id).max(10_000),
      /** For the notice board: names and years shortened, nothing that leads to a person (domain/award-publication.ts). */
      isMasked: z.boolean().default(false),
    }),
    returns<FileRef>(),
  ),
  /** The text that praises those who are agreed to over the loudspeaker; empty when nobody is. */
  announcement: query(z.object({ listId: id }), returns<{ text: string; count: number }>(), {
    reads: ['commendation', 'office', 'units'],
  }),
  /** That text as a file that any machine opens. */
  saveAnnouncement: task(z.object({ listId: id, text: prose }), returns<FileRef>()),
}
