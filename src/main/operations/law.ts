import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { Law, LawRateEntry, LawSaved, law, RateGap } from '#shared/contract/law.ts'
import { formatDate } from '#shared/dates.ts'
import { gapsBetween, type LawKind, overlapping } from '#shared/domain/law-entries.ts'
import type { Row } from '../db/database.ts'
import { decidedLists, lawBasePays, lawForms, lawHolidays, lawRates, lawTitles } from '../db/queries/law.ts'
import { rewardSheet } from './award-rewards.ts'
import type { CommandContext, Operations } from './context.ts'
import { requireOrder } from './require-order.ts'

const tables = {
  basePay: 'base_pays',
  rate: 'award_rates',
  form: 'award_forms',
  title: 'award_titles',
  holiday: 'holidays',
} as const satisfies Record<LawKind, string>

/** Nomination → money, of all that stand in a decision. */
const decidedRewards = (tx: CommandContext): Map<string, number | null> =>
  new Map(
    decidedLists(tx.db).flatMap((listId) =>
      rewardSheet(tx.db, listId, tx.today).lines.map(({ nominationId, reward }): [string, number | null] => [
        nominationId,
        reward.ok ? reward.amount : null,
      ]),
    ),
  )

/** Runs a change of the law and counts whose money it changes. */
const counted = (tx: CommandContext, write: () => string): LawSaved => {
  const before = decidedRewards(tx)
  const id = write()
  const after = before.size === 0 ? before : decidedRewards(tx)
  const changed = [...after].filter(([nominationId, amount]) => before.get(nominationId) !== amount)
  return { id, changedRewards: changed.length }
}

type Entry = { id: string | null; revision: number | null }

const save = (tx: CommandContext, kind: LawKind, { id, revision }: Entry, columns: Row): LawSaved =>
  counted(tx, () => {
    if (id === null) return tx.db.insert(tables[kind], columns)
    tx.db.update(tables[kind], id, columns, { revision: revision ?? 0 })
    return id
  })

const sourceOf = (input: { legalBasis: string; certainty: string }): Row => ({
  legal_basis: input.legalBasis,
  certainty: input.certainty,
})

const awardColumns = (input: ParsedInputOf<(typeof law)['saveTitle']>): Row => {
  requireOrder(input)
  return {
    name: input.name,
    subject_kinds_json: JSON.stringify(input.subjectKinds),
    levels_json: JSON.stringify(input.levels),
    valid_from: input.validFrom,
    valid_to: input.validTo,
    ...sourceOf(input),
  }
}

const sameRule = (a: LawRateEntry, b: Pick<LawRateEntry, 'awardId' | 'level' | 'subjectKind'>): boolean =>
  a.awardId === b.awardId && a.level === b.level && a.subjectKind === b.subjectKind

const saveRate = (tx: CommandContext, input: ParsedInputOf<(typeof law)['saveRate']>): LawSaved => {
  requireOrder(input)
  const others = lawRates(tx.db).filter((rate) => rate.id !== input.id && sameRule(rate, input))
  const other = overlapping(input, others)
  if (other !== undefined) {
    const until = other.validTo === null ? '' : ` – ${formatDate(other.validTo)}`
    throw fail('rule', { rule: 'law_period_overlaps', detail: `${formatDate(other.validFrom)}${until}` })
  }
  return save(tx, 'rate', input, {
    form_id: input.awardKind === 'form' ? input.awardId : null,
    title_id: input.awardKind === 'title' ? input.awardId : null,
    level: input.level,
    subject_kind: input.subjectKind,
    coefficient: input.coefficient,
    valid_from: input.validFrom,
    valid_to: input.validTo,
    ...sourceOf(input),
  })
}

const requireFreeDay = (others: readonly { id: string; day: string }[], own: Entry, day: string): void => {
  if (others.some((other) => other.id !== own.id && other.day === day))
    throw fail('already_exists', { what: 'setting', name: formatDate(day) })
}

const gapsOf = (rates: readonly LawRateEntry[]): RateGap[] => {
  const rules = Map.groupBy(rates, (rate) => [rate.awardId, rate.level, rate.subjectKind].join('|'))
  return [...rules.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { awardName, level, subjectKind } = first
    return gapsBetween(own).map((gap) => ({ awardName, level, subjectKind, ...gap }))
  })
}

export const lawOperations = {
  all: ({ db }): Law => {
    const rates = lawRates(db)
    return {
      basePays: lawBasePays(db),
      rates,
      forms: lawForms(db),
      titles: lawTitles(db),
      holidays: lawHolidays(db),
      rateGaps: gapsOf(rates),
    }
  },
  saveForm: (tx, input) =>
    save(tx, 'form', input, { ...awardColumns(input), is_praise: input.isPraise ? 1 : 0 }),
  saveTitle: (tx, input) => save(tx, 'title', input, awardColumns(input)),
  saveRate,
  saveBasePay: (tx, input) => {
    requireFreeDay(
      lawBasePays(tx.db).map(({ id, validFrom }) => ({ id, day: validFrom })),
      input,
      input.validFrom,
    )
    return save(tx, 'basePay', input, {
      amount: input.amount,
      valid_from: input.validFrom,
      ...sourceOf(input),
    })
  },
  saveHoliday: (tx, input) => {
    requireFreeDay(lawHolidays(tx.db), input, input.day)
    return save(tx, 'holiday', input, {
      day: input.day,
      name: input.name,
      kind: input.kind,
      ...sourceOf(input),
    })
  },
  remove: (tx, { what, id, revision }) =>
    counted(tx, () => {
      tx.db.update(tables[what], id, {}, { revision })
      tx.db.remove(tables[what], id)
      return id
    }),
} satisfies Operations<typeof law>
