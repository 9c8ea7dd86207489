/** Plans. */
import type { InspectionMode, PlanStatus, UnitProgress } from '../../domain/plan.ts'
import type { TeamRole } from '../../domain/round.ts'

export const plans = {
  statuses: {
    draft: 'Dự thảo',
    issued: 'Đã ban hành',
    completed: 'Hoàn thành',
    cancelled: 'Đã hủy',
  } satisfies Record<PlanStatus, string>,
  removed: 'xóa',
  modes: { on_site: 'Trực tiếp', by_report: 'Gián tiếp' } satisfies Record<InspectionMode, string>,
  unitStates: {
    visited: 'Đã kiểm tra',
    under_way: 'Đang kiểm tra',
    scheduled: 'Đã xếp lịch',
    postponed: 'Hoãn',
    remaining: 'Còn lại',
    returned: 'Đã gửi báo cáo',
    return_missing: 'Chưa gửi báo cáo',
  } satisfies Record<UnitProgress, string>,
  teamRoles: {
    head: 'Trưởng đoàn',
    deputy: 'Phó Trưởng đoàn',
    secretary: 'Thư ký',
    member: 'Thành viên',
  } satisfies Record<TeamRole, string>,
}
