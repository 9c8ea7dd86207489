/** Words of the frame and of the parts that every screen shares. `en/ui.ts` has the same shape. */
export const ui = {
  appName: 'Nếp',
  shell: {
    screens: 'Các màn hình',
    skipToContent: 'Đến nội dung',
    collapseRail: 'Thu gọn',
    expandRail: 'Mở rộng',
    badge: (count: number) => `${count} việc chờ`,
    practice: 'Dữ liệu thực hành',
    practiceHint:
      'Đây là văn phòng thực hành với số liệu giả định; làm thử thoải mái, không ảnh hưởng sổ thật.',
    search: 'Tìm đơn vị, người, văn bản, tồn tại…',
    activity: 'Việc đang chạy',
    activityNone: 'Không có việc nào đang chạy.',
    activityMany: (count: number) => `${count} việc đang chạy`,
    activityCount: (done: number, total: number) => `${done}/${total}`,
    cancel: 'Dừng',
    groups: { inspection: 'Kiểm tra', communes: 'Cơ sở', catalogues: 'Danh mục' },
    nav: {
      desk: 'Bàn làm việc',
      plans: 'Kế hoạch',
      rounds: 'Đợt kiểm tra',
      visits: 'Cuộc kiểm tra',
      findings: 'Tồn tại & khắc phục',
      findingsShort: 'Tồn tại',
      exchange: 'Trao đổi Excel',
      outreach: 'Tuyên truyền',
      commendations: 'Khen thưởng',
      reports: 'Báo cáo',
      units: 'Đơn vị',
      checklists: 'Bộ tiêu chí',
      settings: 'Thiết lập',
    },
    notFound: {
      title: 'Không có trang này',
      happened: 'Đường dẫn không trỏ tới màn hình nào của Nếp.',
      safe: 'Dữ liệu trong sổ không thay đổi.',
      action: 'Về Bàn làm việc',
    },
    crashed: {
      happened: 'Màn hình này gặp lỗi nên không hiển thị được.',
      safe: 'Dữ liệu đã lưu vẫn còn nguyên.',
      todo: 'Mở lại màn hình. Nếu vẫn lỗi, chọn màn hình khác ở cột trái và gửi nội dung mục Chi tiết cho người hỗ trợ.',
      action: 'Mở lại màn hình',
    },
  },
  failure: {
    happened: 'Điều đã xảy ra',
    safe: 'Dữ liệu',
    todo: 'Việc cần làm',
    details: 'Chi tiết',
    retry: 'Thử lại',
  },
  loading: 'Đang tải…',
  close: 'Đóng',
  cancel: 'Hủy',
  back: 'Quay lại',
  state: {
    current: 'hiện tại',
    done: 'đã qua',
    todo: 'chưa tới',
  },
  table: {
    headerHint: 'Enter để sắp xếp, Shift+mũi tên để đổi độ rộng',
    selectAll: 'Chọn tất cả các dòng đang hiện',
    finding: (typed: string) => `Tìm: ${typed}`,
  },
  date: {
    placeholder: 'dd/mm/yyyy',
    openCalendar: 'Mở lịch',
    unreadable: 'Chưa đọc được ngày này. Gõ như 3/10, 03102018 hoặc 3-10-18.',
    impossible: 'Không có ngày này trong lịch. Kiểm tra lại ngày và tháng.',
  },
  picker: {
    placeholder: 'Gõ để tìm',
    nothing: 'Không tìm thấy. Thử bớt chữ hoặc gõ không dấu.',
    clear: 'Bỏ chọn',
    remove: 'Bỏ',
  },
  form: {
    errors: (count: number) => `Còn ${count} chỗ cần sửa trước khi lưu`,
  },
  confirm: {
    canUndo: 'Có thể hoàn tác việc này.',
    typeWord: (word: string) => `Việc này không hoàn tác được. Gõ ${word} để xác nhận`,
  },
  grid: {
    headerHint: 'Shift+mũi tên để đổi độ rộng',
    cell: (header: string, row: number, text: string) =>
      `${header}, dòng ${row}: ${text === '' ? 'trống' : text}`,
    readOnly: 'Ô này chỉ để xem, không sửa ở đây.',
    skipped: (done: number, readOnly: number, beyond: number) =>
      [
        `Đã ghi ${done} ô`,
        readOnly > 0 ? `bỏ qua ${readOnly} ô chỉ để xem` : '',
        beyond > 0 ? `bỏ qua ${beyond} dòng vì bảng đã hết dòng` : '',
      ]
        .filter(Boolean)
        .join('; '),
    noProblem: 'Không còn ô nào cần xem ở phía này.',
    nothingToUndo: 'Không còn gì để hoàn tác.',
    nothingToRedo: 'Không còn gì để làm lại.',
  },
  chart: { showTable: 'Xem bảng', showPicture: 'Xem biểu đồ', item: 'Mục', value: 'Số lượng' },
}
