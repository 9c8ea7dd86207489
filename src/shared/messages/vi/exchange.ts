/** Texts of the exchange with communes. `en/exchange.ts` has the same shape. */
import type { FileStatus } from '../../domain/received-file.ts'
import type { RequestStatus } from '../../domain/request.ts'
import { exchangeBoard } from './exchange-board.ts'
import { exchangeCauses } from './exchange-causes.ts'
import { exchangeCounts } from './exchange-counts.ts'
import { exchangeFiles } from './exchange-files.ts'
import { exchangeIssues } from './exchange-issues.ts'
import { exchangeJournal } from './exchange-journal.ts'
import { exchangeOriginal } from './exchange-original.ts'
import { exchangeOwed } from './exchange-owed.ts'
import { exchangePairs } from './exchange-pairs.ts'
import { exchangeRefusal } from './exchange-refusals.ts'
import { exchangeReview } from './exchange-review.ts'
import { exchangeSelfChecks } from './exchange-self-checks.ts'
import { exchangeSendBack } from './exchange-send-back.ts'
import { exchangeUndo } from './exchange-undo.ts'

export const exchange = {
  board: exchangeBoard,
  review: exchangeReview,
  sendBack: exchangeSendBack,
  counts: exchangeCounts,
  files: exchangeFiles,
  undo: exchangeUndo,
  original: exchangeOriginal,
  journal: exchangeJournal,
  selfChecks: exchangeSelfChecks,
  owed: exchangeOwed,
  causes: exchangeCauses,
  issues: exchangeIssues,
  pairs: exchangePairs,
  refusal: exchangeRefusal,
  listName: (title: string, year: number) => `Đề nghị khen thưởng năm ${year}${title ? ` (${title})` : ''}`,
  loneListName: (year: number) => `Đề nghị khen thưởng năm ${year} (các xã gửi về)`,
  writingFor: (unit: string) => `Lập tệp cho ${unit}`,
  zipName: (number: string) => `Bieu bao cao${number ? ` - yeu cau ${number}` : ''}.zip`,
  letterhead: { unitFallback: 'Xã' },
  subjectKinds: { collective: 'Tập thể', individual: 'Cá nhân', household: 'Hộ gia đình' },
  nominationStates: {
    draft: 'Dự thảo',
    submitted: 'Đã trình',
    appraisal: 'Đang thẩm định',
    approved: 'Đã phê duyệt',
    returned: 'Trả lại',
    rejected: 'Không đồng ý',
  },
  requestStates: { open: 'Đang mở', closed: 'Đã đóng' } satisfies Record<RequestStatus, string>,
  fileStates: {
    waiting: 'Chờ xem lại',
    imported: 'Đã nhập',
    refused: 'Không nhận',
    sent_back: 'Đã trả lại',
    corrected: 'Đã có bản sửa',
    set_aside: 'Gác lại',
  } satisfies Record<FileStatus, string>,
  fields: {
    code: 'Mã tiêu chí',
    text: 'Nội dung tiêu chí',
    result: 'Kết quả',
    note: 'Ghi chú',
    village: 'Thôn, tổ dân phố',
    conductCode: 'Bộ Quy tắc',
    form: 'Hình thức',
    date: 'Từ ngày',
    dateTo: 'Đến ngày',
    place: 'Địa điểm',
    participants: 'Số người',
    durationHours: 'Số giờ',
    finding: 'Tồn tại, hạn chế',
    measure: 'Biện pháp đã thực hiện',
    dueDate: 'Thời hạn',
    status: 'Tình trạng',
    subjectKind: 'Đối tượng',
    honorific: 'Ông/Bà',
    name: 'Họ và tên',
    birthYear: 'Năm sinh',
    birthDate: 'Ngày sinh',
    position: 'Chức vụ',
    unit: 'Đơn vị, thôn',
    achievement: 'Thành tích',
    proposedForm: 'Hình thức đề nghị',
    awardLevel: 'Cấp khen',
    phone: 'Điện thoại',
    idNumber: 'Số CCCD',
  },
  rowChanged: (changes: string) => `Dòng đã có trong sổ, nay thay đổi: ${changes}.`,
  rowConflicting: (changes: string) =>
    `Dòng đã được sửa trong sổ sau lần nhập trước: ${changes}. Hãy chọn giữ giá trị nào.`,
  fieldChange: (field: string, old: string, now: string) => `${field} ${old || 'trống'} → ${now || 'trống'}`,
  noRowsWithColumns: 'không có dòng dữ liệu nào đọc được với các cột đã ghép',
  owner: {
    title: 'Tệp này của xã nào, theo yêu cầu nào?',
    change: 'Đổi xã hoặc yêu cầu…',
    unit: 'Xã, đơn vị',
    request: 'Trả lời yêu cầu',
    noRequest: 'Không theo yêu cầu nào',
  },
  originalUnreadable: 'không đọc lại được bản gốc',
  filesToImport: 'tệp bảng tính để nhập',
}
