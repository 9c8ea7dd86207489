/** Cells of a block that went in and that did not; whole rows that found no row. */
type PartlyWritten = {
  written: number
  refused: number
  readOnly: number
  rowsLost: number
  cellsLost: number
}

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
    practiceHint: 'Đây là sổ thực hành với số liệu giả định; làm thử thoải mái, không ảnh hưởng sổ thật.',
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
  overlays: 'Hộp thoại và danh sách mở ra',
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
    calendar: {
      previousMonth: 'Tháng trước',
      nextMonth: 'Tháng sau',
      monthLevelControl: 'Chọn tháng',
      yearLevelControl: 'Chọn năm',
      previousYear: 'Năm trước',
      nextYear: 'Năm sau',
      previousDecade: 'Mười năm trước',
      nextDecade: 'Mười năm sau',
    },
    openCalendar: 'Mở lịch',
    unreadable: 'Chưa đọc được ngày này. Gõ như 3/10, 03102018 hoặc 3-10-18.',
    impossible: 'Không có ngày này trong lịch. Kiểm tra lại ngày, tháng và năm (1900–2199).',
  },
  picker: {
    placeholder: 'Gõ để tìm',
    nothing: 'Không tìm thấy. Thử bớt chữ hoặc gõ không dấu.',
    notFound: (typed: string) => `Không tìm thấy “${typed}” trong danh sách. Gõ lại hoặc xóa chữ này.`,
    notChosen: (typed: string) => `Chưa chọn “${typed}”: chọn một dòng trong danh sách hoặc xóa chữ này.`,
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
    /** Of a block, where not all of it was written. */
    partly: ({ written, refused, readOnly, rowsLost, cellsLost }: PartlyWritten) =>
      [
        `Đã ghi ${written} ô`,
        refused > 0 ? `${refused} ô không ghi được, giữ nguyên` : '',
        readOnly > 0 ? `bỏ qua ${readOnly} ô chỉ để xem` : '',
        rowsLost > 0 ? `bỏ qua ${rowsLost} dòng vì bảng đã hết dòng` : '',
        cellsLost > 0 ? `bỏ qua ${cellsLost} ô vì bảng đã hết cột` : '',
      ]
        .filter(Boolean)
        .join('; '),
    noProblem: 'Không còn ô nào cần xem ở phía này.',
    nothingToUndo: 'Không còn gì để hoàn tác.',
    nothingToRedo: 'Không còn gì để làm lại.',
  },
  trace: {
    title: 'Số liệu này từ đâu',
    row: (file: string, sheet: string, row: number) => `${file}, trang ${sheet}, dòng ${row}`,
    original: 'Mở tệp gốc',
    undone: 'lần nhập này đã hoàn tác',
    field: 'Mục',
    cell: 'Ô',
    raw: 'Trong tệp',
  },
  paste: {
    empty: 'Khối vừa dán không có ô nào có chữ. Bảng không thay đổi.',
    tooManyColumns: (given: number, known: number) =>
      `Khối vừa dán có ${given} cột, bảng này có ${known} cột, và không có dòng tiêu đề để nhận cột. Bảng không thay đổi. Chép cả dòng tiêu đề trong Excel, hoặc xếp lại cột như bảng rồi dán lại.`,
    columnsMissing: (columns: string) =>
      `Khối vừa dán thiếu cột ${columns}. Bảng không thay đổi. Thêm cột này trong Excel rồi chép lại cả dòng tiêu đề.`,
    leftOut: (columns: string) => `Đã bỏ qua cột không có trong bảng: ${columns}.`,
    pasted: (rows: number) => `Đã dán ${rows} dòng.`,
    ready: (rows: number) => `${rows} dòng ghi được`,
    faulty: (rows: number) => `${rows} dòng cần sửa`,
    nothing: 'Chưa có dòng nào',
    save: (rows: number) => `Ghi ${rows} dòng vào sổ`,
    clear: 'Xóa bảng',
    kept: (rows: number) => `${rows} dòng cần sửa vẫn còn trong bảng.`,
  },
  chart: {
    showTable: 'Xem bảng',
    showPicture: 'Xem biểu đồ',
    tableKey: 'Phím B đổi giữa biểu đồ và bảng',
    item: 'Mục',
    value: 'Số lượng',
    total: 'Tổng số',
    menuOf: (name: string) => `Xuất, in: ${name}`,
    savePng: 'Lưu ảnh PNG',
    saveSvg: 'Lưu ảnh SVG',
    print: 'In biểu đồ này',
    source: (day: string) => `Số liệu trong sổ đến ngày ${day}.`,
  },
}
