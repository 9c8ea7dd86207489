/** For each kind of paper: its template and the tags that the template may use. */
import type { DocumentData, TemplateKind } from '#shared/domain/document.ts'
import type { Tag } from './tag.ts'
import { awardDecisionTags, awardMeetingTags, certificateTags } from './tags/awards.ts'
import { checkSheetTags } from './tags/check-sheets.ts'
import { decisionTags } from './tags/decisions.ts'
import { frameTags } from './tags/frame.ts'
import {
  commendationListTags,
  planTags,
  returnReminderTags,
  returnRequestTags,
  scheduleTags,
} from './tags/letters.ts'
import { remedyReminderTags } from './tags/remedy-reminder.ts'
import { minutesTags, newsTags, roundReportTags } from './tags/reports.ts'
import { sendBackListTags } from './tags/send-back.ts'
import { yearReportTags } from './tags/year-report.ts'

type Entry<Data> = { file: string; tags: readonly Tag<Data>[] }

export const documentCatalogue: { [Kind in TemplateKind]: Entry<DocumentData[Kind]> } = {
  team_decision: { file: 'quyet-dinh-doan.docx', tags: decisionTags },
  round_report: { file: 'bao-cao-dot.docx', tags: roundReportTags },
  check_forms: { file: 'phieu-kiem-tra.docx', tags: checkSheetTags },
  check_form: { file: 'phieu-kiem-tra.docx', tags: checkSheetTags },
  check_record: { file: 'phieu-kiem-tra.docx', tags: checkSheetTags },
  minutes: { file: 'bien-ban.docx', tags: minutesTags },
  year_report: { file: 'bao-cao-nam.docx', tags: yearReportTags },
  news: { file: 'tin-bai.docx', tags: newsTags },
  return_request: { file: 'cong-van-yeu-cau.docx', tags: returnRequestTags },
  return_reminder: { file: 'cong-van-don-doc.docx', tags: returnReminderTags },
  commendation_list: { file: 'danh-sach-khen-thuong.docx', tags: commendationListTags },
  award_meeting: { file: 'bien-ban-hop.docx', tags: awardMeetingTags },
  award_decision: { file: 'quyet-dinh-khen-thuong.docx', tags: awardDecisionTags },
  certificate: { file: 'giay-khen.docx', tags: certificateTags },
  certificate_preprinted: { file: 'giay-khen-phoi.docx', tags: certificateTags },
  submission: { file: 'to-trinh.docx', tags: frameTags },
  plan: { file: 'ke-hoach.docx', tags: planTags },
  schedule: { file: 'lich-kiem-tra.docx', tags: scheduleTags },
  remedy_reminder: { file: 'cong-van-nhac-khac-phuc.docx', tags: remedyReminderTags },
  send_back_list: { file: 'noi-dung-can-sua.docx', tags: sendBackListTags },
}
