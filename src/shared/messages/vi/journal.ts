/** The journal of changes. */
export const journal = {
  title: 'Nhật ký thay đổi',
  empty: 'Chưa có thay đổi nào.',
  columns: { at: 'Lúc', actor: 'Người', operation: 'Việc', touched: 'Đã đổi' },
  rows: (count: number) => `${count} dòng`,
  areas: {
    backups: 'Sao lưu',
    checklists: 'Bộ tiêu chí',
    commendation: 'Khen thưởng',
    documents: 'Văn bản',
    exchange: 'Trao đổi Excel',
    findings: 'Tồn tại',
    attachments: 'Minh chứng',
    law: 'Luật, mức thưởng',
    office: 'Cơ quan',
    outreach: 'Tuyên truyền',
    plans: 'Kế hoạch',
    rounds: 'Đợt kiểm tra',
    units: 'Đơn vị',
    visits: 'Cuộc kiểm tra',
  },
}
