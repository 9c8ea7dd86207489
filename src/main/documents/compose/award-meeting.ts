/** Biên bản họp xét khen thưởng of a nomination list. */
import type { DocumentData } from '#shared/domain/document.ts'
import { awardWords } from '#shared/domain/documents/award-groups.ts'
import {
  countsOf,
  meritOf,
  subjectDetail,
  subjectName,
  subjectWords,
} from '#shared/domain/documents/award-subjects.ts'
import { composeMeeting, meetingClosing } from '#shared/domain/documents/commendation.ts'
import type { AwardsGround, GroundNomination } from '#shared/domain/documents/grounds.ts'
import { rewardDecreeOn } from '#shared/domain/documents/legal-bases.ts'
import { longDate } from '#shared/domain/documents/office-text.ts'
import { opinionOf } from '#shared/domain/nomination.ts'
import { goingUp } from './commendation.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame } from './frame.ts'
import { subjectGroups } from './subject-groups.ts'

const resultOf = (one: GroundNomination): string => {
  const opinion = opinionOf(one)
  if (one.status === 'returned') return 'Trả lại'
  return opinion === null ? '' : opinion === 'agree' ? 'Đề nghị' : 'Không đề nghị'
}

export const composeMeetingDocument = (
  ground: AwardsGround,
  context: ComposeContext,
): DocumentData['award_meeting'] => {
  const { nominations, list } = ground
  const agreed = goingUp(ground).filter((one) => opinionOf(one) === 'agree')
  const declined = nominations.filter((one) => !goingUp(ground).includes(one))
  const all = nominations.length === 0 ? [] : nominations
  return {
    ...composeFrame(context, 'award_meeting', {
      abstract: `Họp xét ${awardWords(all)} ${subjectWords(countsOf(all))} ${meritOf(list)}`,
      sections: composeMeeting({
        merit: meritOf(list),
        decree: rewardDecreeOn(list.metOn ?? context.day),
        considered: nominations,
        agreed,
        declined,
      }),
    }),
    opening: { startedAt: `…… giờ …… phút, ${longDate(list.metOn)}`, place: '…………………………………………………' },
    groups: subjectGroups(nominations).map(({ heading, members }) => ({
      heading,
      rows: members.map((one) => ({
        name: subjectName(one),
        detail: subjectDetail(one),
        award: one.award,
        result: resultOf(one),
      })),
    })),
    closing: meetingClosing,
  }
}
