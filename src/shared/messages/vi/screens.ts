/** The eleven screens, in the order of the rail. */
export const screens = {
  desk: 'Bàn làm việc',
  plans: 'Kế hoạch',
  rounds: 'Đợt kiểm tra',
  visits: 'Cuộc kiểm tra',
  findings: 'Tồn tại & khắc phục',
  exchange: 'Trao đổi Excel',
  outreach: 'Tuyên truyền',
  commendation: 'Khen thưởng',
  reports: 'Báo cáo',
  units: 'Đơn vị',
  checklists: 'Bộ tiêu chí',
  settings: 'Thiết lập',
  short: {
    findings: 'Tồn tại',
  },
  groups: {
    inspection: 'Kiểm tra',
    communes: 'Cơ sở',
    catalogues: 'Danh mục',
  },
}
