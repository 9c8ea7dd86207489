/**
 * The columns of the return workbook, version 1. FROZEN: workbooks with these headings are in the communes' hands;
 * a change of a heading, an order or a word of a drop-down is a version 2, and this file stays so that version 1 can
 * still be read. The texts are part of the layout and therefore stand here and not in the catalogue.
 */
import type { ReturnContent } from '#shared/domain/request.ts'
import type { StyleName } from '../write-styles.ts'

export type ReturnColumn = {
  /** Field of `incoming.ts`; null for a column that is only shown to the commune. */
  field: string | null
  heading: string
  width: number
  style: StyleName
  /** Words of the drop-down and what they stand for. */
  words?: Readonly<Record<string, string>>
}

export const verdictWords = { Đạt: 'pass', 'Chưa đạt': 'fail', 'Không áp dụng': 'na' } as const
export const statusWords = {
  'Đã khắc phục': 'done',
  'Đang khắc phục': 'ongoing',
  'Chưa khắc phục': 'open',
} as const
export const subjectWords = {
  'Tập thể': 'collective',
  'Cá nhân': 'individual',
  'Hộ gia đình': 'household',
} as const

export const returnV1Columns: Record<ReturnContent, readonly ReturnColumn[]> = {
  selfcheck: [
    { field: null, heading: 'STT', width: 6, style: 'text-centre' },
    { field: 'code', heading: 'Mã', width: 8, style: 'text-centre' },
    { field: 'text', heading: 'Nội dung tiêu chí', width: 52, style: 'text' },
    {
      field: 'result',
      heading: 'Kết quả tự kiểm tra',
      width: 17,
      style: 'input-centre',
      words: verdictWords,
    },
    { field: 'note', heading: 'Ghi chú', width: 32, style: 'input-text' },
  ],
  activities: [
    { field: null, heading: 'STT', width: 6, style: 'text-centre' },
    { field: 'village', heading: 'Thôn, tổ dân phố', width: 20, style: 'input-text' },
    { field: 'conductCode', heading: 'Bộ Quy tắc', width: 16, style: 'input-text' },
    { field: 'form', heading: 'Hình thức tuyên truyền', width: 24, style: 'input-text' },
    { field: 'date', heading: 'Từ ngày', width: 13, style: 'input-date' },
    { field: 'dateTo', heading: 'Đến ngày', width: 13, style: 'input-date' },
    { field: 'place', heading: 'Địa điểm', width: 24, style: 'input-text' },
    { field: 'participants', heading: 'Số người tham dự', width: 11, style: 'input-integer' },
    { field: 'note', heading: 'Ghi chú', width: 24, style: 'input-text' },
  ],
  remedy: [
    { field: null, heading: 'STT', width: 6, style: 'text-centre' },
    { field: null, heading: 'Ngày phát hiện', width: 13, style: 'date' },
    { field: 'finding', heading: 'Tồn tại, hạn chế', width: 38, style: 'text' },
    { field: null, heading: 'Kiến nghị của đoàn kiểm tra', width: 28, style: 'text' },
    { field: 'dueDate', heading: 'Thời hạn khắc phục', width: 13, style: 'date' },
    { field: 'measure', heading: 'Biện pháp đã thực hiện', width: 30, style: 'input-text' },
    { field: 'status', heading: 'Kết quả', width: 16, style: 'input-centre', words: statusWords },
    { field: 'note', heading: 'Ghi chú', width: 18, style: 'input-text' },
  ],
  nomination: [
    { field: null, heading: 'STT', width: 6, style: 'text-centre' },
    { field: 'subjectKind', heading: 'Đối tượng', width: 12, style: 'input-centre', words: subjectWords },
    { field: 'honorific', heading: 'Ông/Bà', width: 8, style: 'input-centre' },
    { field: 'name', heading: 'Họ và tên (hoặc tên tập thể)', width: 27, style: 'input-text' },
    { field: 'birthYear', heading: 'Năm sinh', width: 9, style: 'input-centre' },
    { field: 'position', heading: 'Chức vụ', width: 18, style: 'input-text' },
    { field: 'unit', heading: 'Đơn vị công tác, thôn', width: 22, style: 'input-text' },
    { field: 'achievement', heading: 'Tóm tắt thành tích', width: 40, style: 'input-text' },
    { field: 'proposedForm', heading: 'Hình thức đề nghị', width: 15, style: 'input-text' },
    { field: 'note', heading: 'Ghi chú', width: 15, style: 'input-text' },
  ],
}

export const returnV1Titles: Record<ReturnContent, { sheet: string; title: string; shortTitle: string }> = {
  selfcheck: {
    sheet: 'Tự kiểm tra',
    title: 'BÁO CÁO TỰ KIỂM TRA THỰC HIỆN HAI BỘ QUY TẮC ỨNG XỬ',
    shortTitle: 'Kết quả tự kiểm tra',
  },
  activities: {
    sheet: 'Tuyên truyền',
    title: 'BIỂU TỔNG HỢP HOẠT ĐỘNG TUYÊN TRUYỀN HAI BỘ QUY TẮC ỨNG XỬ',
    shortTitle: 'Hoạt động tuyên truyền',
  },
  remedy: {
    sheet: 'Khắc phục',
    title: 'BÁO CÁO KẾT QUẢ KHẮC PHỤC TỒN TẠI, HẠN CHẾ',
    shortTitle: 'Kết quả khắc phục tồn tại',
  },
  nomination: {
    sheet: 'Khen thưởng',
    title: 'DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG, KHEN THƯỞNG',
    shortTitle: 'Đề nghị khen thưởng',
  },
}

/** Marks that the hidden key column carries beside row keys. */
export const keyMarks = { group: 'group', end: 'end', nil: 'nil' } as const

export const stampSheetName = '_nep'
export const stampDefinedName = 'NEP_STAMP'
export const guideSheetName = 'Hướng dẫn'
export const referenceSheetName = 'Khen thưởng năm trước'
export const nilQuestion = 'Không phát sinh trong kỳ báo cáo (nếu đúng thì ghi chữ x vào ô bên cạnh):'
