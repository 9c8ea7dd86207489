/** Figures of a round, a plan or a year: pictures, the summary in Excel. */
import type { Verdict } from '../../domain/checklist.ts'
import type { SelfCheckOutcome } from '../../domain/report-pictures.ts'
import type { ReturnPart } from '../../domain/return-counts.ts'

export const figures = {
  scope: {
    plan: (number: string) => (number === '' ? 'Kế hoạch dự thảo' : `Kế hoạch ${number}`),
    round: (plan: string, roman: string) => `${plan}, đợt ${roman}`,
    year: (year: number) => `Năm ${year}`,
    choose: 'Phạm vi số liệu',
    byPlan: (label: string) => label,
    whole: 'Cả kế hoạch',
    roundOnly: (roman: string) => `Đợt ${roman}`,
  },
  exportSummary: 'Xuất biểu tổng hợp',
  exportingSummary: 'Xuất biểu tổng hợp',
  noPlan: 'Chưa có kế hoạch nào. Lập kế hoạch rồi kiểm tra để có số liệu.',
  unit: 'Đơn vị',
  criterion: 'Tiêu chí',
  month: 'Tháng',
  undated: 'Không rõ ngày',
  monthOf: (month: string, year: string) => `${month}/${year}`,
  progress: {
    name: 'Tiến độ kế hoạch',
    title: (visited: number, all: number, rest: string) =>
      `${visited}/${all} đơn vị đã kiểm tra${rest === '' ? '' : `; ${rest}`}`,
    roundLeft: (roman: string, left: number) => `đợt ${roman} còn ${left}`,
    none: 'Chưa có đơn vị nào trong kế hoạch',
    noneHint: 'Mở kế hoạch, chọn đơn vị rồi mở đợt kiểm tra để theo dõi tiến độ.',
    round: (roman: string) => `Đợt ${roman}`,
    roundOf: (plan: string, roman: string) => `${plan}, đợt ${roman}`,
    unassigned: 'Chưa xếp đợt',
    byReport: 'Gián tiếp',
    figure: (done: number, all: number) => `${done}/${all}`,
    columns: { row: 'Đợt', unit: 'Đơn vị', state: 'Tình trạng' },
    unitLabel: (unit: string, state: string) => `${unit}: ${state}`,
  },
  verdicts: {
    name: 'Kết quả theo đơn vị và tiêu chí',
    title: (passed: number, asked: number, units: number) =>
      `${passed}/${asked} nội dung đạt tại ${units} đơn vị đã kiểm tra`,
    none: 'Chưa có đơn vị nào được kiểm tra',
    noneHint: 'Số liệu có khi cuộc kiểm tra đầu tiên trong phạm vi này kết thúc.',
    signs: { pass: 'Đ', fail: 'C', na: '–' } satisfies Record<Verdict, string>,
    cell: (unit: string, criterion: string, verdict: string) => `${unit}, ${criterion}: ${verdict}`,
    passedOf: 'Đạt',
    legend: { pass: 'Đ: Đạt', fail: 'C: Chưa đạt', na: '–: Không áp dụng' } satisfies Record<Verdict, string>,
  },
  criteria: {
    name: 'Kết quả theo tiêu chí',
    title: (criterion: string, failed: number, asked: number) =>
      `${criterion} chưa đạt ở nhiều đơn vị nhất: ${failed}/${asked}`,
    titleTied: (count: number, failed: number) =>
      `${count} tiêu chí cùng chưa đạt ở nhiều đơn vị nhất: ${failed}`,
    titleNone: (criteria: number) => `Không tiêu chí nào trong ${criteria} tiêu chí bị ghi chưa đạt`,
    part: (criterion: string, verdict: string, units: number) =>
      `${criterion}: ${units} đơn vị ${verdict.toLowerCase()}`,
    rest: (criteria: number) => `${criteria} tiêu chí khác không bị ghi chưa đạt (xem bảng)`,
    figure: (failed: number, asked: number) => `${failed}/${asked} chưa đạt`,
    columns: {
      code: 'Mã',
      text: 'Nội dung tiêu chí',
      pass: 'Đạt',
      fail: 'Chưa đạt',
      na: 'Không áp dụng',
      share: 'Tỷ lệ đạt',
      changes: 'Thay đổi giữa các bản',
    },
    added: (version: number) => `mới từ bản ${version}`,
    removed: (version: number) => `bỏ từ bản ${version}`,
    reworded: (version: number) => `sửa lời ở bản ${version}`,
    changed: (version: number) => `sửa ở bản ${version}`,
  },
  frequent: {
    name: 'Tồn tại hay gặp',
    title: (text: string, findings: number) => `${findings} tồn tại; nhiều nhất: ${text}`,
    titleTied: (findings: number, subjects: number, units: number) =>
      `${findings} tồn tại; ${subjects} nội dung cùng gặp nhiều nhất, ở ${units} đơn vị`,
    none: 'Không ghi nhận tồn tại nào',
    noneHint: 'Các cuộc kiểm tra đã kết thúc trong phạm vi này không ghi tồn tại nào.',
    other: 'Không gắn với tiêu chí',
    figure: (findings: number, units: number) => `${findings} tồn tại, ${units} đơn vị`,
    part: (text: string, findings: number, units: number) => `${text}: ${findings} tồn tại ở ${units} đơn vị`,
    columns: { findings: 'Số tồn tại', units: 'Số đơn vị' },
  },
  selfCheck: {
    name: 'Tự kiểm tra và kết quả kiểm tra',
    title: (overlooked: number, compared: number) =>
      overlooked === 0
        ? `Tự kiểm tra không bỏ sót nội dung nào trong ${compared} nội dung đối chiếu được`
        : `Tự kiểm tra bỏ sót ${overlooked}/${compared} nội dung mà đoàn ghi Chưa đạt`,
    none: 'Chưa đối chiếu được tự kiểm tra với kết quả kiểm tra',
    noneHint: (units: number) =>
      `${units} đơn vị đã kiểm tra chưa có báo cáo tự kiểm tra theo tiêu chí trong sổ.`,
    outcomes: {
      same: 'Giống nhau',
      overlooked: 'Tự ghi Đạt, đoàn ghi Chưa đạt',
      stricter: 'Tự ghi Chưa đạt, đoàn ghi Đạt',
      other: 'Khác',
    } satisfies Record<SelfCheckOutcome, string>,
    part: (unit: string, outcome: string, count: number) =>
      `${unit}: ${count} nội dung ${outcome.toLowerCase()}`,
    figure: (overlooked: number, compared: number) => `${overlooked}/${compared} bỏ sót`,
    missing: (units: number) => `${units} đơn vị đã kiểm tra chưa gửi tự kiểm tra`,
  },
  remedies: {
    name: 'Khắc phục tồn tại theo thời gian',
    title: (done: number, all: number, overdue: number) =>
      `${done}/${all} tồn tại đã khắc phục${overdue > 0 ? `; ${overdue} quá hạn` : ''}`,
    none: 'Không có tồn tại nào phải khắc phục',
    noneHint: 'Tồn tại được theo dõi từ khi ghi trong cuộc kiểm tra đến khi xác minh xong.',
    found: 'Phát hiện',
    done: 'Đã khắc phục',
    open: 'Còn lại cuối tháng',
    axis: 'Số tồn tại',
    part: (month: string, what: string, count: number) => `Tháng ${month}: ${what.toLowerCase()} ${count}`,
  },
  outreach: {
    name: 'Tuyên truyền theo tháng',
    title: (total: number, year: number, month: string, most: number, undated: number) =>
      `${total} hoạt động năm ${year}${undated > 0 ? `, trong đó ${undated} không rõ ngày` : ''}; nhiều nhất tháng ${month}: ${most}`,
    titleUndated: (total: number, year: number) => `${total} hoạt động năm ${year}, đều chưa rõ ngày`,
    none: (year: number) => `Chưa ghi hoạt động tuyên truyền nào năm ${year}`,
    noneHint: 'Nhập ở màn hình Tuyên truyền, hoặc nhập từ tệp xã gửi về.',
    axis: 'Số hoạt động',
    part: (month: string, count: number) => `Tháng ${month}: ${count} hoạt động`,
    columns: { count: 'Số hoạt động', people: 'Lượt người' },
    forms: 'Tuyên truyền theo hình thức',
    formsTitle: (form: string, count: number, forms: number) =>
      `${forms} hình thức; nhiều nhất: ${form} (${count})`,
    form: 'Hình thức',
  },
  returns: {
    name: 'Nộp báo cáo',
    title: (complete: number, units: number, overdue: number) =>
      `${complete}/${units} đơn vị đã nộp đủ${overdue > 0 ? `; ${overdue} nội dung quá hạn chưa nộp` : ''}`,
    none: 'Chưa yêu cầu đơn vị nào báo cáo',
    noneHint: 'Tạo yêu cầu ở màn hình Trao đổi Excel.',
    parts: {
      settled: 'Đã có trong sổ, không phát sinh',
      received: 'Chờ xem lại',
      problem: 'Đã trả lại, sai phiên bản',
      overdue: 'Chưa nộp, quá hạn',
      pending: 'Chưa nộp, còn hạn',
    } satisfies Record<ReturnPart, string>,
    part: (content: string, part: string, count: number) =>
      `${content}: ${count} đơn vị ${part.toLowerCase()}`,
    figure: (settled: number, all: number) => `${settled}/${all}`,
    request: 'Yêu cầu',
    content: 'Nội dung',
    open: 'Mở bảng theo dõi',
  },
  rows: {
    title: 'Các kết quả đằng sau số liệu',
    count: (rows: number) => `${rows} kết quả`,
    label: 'Danh sách kết quả',
    empty: 'Không có kết quả nào khớp với số liệu này. Có thể sổ vừa thay đổi.',
    back: 'Về số liệu',
    filter: 'Lọc kết quả',
    clearFilter: 'Xóa ô lọc',
    columns: {
      unit: 'Đơn vị',
      date: 'Ngày kiểm tra',
      round: 'Đợt',
      code: 'Mã',
      text: 'Nội dung tiêu chí',
      verdict: 'Đoàn ghi',
      own: 'Tự kiểm tra',
      note: 'Ghi chú',
    },
    notSent: 'Không có',
    only: (words: string) => `Chỉ ${words}`,
  },
  filtered: {
    byImport: (file: string, at: string) => `tệp ${file}, nhập ${at}`,
    unknownImport: 'lần nhập không còn trong sổ',
    by: 'Đang lọc:',
    clear: 'Bỏ lọc theo số liệu',
    found: (month: string) => `phát hiện tháng ${month}`,
    done: (month: string) => `khắc phục tháng ${month}`,
    held: (month: string) => `tháng ${month}`,
    open: 'chưa khắc phục',
  },
  summary: {
    round: (ordinal: string, year: number) => `Tổng hợp kết quả kiểm tra đợt ${ordinal} năm ${year}`,
    plan: (number: string, year: number) =>
      number === ''
        ? `Tổng hợp kết quả kiểm tra theo kế hoạch năm ${year}`
        : `Tổng hợp kết quả thực hiện Kế hoạch số ${number}`,
    year: (year: number) => `Tổng hợp kết quả kiểm tra năm ${year}`,
    reference: (plans: readonly string[], day: string) =>
      plans.length === 0
        ? `(Số liệu đến ngày ${day})`
        : `(Thực hiện Kế hoạch số ${plans.join(', ')}; số liệu đến ngày ${day})`,
    writing: 'Lập biểu tổng hợp',
  },
}
