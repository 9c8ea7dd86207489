/** Where F1 leads: the chapter of the guide for the screen that is open. Headings of docs/huong-dan-su-dung.md. */
const chapters: Readonly<Record<string, string>> = {
  '': 'bắt-đầu',
  plans: 'lập-kế-hoạch',
  rounds: 'mở-đợt-và-xếp-lịch',
  visits: 'ghi-cuộc-kiểm-tra',
  findings: 'theo-dõi-tồn-tại-và-khắc-phục',
  exchange: 'trao-đổi-excel-với-xã',
  outreach: 'tuyên-truyền',
  commendations: 'khen-thưởng',
  reports: 'báo-cáo-và-văn-bản',
  units: 'đơn-vị',
  checklists: 'bộ-tiêu-chí',
  settings: 'thiết-lập-và-sao-lưu',
  journal: 'thiết-lập-và-sao-lưu',
  bin: 'thiết-lập-và-sao-lưu',
}

export const helpChapters: readonly string[] = Object.values(chapters)

/** `/visits/01…` → `/help?chapter=…`; the guide's beginning where no chapter fits. */
export function helpAddress(pathname: string): string {
  const chapter = chapters[pathname.split('/')[1] ?? '']
  return chapter === undefined ? '/help' : `/help?chapter=${encodeURIComponent(chapter)}`
}
