/** Every shipped template: file name → what stands in it. */
import { commendationList, submission } from './commendation.ts'
import { teamDecision } from './decisions.ts'
import { returnReminder, returnRequest, sendBackList } from './letters.ts'
import { minutes } from './minutes.ts'
import { plan, schedule } from './plan.ts'
import { roundReport } from './round-report.ts'
import { makeDocx, type Sheet } from './sheet.ts'

const templates: Record<string, { title: string; sheets: Sheet[] }> = {
  'bao-cao-dot.docx': { title: 'Báo cáo kết quả đợt kiểm tra', sheets: roundReport },
  'bien-ban.docx': { title: 'Biên bản kiểm tra', sheets: minutes },
  'cong-van-yeu-cau.docx': { title: 'Công văn yêu cầu báo cáo', sheets: returnRequest },
  'cong-van-don-doc.docx': { title: 'Công văn đôn đốc', sheets: returnReminder },
  'danh-sach-khen-thuong.docx': { title: 'Danh sách đề nghị khen thưởng', sheets: commendationList },
  'quyet-dinh-doan.docx': { title: 'Quyết định thành lập Đoàn kiểm tra', sheets: teamDecision },
  'to-trinh.docx': { title: 'Tờ trình', sheets: submission },
  'ke-hoach.docx': { title: 'Kế hoạch kiểm tra', sheets: plan },
  'lich-kiem-tra.docx': { title: 'Lịch kiểm tra', sheets: schedule },
  'noi-dung-can-sua.docx': { title: 'Nội dung cần sửa', sheets: sendBackList },
}

export const makeTemplates = async (): Promise<Map<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>()
  for (const [name, { title, sheets }] of Object.entries(templates)) {
    files.set(name, await makeDocx(title, sheets))
  }
  return files
}
