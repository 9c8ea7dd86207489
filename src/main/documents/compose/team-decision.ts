/** Quyết định thành lập Đoàn kiểm tra of a round. */
import type { DocumentData } from '#shared/domain/document.ts'
import type { TeamGround } from '#shared/domain/documents/grounds.ts'
import { chairAuthority } from '#shared/domain/documents/header.ts'
import { localGovernmentBases } from '#shared/domain/documents/legal-bases.ts'
import { officeWords } from '#shared/domain/documents/office-words.ts'
import { composeTeamDecision, teamDecisionAbstract } from '#shared/domain/documents/team-decision.ts'
import { toRoman } from '#shared/numbers.ts'
import type { ComposeContext } from './frame.ts'
import { asBasis, composeFrame, filedAt } from './frame.ts'
import { planReference } from './references.ts'
import { memberRole } from './team.ts'

export const composeTeamDocument = (
  { plan, round, team, units }: TeamGround,
  context: ComposeContext,
): DocumentData['team_decision'] => {
  const { office, day } = context
  const words = officeWords(office)
  const named = { round: `đợt ${toRoman(round.ordinal)} năm ${plan.year}`, areaName: office.areaName }
  const reference = planReference(plan)
  return {
    authority: chairAuthority(office),
    ...composeFrame(context, 'team_decision', {
      abstract: teamDecisionAbstract(named),
      legalBases: [
        ...localGovernmentBases(day),
        ...plan.legalBases.map(asBasis),
        `Căn cứ ${reference}`,
        `Theo đề nghị của ${words.officeHead}`,
      ],
      sections: composeTeamDecision({
        ...named,
        planReference: reference,
        committeeName: words.committeeName,
        officeHead: words.officeHead,
        committeeOffice: words.committeeOffice,
        team: team.map((person) => ({ id: person.id, name: person.name, role: memberRole(person) })),
        units,
        period: round.startsOn === null ? null : { from: round.startsOn, to: round.endsOn },
      }),
      recipients: ['Như Điều 3', `Thường trực HĐND, lãnh đạo ${words.committeeName}`, filedAt(context)],
    }),
  }
}
