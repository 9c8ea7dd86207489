/** Comparison of rounds, plans and years, and the overview for the head of the office. */
export const compare = {
  kinds: { rounds: 'Đợt', plans: 'Kế hoạch', years: 'Năm' },
  kindLabel: 'So sánh theo',
  sides: 'So sánh',
  boundaries: 'Địa giới',
  asRecorded: 'Như khi ghi vào sổ',
  before: (day: string) => `Trước ${day}`,
  from: (day: string) => `Từ ${day}`,
  otherDay: 'Ngày khác…',
  day: 'Theo địa giới ngày',
  tooFew: 'Cần ít nhất hai đợt, hai kế hoạch hoặc hai năm để so sánh.',
  tooFewHint: 'Chọn cách so sánh khác, hoặc quay lại khi đã mở đợt tiếp theo.',
  byBoundaries: (day: string) => `theo địa giới ngày ${day}`,
  side: (plan: string, roman: string) => `${plan}, đợt ${roman}`,
  round: (roman: string) => `Đợt ${roman}`,
  notAsked: 'không hỏi',
  tags: { new: 'mới', dropped: 'đã bỏ', some: 'chỉ một số lần' },
  share: {
    name: 'So sánh tỷ lệ đạt',
    rise: (last: string, share: string, first: string, points: string) =>
      `${last} đạt ${share}, cao hơn ${first} ${points} điểm phần trăm`,
    fall: (last: string, share: string, first: string, points: string) =>
      `${last} đạt ${share}, thấp hơn ${first} ${points} điểm phần trăm`,
    same: (last: string, share: string, first: string) => `${last} đạt ${share}, bằng ${first}`,
    unknown: 'Chưa đủ kết quả ở hai phía để so sánh tỷ lệ đạt',
    figure: (share: string, passed: number, asked: number) => `${share} (${passed}/${asked})`,
    none: 'chưa có kết quả',
    part: (side: string, share: string) => `${side}: ${share} nội dung đạt`,
    columns: { side: 'Lần', units: 'Đơn vị đã kiểm tra', share: 'Tỷ lệ đạt' },
  },
  criteria: {
    name: 'So sánh theo tiêu chí',
    title: (criterion: string, from: string, to: string) =>
      `Thay đổi nhiều nhất: ${criterion}, từ ${from} thành ${to} đơn vị chưa đạt`,
    rest: (count: number) => `${count} tiêu chí khác: xem bảng`,
    same: 'Tỷ lệ chưa đạt của các tiêu chí không đổi',
    versions: (added: number, dropped: number, reworded: number) =>
      `Giữa các bản bộ tiêu chí: ${added} tiêu chí mới, ${dropped} đã bỏ, ${reworded} sửa lời`,
    part: (criterion: string, side: string, failed: number, asked: number) =>
      `${criterion}, ${side}: ${failed}/${asked} đơn vị chưa đạt`,
    failedOf: (side: string) => `${side}: chưa đạt`,
    askedOf: (side: string) => `${side}: được đánh giá`,
  },
  findings: {
    name: 'So sánh tồn tại và khắc phục',
    title: (last: string, total: number, done: number) => `${last}: ${total} tồn tại, ${done} đã khắc phục`,
    done: 'Đã khắc phục',
    open: 'Chưa khắc phục, còn hạn',
    overdue: 'Quá hạn',
    part: (side: string, what: string, count: number) => `${side}: ${count} tồn tại ${what.toLowerCase()}`,
    figure: (done: number, total: number) => `${done}/${total} đã khắc phục`,
    total: 'Số tồn tại',
  },
  outreach: {
    name: 'So sánh tuyên truyền',
    title: (last: string, activities: number) => `${last}: ${activities} hoạt động tuyên truyền`,
    part: (side: string, activities: number) => `${side}: ${activities} hoạt động`,
    activities: 'Số hoạt động',
    people: 'Lượt người',
  },
  units: {
    name: 'So sánh theo đơn vị',
    title: (both: number, better: number, worse: number) =>
      `${both} đơn vị có kết quả cả hai lần: ${better} tăng, ${worse} giảm tỷ lệ đạt`,
    cell: (unit: string, side: string, passed: number, asked: number) =>
      `${unit}, ${side}: ${passed}/${asked} nội dung đạt`,
    figure: 'Thay đổi',
    passedOf: (side: string) => `${side}: đạt`,
    failedOf: (side: string) => `${side}: chưa đạt`,
    findingsOf: (side: string) => `${side}: tồn tại`,
    activitiesOf: (side: string) => `${side}: tuyên truyền`,
    allPassed: 'Đạt tất cả',
    someFailed: 'Có nội dung chưa đạt',
    undivided: (count: number) => `${count} đơn vị không chia được theo địa giới ngày này, số liệu để riêng:`,
    split: (unit: string, heirs: string) => `${unit}: ứng với nhiều đơn vị (${heirs})`,
    gone: (unit: string) => `${unit}: không có đơn vị tương ứng`,
    aside: '(không chia được)',
  },
  overview: {
    title: 'Tổng quan cho lãnh đạo',
    asOf: (day: string) => `Số liệu đến ngày ${day}`,
    print: 'In một trang A4',
    open: 'Tổng quan cho lãnh đạo',
    lateTitle: (count: number) => (count === 0 ? 'Không có việc nào chậm' : `${count} việc đang chậm`),
    visitsLate: (count: number) => `${count} cuộc kiểm tra đã qua ngày mà chưa kết thúc`,
    findingsLate: (count: number, days: number) =>
      `${count} tồn tại quá hạn khắc phục, lâu nhất ${days} ngày`,
    returnsLate: (units: number, days: number) => `${units} đơn vị chậm nộp báo cáo, lâu nhất ${days} ngày`,
    nothingLate: 'Lịch kiểm tra, khắc phục và báo cáo đều trong hạn.',
    signTitle: (papers: number, nominees: number) =>
      papers + nominees === 0
        ? 'Không có văn bản, đề nghị nào chờ ký'
        : `Chờ trình, ký: ${papers} văn bản, ${nominees} đề nghị khen thưởng`,
    awardCounts: (agreed: number, undecided: number) =>
      undecided === 0 ? `${agreed} đã đồng ý` : `${agreed} đã đồng ý, ${undecided} chưa có ý kiến`,
    nothingToSign: 'Văn bản dự thảo và danh sách đề nghị đã có ý kiến sẽ hiện ở đây.',
    otherPapers: (count: number) => `${count} văn bản dự thảo khác`,
  },
}
