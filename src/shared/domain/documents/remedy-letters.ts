/** The words of the letter that reminds one unit of shortcomings that are not remedied yet. */
import { type CivilDate, formatDate } from '../../dates.ts'
import type { Section } from '../document.ts'
import { countText } from './office-text.ts'

export type RemedyReminderFacts = {
  officeName: string
  unitName: string
  findings: number
  overdue: number
  countedOn: CivilDate
  reportBy: CivilDate
}

/** For at least one finding. */
export const composeRemedyReminderText = (facts: RemedyReminderFacts): Section[] => {
  const late = facts.overdue === 0 ? '' : `, trong đó ${countText(facts.overdue)} tồn tại đã quá thời hạn`
  return [
    {
      key: 'text',
      heading: null,
      level: 1,
      paragraphs: [
        {
          key: 'state',
          text: `Theo dõi kết quả khắc phục sau kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử, đến hết ngày ${formatDate(facts.countedOn)}, ${facts.unitName} còn ${countText(facts.findings)} tồn tại chưa khắc phục xong${late} (danh sách dưới đây).`,
        },
        {
          key: 'demand',
          text: `${facts.officeName} đề nghị ${facts.unitName} khẩn trương khắc phục, gửi báo cáo kết quả kèm minh chứng về ${facts.officeName} trước ngày ${formatDate(facts.reportBy)}. Tồn tại đã khắc phục nhưng chưa báo cáo, đề nghị gửi bổ sung minh chứng để xác minh.`,
        },
        { key: 'closing', text: `Đề nghị ${facts.unitName} quan tâm, thực hiện./.` },
      ],
    },
  ]
}
