/**
 * The law of awards and the holidays as the office keeps them: every entry with its source, its days and how sure it
 * is. Rules take what is in force on the day of the decision, never what is newest.
 */
import { z } from 'zod'
import {
  certainties,
  type HolidayKind,
  holidayKinds,
  type LawCertainty,
  lawKinds,
} from '../domain/law-entries.ts'
import { type SubjectKind, subjectKinds } from '../domain/nomination.ts'
import { type OfficeLevel, officeLevels } from '../domain/unit.ts'
import { command, query, returns } from './define.ts'
import { civilDate, id, line, requiredLine, revision } from './fields.ts'

/** `legalBasis` is the source: "Nghị định 152/2025/NĐ-CP, Điều 54". */
type Sourced = { id: string; legalBasis: string; certainty: LawCertainty; revision: number }

/** A title (danh hiệu) or a form (hình thức). `used`: nominations that carry it. */
export type LawAwardEntry = Sourced & {
  name: string
  isPraise: boolean
  subjectKinds: SubjectKind[]
  levels: OfficeLevel[]
  validFrom: string | null
  validTo: string | null
  used: number
}

/** Times the base pay. `awardId` is a form or a title. */
export type LawRateEntry = Sourced & {
  awardKind: 'form' | 'title'
  awardId: string
  awardName: string
  level: OfficeLevel
  subjectKind: SubjectKind
  coefficient: number
  validFrom: string
  validTo: string | null
}

/** Đồng a month, until the day before the next one. */
export type LawBasePayEntry = Sourced & { amount: number; validFrom: string; validTo: string | null }

export type LawHolidayEntry = Sourced & { day: string; name: string; kind: HolidayKind }

/** Days between two rates of one award, one level and one kind of subject for which no rate is known. */
export type RateGap = {
  awardName: string
  level: OfficeLevel
  subjectKind: SubjectKind
  from: string
  to: string
}

export type Law = {
  basePays: LawBasePayEntry[]
  rates: LawRateEntry[]
  forms: LawAwardEntry[]
  titles: LawAwardEntry[]
  holidays: LawHolidayEntry[]
  rateGaps: RateGap[]
}

/** `changedRewards`: decided nominations whose money now computes otherwise; their issued documents stay as they are. */
export type LawSaved = { id: string; changedRewards: number }

/** A new entry has neither id nor revision. */
const entry = z.object({
  id: id.nullable().default(null),
  revision: revision.nullable().default(null),
  legalBasis: requiredLine,
  certainty: z.enum(certainties).default('office'),
})
const awardFields = entry.extend({
  name: requiredLine,
  subjectKinds: z.array(z.enum(subjectKinds)).min(1),
  levels: z.array(z.enum(officeLevels)).min(1),
  validFrom: civilDate.nullable().default(null),
  validTo: civilDate.nullable().default(null),
})

export const law = {
  all: query(z.object({}), returns<Law>(), { reads: ['commendation', 'settings'] }),
  saveForm: command(awardFields.extend({ isPraise: z.boolean().default(false) }), returns<LawSaved>()),
  saveTitle: command(awardFields, returns<LawSaved>()),
  /** Throws rule law_period_overlaps: two rates of one award, level and kind of subject on one day. */
  saveRate: command(
    entry.extend({
      awardKind: z.enum(['form', 'title']),
      awardId: id,
      level: z.enum(officeLevels),
      subjectKind: z.enum(subjectKinds),
      coefficient: z.number().min(0).max(1000),
      validFrom: civilDate,
      validTo: civilDate.nullable().default(null),
    }),
    returns<LawSaved>(),
  ),
  /** Throws already_exists for a second one from the same day. */
  saveBasePay: command(
    entry.extend({ amount: z.number().int().min(1).max(1_000_000_000), validFrom: civilDate }),
    returns<LawSaved>(),
  ),
  /** Throws already_exists for a second one of the same day. */
  saveHoliday: command(
    entry.extend({
      legalBasis: line.default(''),
      day: civilDate,
      name: requiredLine,
      kind: z.enum(holidayKinds).default('holiday'),
    }),
    returns<LawSaved>(),
  ),
  /** Throws in_use for a form or title that nominations or rates refer to: end its days instead. */
  remove: command(z.object({ what: z.enum(lawKinds), id, revision }), returns<LawSaved>()),
}
