/** Every shipped template: file name → what stands in it. */
import { awardMeeting } from './award-meeting.ts'
import { certificate, certificatePreprinted } from './certificate.ts'
import { checkSheets } from './check-sheets.ts'
import { commendationList, submission } from './commendation.ts'
import { awardDecision, teamDecision } from './decisions.ts'
import { remedyReminder, returnReminder, returnRequest, sendBackList } from './letters.ts'
import { minutes } from './minutes.ts'
import { news } from './news.ts'
import { plan, schedule } from './plan.ts'
import { roundReport } from './round-report.ts'
import { makeDocx, type Sheet } from './sheet.ts'
import { tagList } from './tag-list.ts'
import { yearReport } from './year-report.ts'

const templates: Record<string, { title: string; sheets: Sheet[] }> = {
  'bao-cao-dot.docx': { title: 'Báo cáo kết quả đợt kiểm tra', sheets: roundReport },
  'bao-cao-nam.docx': { title: 'Báo cáo năm', sheets: yearReport },
  'bien-ban.docx': { title: 'Biên bản kiểm tra', sheets: minutes },
  'cong-van-yeu-cau.docx': { title: 'Công văn yêu cầu báo cáo', sheets: returnRequest },
  'cong-van-don-doc.docx': { title: 'Công văn đôn đốc', sheets: returnReminder },
  'danh-sach-khen-thuong.docx': { title: 'Danh sách đề nghị khen thưởng', sheets: commendationList },
  'phieu-kiem-tra.docx': { title: 'Phiếu kiểm tra', sheets: checkSheets },
  'quyet-dinh-doan.docx': { title: 'Quyết định thành lập Đoàn kiểm tra', sheets: teamDecision },
  'tin-bai.docx': { title: 'Tin bài', sheets: news },
  'bien-ban-hop.docx': { title: 'Biên bản họp xét khen thưởng', sheets: awardMeeting },
  'quyet-dinh-khen-thuong.docx': { title: 'Quyết định khen thưởng', sheets: awardDecision },
  'giay-khen.docx': { title: 'Giấy khen', sheets: certificate },
  'giay-khen-phoi.docx': { title: 'Giấy khen in trên phôi', sheets: certificatePreprinted },
  'danh-sach-the.docx': { title: 'Danh sách thẻ của mẫu văn bản', sheets: tagList },
  'to-trinh.docx': { title: 'Tờ trình', sheets: submission },
  'ke-hoach.docx': { title: 'Kế hoạch kiểm tra', sheets: plan },
  'lich-kiem-tra.docx': { title: 'Lịch kiểm tra', sheets: schedule },
  'cong-van-nhac-khac-phuc.docx': { title: 'Công văn nhắc khắc phục', sheets: remedyReminder },
  'noi-dung-can-sua.docx': { title: 'Nội dung cần sửa', sheets: sendBackList },
}

export const makeTemplates = async (): Promise<Map<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>()
  for (const [name, { title, sheets }] of Object.entries(templates)) {
    files.set(name, await makeDocx(title, sheets))
  }
  return files
}
