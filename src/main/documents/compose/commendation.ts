/** Danh sách and Tờ trình đề nghị khen thưởng of a nomination list. */
import type { DocumentData } from '#shared/domain/document.ts'
import { composeSubmission, listClosing } from '#shared/domain/documents/commendation.ts'
import type { AwardsGround } from '#shared/domain/documents/grounds.ts'
import { awardBasesOn } from '#shared/domain/documents/legal-bases.ts'
import { bareClause, lowerFirst } from '#shared/domain/documents/office-text.ts'
import { officeWords } from '#shared/domain/documents/office-words.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame, filedAt } from './frame.ts'
import { enclosedWith } from './references.ts'

type Subject = DocumentData['commendation_list']['individuals'][number]

const subjectsOf = (ground: AwardsGround, kind: SubjectKind): Subject[] =>
  ground.nominations
    .filter(({ subjectKind }) => subjectKind === kind)
    .map((nomination) => ({
      name: nomination.name,
      title: kind === 'household' ? lowerFirst(nomination.honorific) : nomination.honorific,
      birthYear: nomination.birthYear === null ? '' : String(nomination.birthYear),
      position: nomination.jobTitle,
      place: nomination.workplace === '' ? nomination.unitName : nomination.workplace,
      achievement: nomination.achievement,
      form: nomination.form,
      note: nomination.note,
    }))

const countsOf = (ground: AwardsGround) => {
  const count = (kind: SubjectKind): number =>
    ground.nominations.filter(({ subjectKind }) => subjectKind === kind).length
  return {
    collectives: count('collective'),
    individuals: count('individual'),
    households: count('household'),
  }
}

const meritOf = ({ list }: AwardsGround): string => {
  const theme = bareClause(list.theme)
  const what = theme === '' ? `thực hiện 02 Bộ Quy tắc ứng xử năm ${list.year}` : lowerFirst(theme)
  return `có thành tích trong ${what}`
}

export const composeListDocument = (
  ground: AwardsGround,
  context: ComposeContext,
): DocumentData['commendation_list'] => {
  const frame = composeFrame(context, 'commendation_list', {
    abstract: `Danh sách đề nghị biểu dương, khen thưởng ${meritOf(ground)}`,
    sections: [],
  })
  return {
    ...frame,
    annex: {
      label: 'Phụ lục',
      reference: enclosedWith('Tờ trình', frame, officeWords(context.office).officeName),
    },
    collectives: subjectsOf(ground, 'collective'),
    individuals: subjectsOf(ground, 'individual'),
    households: subjectsOf(ground, 'household'),
    closing: listClosing(countsOf(ground)),
  }
}

export const composeSubmissionDocument = (
  ground: AwardsGround,
  context: ComposeContext,
): DocumentData['submission'] => {
  const words = officeWords(context.office)
  const decider = `Chủ tịch ${context.office.superiorName}`
  const forms = new Set(ground.nominations.map(({ isPraise }) => (isPraise ? 'biểu dương' : 'giấy khen')))
  return composeFrame(context, 'submission', {
    abstract: `Về việc đề nghị biểu dương, khen thưởng tập thể, cá nhân, hộ gia đình ${meritOf(ground)}`,
    addressees: [decider],
    legalBases: awardBasesOn(context.day),
    sections: composeSubmission({
      officeName: words.officeName,
      decider,
      merit: meritOf(ground),
      form: forms.size > 1 ? 'giấy khen, biểu dương' : ([...forms][0] ?? 'giấy khen'),
      counts: countsOf(ground),
      isCouncilAgreed: false,
    }),
    recipients: ['Như trên', filedAt(context)],
  })
}
