/** Documents. */
import type { DocumentKind, TemplateKind } from '../../domain/document.ts'
import type { DocumentStatus } from '../../domain/document-state.ts'
import { lowerFirst } from '../../domain/documents/office-text.ts'
import type {
  TemplatePart,
  TemplateProblem,
  TemplateProblemCode,
} from '../../domain/documents/template-problem.ts'

const typeNames: Record<DocumentKind, string> = {
  plan: 'Kế hoạch',
  team_decision: 'Quyết định',
  schedule: '',
  check_forms: 'Phiếu kiểm tra',
  check_form: 'Phiếu kiểm tra',
  check_record: 'Phiếu kiểm tra',
  minutes: 'Biên bản',
  round_report: 'Báo cáo',
  year_report: 'Báo cáo',
  news: 'Tin:',
  return_request: 'Công văn',
  return_reminder: 'Công văn',
  commendation_list: '',
  award_meeting: 'Biên bản',
  award_decision: 'Quyết định',
  certificate: 'Giấy khen',
  certificate_preprinted: 'Giấy khen',
  submission: 'Tờ trình',
}

const keepsOld = 'Mẫu đang dùng vẫn giữ nguyên.'

const parts: Record<TemplatePart, string> = {
  body: 'thân văn bản',
  header: 'đầu trang',
  footer: 'chân trang',
  notes: 'chú thích',
}

const problems: Record<TemplateProblemCode, (problem: TemplateProblem) => string> = {
  old_word: () =>
    `Tệp là Word cũ (.doc) hoặc có mật khẩu nên không đọc được. ${keepsOld} Mở tệp trong Word, bỏ mật khẩu, lưu thành .docx rồi đưa lại.`,
  not_word: () => `Tệp không phải văn bản Word (.docx). ${keepsOld} Chọn đúng tệp mẫu đã sửa trong Word.`,
  workbook: () =>
    `Tệp là bảng tính Excel đổi tên, không phải văn bản Word. ${keepsOld} Chọn đúng tệp mẫu đã sửa trong Word.`,
  damaged: () =>
    `Tệp Word bị hỏng hoặc quá lớn nên không đọc được. ${keepsOld} Mở tệp trong Word, lưu thành bản mới rồi đưa lại.`,
  has_macros: () =>
    `Tệp có chứa macro nên không được dùng làm mẫu. ${keepsOld} Trong Word, lưu thành .docx (không macro) rồi đưa lại.`,
  unknown_tag: ({ tag, suggestion }) =>
    `Thẻ ${tag} không có trong danh sách thẻ${suggestion ? `; có thể là {${suggestion}}` : ''}. ${keepsOld} Sửa hoặc xóa thẻ này trong Word.`,
  wrong_use: ({ tag }) =>
    `Thẻ ${tag} dùng chưa đúng kiểu: danh sách phải viết {#ten}…{/ten}, chữ phải viết {ten}. ${keepsOld} Sửa thẻ này trong Word.`,
  unclosed_tag: ({ tag }) =>
    `Thẻ bắt đầu bằng “${tag}” thiếu dấu } ở cùng đoạn. ${keepsOld} Viết liền cả thẻ trên một dòng, ví dụ {trich_yeu}.`,
  unopened_tag: ({ tag }) =>
    `Chỗ “${tag}” có dấu } mà thiếu dấu { ở cùng đoạn. ${keepsOld} Viết liền cả thẻ trên một dòng, ví dụ {trich_yeu}.`,
  unclosed_loop: ({ tag }) =>
    `Danh sách ${tag} chưa có thẻ kết thúc ${tag.replace(/[#^]/, '/')}. ${keepsOld} Thêm thẻ kết thúc trong Word.`,
  unopened_loop: ({ tag }) =>
    `Thẻ kết thúc ${tag} không có thẻ mở đầu ${tag.replace('/', '#')}. ${keepsOld} Thêm thẻ mở đầu hoặc xóa thẻ này.`,
  crossed_loops: ({ tag, suggestion }) =>
    `Gặp ${tag} trong khi danh sách bên trong chưa kết thúc (cần {${suggestion ?? '/…'}} trước). ${keepsOld} Đặt lại thứ tự các thẻ kết thúc.`,
  misplaced_loop: ({ tag }) =>
    `Danh sách ${tag} mở đầu và kết thúc ở hai chỗ không cùng bảng hoặc không cùng ô. ${keepsOld} Đặt hai thẻ trong cùng một bảng, cùng một dòng hoặc cùng ngoài bảng.`,
  split_tag: ({ tag }) =>
    `Thẻ ${tag} bị Word chia thành nhiều phần định dạng khác nhau. Mẫu vẫn dùng được; nên xóa thẻ rồi gõ lại liền một mạch.`,
}

export const documents = {
  kinds: {
    plan: 'Kế hoạch',
    team_decision: 'Quyết định lập đoàn',
    schedule: 'Lịch kiểm tra',
    check_forms: 'Phiếu kiểm tra để trống, cả đợt',
    check_form: 'Phiếu kiểm tra để trống',
    check_record: 'Phiếu kiểm tra đã ghi',
    minutes: 'Biên bản kiểm tra',
    round_report: 'Báo cáo kết quả đợt',
    year_report: 'Báo cáo năm',
    news: 'Tin bài',
    return_request: 'Công văn yêu cầu báo cáo',
    return_reminder: 'Công văn đôn đốc',
    award_decision: 'Quyết định khen thưởng',
    certificate: 'Giấy khen',
    certificate_preprinted: 'Giấy khen in trên phôi',
    commendation_list: 'Danh sách khen thưởng',
    award_meeting: 'Biên bản họp xét khen thưởng',
    submission: 'Tờ trình khen thưởng',
    remedy_reminder: 'Công văn nhắc khắc phục',
    send_back_list: 'Nội dung cần sửa (trả lại xã)',
  } satisfies Record<TemplateKind, string>,
  statuses: {
    draft: 'Dự thảo',
    issued: 'Đã phát hành',
    replaced: 'Đã thay thế',
  } satisfies Record<DocumentStatus, string>,
  /** In lists and file names: the type and what it is about. */
  titleOf: (kind: DocumentKind, abstract: string): string => {
    const about = abstract.replace(/^Về việc /u, '')
    return typeNames[kind] === '' ? about : `${typeNames[kind]} ${lowerFirst(about)}`
  },
  /** Opens the menu of papers about a record. */
  compose: 'Tạo văn bản…',
  /** Label of a text without headings. */
  bodyText: 'Nội dung',
  annex: 'phụ lục Excel',
  /** Heading of the tags that every template may use. */
  tagsOfAll: 'Dùng được trong mọi mẫu',
  returnStates: {
    complete: 'Đã nộp',
    late: 'Nộp muộn',
    partial: 'Nộp chưa đủ',
    missing: 'Chưa nộp',
  },
  templateProblem: (problem: TemplateProblem): string => problems[problem.code](problem),
  templatePlace: ({ place }: TemplateProblem): string =>
    place
      ? `${parts[place.part]}${place.isInTable ? ', trong bảng' : ''}, đoạn ${place.paragraph}: “${place.excerpt}”`
      : '',
}
