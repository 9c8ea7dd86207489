/** Quyết định khen thưởng of a nomination list. */

import { officeDateShort } from '#shared/dates.ts'
import type { DocumentData } from '#shared/domain/document.ts'
import {
  composeAwardDecision,
  type DecidedSubject,
  isEnclosed,
  money,
  rewardTotal,
} from '#shared/domain/documents/award-decision.ts'
import {
  countsOf,
  meritOf,
  subjectDetail,
  subjectName,
  subjectWords,
} from '#shared/domain/documents/award-subjects.ts'
import type { AwardDecisionGround, AwardsGround, GroundNomination } from '#shared/domain/documents/grounds.ts'
import { chairAuthority } from '#shared/domain/documents/header.ts'
import { awardBasesOn, localGovernmentBases, rewardDecreeOn } from '#shared/domain/documents/legal-bases.ts'
import { officeWords } from '#shared/domain/documents/office-words.ts'
import { opinionOf } from '#shared/domain/nomination.ts'
import { formatNumber } from '#shared/numbers.ts'
import { goingUp } from './commendation.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame, filedAt } from './frame.ts'
import { enclosedWith } from './references.ts'
import { subjectGroups } from './subject-groups.ts'

const bareNumber = (number: string): string => number.split('/')[0]?.trim() ?? ''

/**
 * Those of the decision whose number the paper bears; while it has none, those that wait for a decision (agreed to,
 * where somebody is), and when nobody waits, those of the latest decision. Praise and what a higher level awards are not decided here.
 */
export const decidedBy = (
  ground: AwardsGround,
  { number, office }: Pick<ComposeContext, 'number' | 'office'>,
): GroundNomination[] => {
  const awards = goingUp(ground).filter(
    ({ isPraise, levels }) => !isPraise && (levels.length === 0 || levels.includes(office.level)),
  )
  const bearing = (wanted: string | null): GroundNomination[] =>
    awards.filter(
      ({ decision }) => decision !== null && bareNumber(decision.number) === bareNumber(wanted ?? ''),
    )
  const named = number === null ? [] : bearing(number)
  if (named.length > 0) return named
  const waiting = awards.filter(({ decision }) => decision === null)
  const agreed = waiting.filter((one) => opinionOf(one) === 'agree')
  if (waiting.length > 0) return agreed.length > 0 ? agreed : waiting
  const latest = awards
    .flatMap(({ decision }) => decision ?? [])
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))[0]
  return latest === undefined ? [] : bearing(latest.number)
}

const proposal = (ground: AwardsGround, officeHead: string): string => {
  const { submission } = ground
  if (submission === null) return `Theo đề nghị của ${officeHead}`
  const number = submission.number.includes('/')
    ? submission.number
    : `${submission.number.replace(/^\d$/u, '0$&')}/${submission.symbol}`
  return `Theo đề nghị của ${officeHead} tại Tờ trình số ${number} ngày ${officeDateShort(submission.date)}`
}

export const composeDecisionDocument = (
  ground: AwardDecisionGround,
  context: ComposeContext,
): DocumentData['award_decision'] => {
  const { office, day } = context
  const words = officeWords(office)
  const amounts = new Map(ground.rewards.map(({ id, amount }) => [id, amount]))
  const awarded: (GroundNomination & DecidedSubject)[] = decidedBy(ground, context).map((one) => ({
    ...one,
    reward: amounts.get(one.id) ?? null,
  }))
  const kinds = subjectWords(countsOf(awarded))
  const merit = meritOf(ground.list)
  const frame = composeFrame(context, 'award_decision', {
    abstract: `Về việc khen thưởng ${kinds} ${merit}`,
    legalBases: [...localGovernmentBases(day), ...awardBasesOn(day), proposal(ground, words.officeHead)],
    sections: composeAwardDecision({
      merit,
      awarded,
      decree: rewardDecreeOn(day),
      areaType: words.areaType,
      officeHead: words.officeHead,
      committeeOffice: words.committeeOffice,
    }),
    recipients: ['Như Điều 3', `Thường trực HĐND, lãnh đạo ${words.committeeName}`, filedAt(context)],
  })
  const total = rewardTotal(awarded)
  return {
    authority: chairAuthority(office),
    ...frame,
    annex: {
      label: 'Phụ lục',
      title: `Danh sách ${kinds} được khen thưởng`,
      reference: enclosedWith('Quyết định', frame, `Chủ tịch ${office.superiorName}`),
      isEnclosed: isEnclosed(awarded),
      groups: subjectGroups(awarded).map(({ heading, members }) => ({
        heading,
        rows: members.map((one) => ({
          name: subjectName(one),
          detail: subjectDetail(one),
          award: one.award,
          reward: one.reward === null ? '' : formatNumber(one.reward),
        })),
      })),
      total: total === null ? '' : money(total),
    },
  }
}
