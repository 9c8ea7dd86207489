/** Find anything. */
export const search = {
  placeholder: 'Gõ tên đơn vị, người, văn bản, tồn tại… có dấu hoặc không dấu',
  nothing: 'Không tìm thấy. Thử ít chữ hơn hoặc bỏ dấu.',
  start: 'Gõ vài chữ để tìm trong toàn bộ sổ.',
  entities: {
    units: 'Đơn vị',
    plans: 'Kế hoạch',
    findings: 'Tồn tại',
    nominations: 'Khen thưởng',
    outreach_activities: 'Tuyên truyền',
    documents: 'Văn bản',
    return_requests: 'Yêu cầu báo cáo',
    team_members: 'Thành viên đoàn',
    received_files: 'Tệp xã gửi',
  },
}
