/** Bàn làm việc. */
export const desk = {
  title: 'Bàn làm việc',
  tasksTitle: (count: number) => (count === 0 ? 'Hôm nay không có việc gấp' : `${count} việc cần làm`),
  noTasks:
    'Không có cuộc kiểm tra, tệp chờ hay việc quá hạn nào. Lập kế hoạch hoặc mở đợt kiểm tra để bắt đầu.',
  tasksLabel: 'Việc cần làm',
  choose: 'chọn',
  openKey: 'mở',
  startPlan: 'Lập kế hoạch',
  today: 'Hôm nay',
  sessions: { morning: 'Sáng', afternoon: 'Chiều', all_day: 'Cả ngày' },
  when: (session: string, date: string) => `${session} ${date}`,
  overdue: 'Quá hạn',
  inDay: 'Trong ngày',
  daysLate: (days: number) => `Quá ${days} ngày`,
  visit: {
    under_way: (unit: string) => `${unit}: đang kiểm tra`,
    scheduled: (unit: string) => `${unit}: đã xếp lịch`,
    missed: (unit: string) => `${unit}: đã qua ngày, chưa kiểm tra`,
    answers: (left: number, all: number) =>
      left === 0 ? 'Đã ghi đủ tiêu chí' : `Còn ${left}/${all} tiêu chí chưa ghi`,
    oldFindings: (count: number) => `${count} tồn tại cũ cần kiểm tra lại`,
    continue: 'Ghi tiếp',
    open: 'Mở',
  },
  files: {
    title: (count: number) => `${count} tệp xã gửi về chưa xem lại`,
    refusedTitle: (count: number) => `${count} tệp xã gửi về không nhận được`,
    againTitle: (count: number) => `${count} tệp đã nhập có phần sửa sau đó chưa nhập`,
    again: (count: number) => `${count} tệp đã nhập có phần sửa sau đó chưa nhập`,
    ready: (count: number) => `${count} tệp sẵn sàng nhập`,
    refused: (count: number) => `ngoài ra ${count} tệp không nhận được`,
    unknownUnit: (count: number) => `${count} tệp chưa rõ của xã nào`,
    next: 'Xem lại rồi nhập vào sổ',
    action: 'Xem lại',
  },
  lateReturns: {
    title: (units: number) => `${units} xã quá hạn nộp báo cáo`,
    detail: (due: string) => `Hạn nộp ${due}`,
    action: 'Đôn đốc',
  },
  overdueFindings: {
    title: (count: number) => `${count} tồn tại quá hạn khắc phục`,
    detail: (unit: string, days: number) => `Lâu nhất ${days} ngày: ${unit}`,
    action: 'Xem và nhắc',
  },
  undecided: {
    detail: (undecided: number, agreed: number) =>
      undecided === 0
        ? `${agreed} đề nghị đã đồng ý, chưa có quyết định khen thưởng`
        : `${undecided} đề nghị chưa quyết; xem cảnh báo trùng trước khi trình`,
    action: 'Mở danh sách',
  },
  keeping: {
    title: (count: number) =>
      count === 0 ? 'Đến kỳ rà soát dữ liệu cá nhân' : `${count} mục dữ liệu cá nhân quá hạn giữ`,
    never: 'Chưa rà soát lần nào',
    last: (day: string) => `Rà soát lần gần nhất ${day}`,
    action: 'Rà soát',
  },
  backup: {
    title: 'Nên sao lưu sổ',
    never: 'Sổ chưa được sao lưu lần nào',
    old: (when: string) => `Lần gần nhất ${when}`,
    action: 'Sao lưu',
  },
  backupAway: {
    title: (folder: string) => `Chưa có bản sao lưu mới ở ${folder}`,
    never: 'Chưa chép bản nào sang đó',
  },
  progress: {
    title: (visited: number, all: number) => `${visited}/${all} đơn vị đã kiểm tra trực tiếp`,
    round: (roman: string) => `Đợt ${roman}`,
    unassigned: 'Chưa xếp',
    byReport: 'Gián tiếp',
    reported: (done: number, all: number) => `${done}/${all}`,
    description: (label: string, done: number, all: number) => `${label}: ${done} trên ${all} đơn vị`,
    none: 'Chưa có kế hoạch nào. Lập kế hoạch, chọn đơn vị rồi mở đợt kiểm tra.',
    table: { unit: 'Đơn vị', round: 'Đợt', state: 'Tình trạng' },
    states: {
      visited: 'Đã kiểm tra',
      under_way: 'Đang kiểm tra',
      scheduled: 'Đã xếp lịch',
      postponed: 'Hoãn',
      remaining: 'Còn lại',
      returned: 'Đã gửi báo cáo',
      return_missing: 'Chưa gửi báo cáo',
    },
  },
  returns: {
    title: (answered: number, all: number) => `${answered}/${all} xã đã gửi về`,
    noneTitle: 'Xã gửi báo cáo',
    none: 'Chưa yêu cầu xã báo cáo. Tạo yêu cầu ở Trao đổi Excel.',
    part: (count: number, standing: string) => `${count} ${standing.toLowerCase()}`,
    reminded: (date: string) => `Đã nhắc ${date}`,
    notReminded: 'Chưa nhắc',
    open: 'Mở bảng theo dõi',
  },
  findings: {
    title: (overdue: number, open: number) =>
      overdue === 0
        ? `${open} tồn tại đang theo dõi, không có tồn tại quá hạn`
        : `${overdue} tồn tại quá hạn khắc phục`,
    all: (count: number) => `Xem cả ${count}`,
    none: 'Không còn tồn tại nào đang theo dõi.',
    columns: { unit: 'Đơn vị', finding: 'Tồn tại', due: 'Hạn', state: 'Tình trạng' },
    states: { open: 'Chưa', in_progress: 'Đang', reported: 'Đã báo cáo' },
    noDue: 'Chưa có hạn',
  },
  frequent: {
    title: (text: string, failed: number, asked: number) =>
      `${text} chưa đạt ở nhiều đơn vị nhất: ${failed}/${asked}`,
    figure: (failed: number, asked: number) => `${failed}/${asked}`,
    criterion: 'Tiêu chí',
    failed: 'Số đơn vị chưa đạt',
  },
}
