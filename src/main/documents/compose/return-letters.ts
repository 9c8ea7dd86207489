/** Công văn yêu cầu báo cáo, công văn đôn đốc. */
import { addDays, daysBetween, formatDate, officeDateShort } from '#shared/dates.ts'
import type { DocumentData } from '#shared/domain/document.ts'
import type { GroundReturn, ReturnsGround } from '#shared/domain/documents/grounds.ts'
import { officeWords } from '#shared/domain/documents/office-words.ts'
import { composeReturnReminder, composeReturnRequest } from '#shared/domain/documents/return-letters.ts'
import {
  isOwed,
  isToSendAgain,
  type ReturnContent,
  type ReturnStatus,
  returnContents,
} from '#shared/domain/request.ts'
import { returnV1Titles } from '../../excel/layouts/return-v1-columns.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame, filedAt } from './frame.ts'
import { planReference } from './references.ts'

/** Above this many of one sort, the letter names the sort and not each. */
const namesInAddress = 6

/** How long the communes get after a reminder, in days; the clerk may write another day into the paragraph. */
const graceDays = 5

const addresseesOf = (
  ground: ReturnsGround,
  returns: readonly GroundReturn[],
  placeType: string,
): string[] => {
  const units = returns.map(({ unit }) => unit)
  const communes = units.filter(({ commune }) => commune !== null)
  const agencies = units.filter(({ commune }) => commune === null)
  const named = (some: typeof units, all: string): string[] =>
    some.length <= namesInAddress ? some.map(({ name }) => name) : [all]
  const isEvery = communes.length >= ground.communesInArea
  return [
    ...named(communes, isEvery ? `UBND các ${placeType}` : `UBND các ${placeType} (danh sách kèm theo)`),
    ...named(agencies, 'Các cơ quan, đơn vị (danh sách kèm theo)'),
  ]
}

const yearOf = ({ plan, request }: ReturnsGround): number => plan?.year ?? Number(request.dueOn.slice(0, 4))

export const composeRequestDocument = (
  ground: ReturnsGround,
  context: ComposeContext,
): DocumentData['return_request'] => {
  const words = officeWords(context.office)
  const { request, plan } = ground
  return {
    ...composeFrame(context, 'return_request', {
      abstract: `báo cáo kết quả thực hiện 02 Bộ Quy tắc ứng xử năm ${yearOf(ground)}`,
      addressees: addresseesOf(ground, ground.returns, words.placeType),
      sections: composeReturnRequest({
        officeName: words.officeName,
        planReference: plan === null ? 'chương trình công tác' : planReference(plan),
        contents: request.contents.map((content) => returnV1Titles[content].shortTitle),
        dueOn: request.dueOn,
        sendTo: null,
        note: request.note === '' ? null : request.note,
      }),
      recipients: ['Như trên', `${words.committeeName} (để b/c)`, filedAt(context)],
    }),
    sheets: request.contents.map((content) => ({
      name: `Trang “${returnV1Titles[content].sheet}”`,
      content: returnV1Titles[content].shortTitle,
      format: 'Tệp Excel; bản ký, đóng dấu',
    })),
  }
}

/** Contents that stand so, in the order of the workbook. */
const contentsThat = (
  isMeant: (status: ReturnStatus) => boolean,
  { contents }: Pick<GroundReturn, 'contents'>,
): ReturnContent[] =>
  returnContents.filter((content) => contents.some((one) => one.content === content && isMeant(one.status)))

const sheetsOf = (contents: readonly ReturnContent[]): string =>
  contents.map((content) => returnV1Titles[content].sheet).join(', ')

export const missingText = (one: Pick<GroundReturn, 'contents'>): string => {
  const never = contentsThat((status) => status === 'waiting', one)
  if (never.length > 1 && never.length === one.contents.length) return 'Tất cả nội dung'
  const again = contentsThat(isToSendAgain, one)
  return [sheetsOf(never), again.length > 0 && `Bản sửa: ${sheetsOf(again)}`].filter(Boolean).join('; ')
}

export const composeReminderDocument = (
  ground: ReturnsGround,
  context: ComposeContext,
): DocumentData['return_reminder'] => {
  const words = officeWords(context.office)
  const { request, returns } = ground
  const owing = returns.filter((one) => contentsThat(isOwed, one).length > 0)
  const chosen = ground.remindedUnitIds ?? null
  const isLate = ({ dueOn }: GroundReturn): boolean => dueOn < context.day
  // Without a choice who has time left is not among the late; before the deadline all are reminded.
  const asked = owing.some(isLate) ? owing.filter(isLate) : owing
  const missing = chosen === null ? asked : owing.filter(({ unit }) => chosen.includes(unit.id))
  const number = request.number.includes('/')
    ? request.number
    : `${request.number}/${context.office.symbolSuffix}`
  const date = officeDateShort(request.issuedOn)
  return {
    ...composeFrame(context, 'return_reminder', {
      abstract: `đôn đốc báo cáo kết quả thực hiện 02 Bộ Quy tắc ứng xử năm ${yearOf(ground)}`,
      addressees: addresseesOf(ground, missing, words.placeType),
      sections: composeReturnReminder({
        officeName: words.officeName,
        requestReference:
          request.number === '' ? `Công văn ngày ${date}` : `Công văn số ${number} ngày ${date}`,
        requested: returns.length,
        received: returns.length - owing.length,
        reminded: missing.length,
        countedOn: context.day,
        lateDueOn: missing.some(isLate) ? addDays(context.day, graceDays) : null,
        openDueOn: missing.filter((one) => !isLate(one)).map(({ dueOn }) => dueOn),
      }),
      recipients: ['Như trên', `${words.committeeName} (để b/c)`, filedAt(context)],
    }),
    missing: missing.map((one) => ({
      unit: one.unit.name,
      missing: missingText(one),
      due: formatDate(one.dueOn),
      daysLate: Math.max(0, daysBetween(one.dueOn, context.day)),
    })),
  }
}
