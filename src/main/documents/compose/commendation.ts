/** Danh sách, Tờ trình and Biên bản họp xét of a nomination list. */
import type { CommendationSubject, DocumentData } from '#shared/domain/document.ts'
import { awardWords } from '#shared/domain/documents/award-groups.ts'
import {
  countsOf,
  listClosing,
  meritOf,
  placeOf,
  subjectName,
  subjectWords,
} from '#shared/domain/documents/award-subjects.ts'
import { composeSubmission } from '#shared/domain/documents/commendation.ts'
import type { AwardsGround, GroundNomination } from '#shared/domain/documents/grounds.ts'
import { awardBasesOn } from '#shared/domain/documents/legal-bases.ts'
import { bareClause } from '#shared/domain/documents/office-text.ts'
import { officeWords } from '#shared/domain/documents/office-words.ts'
import { opinionOf, type SubjectKind } from '#shared/domain/nomination.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame, filedAt } from './frame.ts'
import { enclosedWith } from './references.ts'

/** What goes up for decision: neither turned down nor sent back. */
export const goingUp = ({ nominations }: AwardsGround): GroundNomination[] =>
  nominations.filter((one) => one.status !== 'returned' && opinionOf(one) !== 'disagree')

const subjectsOf = (nominations: readonly GroundNomination[], kind: SubjectKind): CommendationSubject[] =>
  nominations
    .filter(({ subjectKind }) => subjectKind === kind)
    .map((one) => ({
      name: kind === 'household' ? subjectName(one) : one.name,
      title: kind === 'individual' ? one.honorific : '',
      birthYear: one.birthYear === null ? '' : String(one.birthYear),
      position: one.jobTitle,
      place: placeOf(one),
      achievement: bareClause(one.achievement),
      form: one.award,
      note: one.note,
    }))

/** `biểu dương, khen thưởng tập thể, cá nhân có thành tích trong …`. */
export const commendationOf = (ground: AwardsGround, nominations: readonly GroundNomination[]): string =>
  `${awardWords(nominations)} ${subjectWords(countsOf(nominations))} ${meritOf(ground.list)}`

export const composeListDocument = (
  ground: AwardsGround,
  context: ComposeContext,
): DocumentData['commendation_list'] => {
  const nominations = goingUp(ground)
  const frame = composeFrame(context, 'commendation_list', {
    abstract: `Danh sách đề nghị ${commendationOf(ground, nominations)}`,
    sections: [],
  })
  return {
    ...frame,
    annex: {
      label: 'Phụ lục',
      reference: enclosedWith('Tờ trình', frame, officeWords(context.office).officeName),
    },
    collectives: subjectsOf(nominations, 'collective'),
    individuals: subjectsOf(nominations, 'individual'),
    households: subjectsOf(nominations, 'household'),
    closing: listClosing(countsOf(nominations)),
  }
}

export const composeSubmissionDocument = (
  ground: AwardsGround,
  context: ComposeContext,
): DocumentData['submission'] => {
  const decider = `Chủ tịch ${context.office.superiorName}`
  const nominations = goingUp(ground)
  return composeFrame(context, 'submission', {
    abstract: `Về việc đề nghị ${commendationOf(ground, nominations)}`,
    addressees: [decider],
    legalBases: awardBasesOn(context.day),
    sections: composeSubmission({
      officeName: officeWords(context.office).officeName,
      decider,
      merit: meritOf(ground.list),
      nominations,
      metOn: ground.list.metOn,
    }),
    recipients: ['Như trên', filedAt(context)],
  })
}
