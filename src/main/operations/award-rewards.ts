/** The money that goes with a list, as arithmetic: rates and base pay of the day of the decision. */
import type {
  AwardCatalogue,
  AwardOption,
  Nomination,
  RewardLine,
  RewardSheet,
} from '#shared/contract/commendation-types.ts'
import { isValidOn } from '#shared/dates.ts'
import { rewardFor } from '#shared/domain/award-reward.ts'
import { opinionOf } from '#shared/domain/nomination.ts'
import type { OfficeLevel } from '#shared/domain/unit.ts'
import type { ReadDb } from '../db/database.ts'
import {
  awardForms,
  awardRates,
  awardTitles,
  basePays,
  type KnownAward,
  rewardRounding,
} from '../db/queries/awards.ts'
import { nominationsOfList } from '../db/queries/nominations.ts'
import { profileOn } from '../db/queries/office.ts'
import { awardOf, knownAwards } from './nomination-moves.ts'

const levelOn = (db: ReadDb, day: string): OfficeLevel => profileOn(db, day)?.level ?? 'commune'

/** An office's own level where it may award the thing itself, else the level that awards it. */
const awardingLevel = (award: KnownAward, own: OfficeLevel): OfficeLevel =>
  award.levels.includes(own) ? own : (award.levels[0] ?? own)

const lineFor = (
  db: ReadDb,
  law: {
    awards: Map<string, KnownAward>
    rates: ReturnType<typeof awardRates>
    pays: ReturnType<typeof basePays>
  },
  nomination: Nomination,
  fallbackDay: string,
): RewardLine => {
  const day = nomination.decision?.decidedOn ?? fallbackDay
  const award = awardOf(nomination, law.awards)
  const base = { nominationId: nomination.id, day }
  if (award === null) return { ...base, reward: { ok: false, reason: 'no_award' } }
  if (award.isPraise) return { ...base, reward: { ok: false, reason: 'praise' } }
  const reward = rewardFor({
    award: nomination.formId === award.id ? { formId: award.id } : { titleId: award.id },
    level: awardingLevel(award, levelOn(db, day)),
    subjectKind: nomination.subjectKind,
    decidedOn: day,
    rates: law.rates,
    basePays: law.pays,
    rounding: rewardRounding(db),
  })
  return { ...base, reward }
}

const amountOf = ({ reward }: RewardLine): number => (reward.ok ? reward.amount : 0)

/** `day` counts for what is not decided yet. Totals are of what is agreed to. */
export const rewardSheet = (db: ReadDb, listId: string, day: string): RewardSheet => {
  const law = { awards: knownAwards(db), rates: awardRates(db), pays: basePays(db) }
  const nominations = nominationsOfList(db, listId)
  const lines = new Map(nominations.map((one) => [one.id, lineFor(db, law, one, day)]))
  const agreed = nominations.filter((one) => opinionOf(one) === 'agree')
  const sum = (members: readonly Nomination[]) =>
    members.reduce((total, { id }) => {
      const line = lines.get(id)
      return total + (line === undefined ? 0 : amountOf(line))
    }, 0)
  const byUnit = Map.groupBy(agreed, ({ unitId }) => unitId ?? '')
  return {
    day,
    rounding: rewardRounding(db),
    lines: [...lines.values()],
    total: sum(agreed),
    byUnit: [...byUnit.values()].map((members) => ({
      unitId: members[0]?.unitId ?? null,
      unitName: members[0]?.unitName ?? '',
      count: members.length,
      total: sum(members),
    })),
  }
}

/** Titles and forms as the legal lists hold them, with what speaks against each on the day. */
export const awardCatalogue = (db: ReadDb, day: string): AwardCatalogue => {
  const level = levelOn(db, day)
  const toOption = (award: KnownAward): AwardOption => ({
    id: award.id,
    name: award.name,
    subjectKinds: award.subjectKinds,
    levels: award.levels,
    validFrom: award.validFrom,
    validTo: award.validTo,
    legalBasis: award.legalBasis,
    isPraise: award.isPraise,
    isValid: isValidOn(award.validFrom, award.validTo, day),
    isOwnLevel: award.levels.includes(level),
  })
  return { day, level, forms: awardForms(db).map(toOption), titles: awardTitles(db).map(toOption) }
}
