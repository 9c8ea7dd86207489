/** The words of the letters that ask for returns and remind of them. */
import { type CivilDate, formatDate } from '../../dates.ts'
import type { Section } from '../document.ts'
import { bareClause, countText, listText, lowerFirst, shareText } from './office-text.ts'

const oneSection = (paragraphs: readonly (readonly [key: string, text: string])[]): Section[] => [
  {
    key: 'text',
    heading: null,
    level: 1,
    paragraphs: paragraphs.map(([key, text]) => ({ key, text })),
  },
]

export type ReturnRequestFacts = {
  officeName: string
  planReference: string
  /** `báo cáo tự kiểm tra`, `hoạt động tuyên truyền` … */
  contents: readonly string[]
  dueOn: CivilDate
  /** `hộp thư vhtt@…`, or how else the files go back; null when not said. */
  sendTo: string | null
  /** A word of the office of its own. */
  note: string | null
}

export const composeReturnRequest = (facts: ReturnRequestFacts): Section[] => {
  const where = facts.sendTo ? ` (${bareClause(facts.sendTo)})` : ''
  return oneSection([
    [
      'basis',
      `Thực hiện ${facts.planReference}, để có cơ sở tổng hợp kết quả thực hiện 02 Bộ Quy tắc ứng xử, ${facts.officeName} đề nghị các đơn vị thực hiện một số nội dung sau:`,
    ],
    [
      'contents',
      `1. Báo cáo ${listText(facts.contents.map(lowerFirst))} theo biểu mẫu Excel gửi kèm công văn này. Đề nghị điền đúng vào biểu mẫu, không thêm, bớt hoặc đổi thứ tự cột. Nội dung không phát sinh thì ghi chữ x vào ô “Không phát sinh” ở đầu trang của nội dung đó.`,
    ],
    [
      'deadline',
      `2. Gửi tệp Excel và bản có chữ ký, đóng dấu về ${facts.officeName}${where} trước ngày ${formatDate(facts.dueOn)}.`,
    ],
    ...(facts.note ? ([['note', `3. ${bareClause(facts.note)}.`]] as const) : []),
    [
      'closing',
      `Đề nghị các đơn vị quan tâm, thực hiện. Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh về ${facts.officeName} để được hướng dẫn./.`,
    ],
  ])
}

export type ReturnReminderFacts = {
  officeName: string
  /** `Công văn số 45/VHTT ngày 01/10/2018` */
  requestReference: string
  requested: number
  received: number
  /** How many of those that owe the letter speaks to. */
  reminded: number
  countedOn: CivilDate
  /** What is asked of those whose own deadline has passed; null when there are none in the list. */
  lateDueOn: CivilDate | null
  /** Deadlines of those in the list who still have time. */
  openDueOn: readonly CivilDate[]
}

/** By when; a reminder neither shortens nor lengthens the deadline of who still has time. */
const demandedBy = ({ lateDueOn, openDueOn, countedOn }: ReturnReminderFacts): string => {
  const [first] = openDueOn
  if (lateDueOn !== null) {
    const others =
      openDueOn.length > 0 ? '; đơn vị chưa đến hạn thực hiện theo hạn nộp của mình ghi trong danh sách' : ''
    return `trước ngày ${formatDate(lateDueOn)}${others}`
  }
  if (first === undefined || openDueOn.some((day) => day !== first))
    return 'theo hạn nộp của từng đơn vị ghi trong danh sách'
  // The deadline itself is still in time: "before" it would be a day less, and on the day itself nothing at all.
  return `${first === countedOn ? 'trong' : 'chậm nhất là'} ngày ${formatDate(first)}`
}

/** For at least one missing return; with none missing there is nothing to remind of. */
export const composeReturnReminder = (facts: ReturnReminderFacts): Section[] => {
  const missing = facts.requested - facts.received
  const received =
    facts.received === 0
      ? `chưa có đơn vị nào trong ${countText(facts.requested)} đơn vị được yêu cầu gửi đủ báo cáo`
      : `${shareText(facts.received, facts.requested)} đơn vị đã gửi đủ báo cáo, còn ${countText(missing)} đơn vị chưa gửi hoặc gửi chưa đủ`
  const listed =
    facts.reminded === missing
      ? ' (danh sách dưới đây)'
      : facts.received === 0
        ? `; danh sách dưới đây nêu ${countText(facts.reminded)} đơn vị trong số đó`
        : `, trong đó có ${countText(facts.reminded)} đơn vị nêu trong danh sách dưới đây`
  return oneSection([
    [
      'state',
      `${facts.officeName} đã có ${facts.requestReference} đề nghị các đơn vị báo cáo việc thực hiện 02 Bộ Quy tắc ứng xử. Đến hết ngày ${formatDate(facts.countedOn)}, ${received}${listed}.`,
    ],
    [
      'demand',
      `${facts.officeName} đề nghị các đơn vị có tên trong danh sách khẩn trương hoàn thành và gửi báo cáo ${demandedBy(facts)}.`,
    ],
    // The last paragraph stays with the signature: of two lines at least, so that no single one goes over with it.
    [
      'closing',
      `Đơn vị đã gửi nhưng vẫn có tên trong danh sách, đề nghị liên hệ lại với ${facts.officeName} để đối chiếu. Đề nghị các đơn vị quan tâm, thực hiện./.`,
    ],
  ])
}
