/** Rounds and schedules. */
import type { RoundStatus } from '../../domain/round.ts'
import type { Session } from '../../domain/visit.ts'

export const rounds = {
  statuses: { preparing: 'Chuẩn bị', open: 'Đang kiểm tra', closed: 'Đã đóng' } satisfies Record<
    RoundStatus,
    string
  >,
  removed: 'xóa',
  sessions: { morning: 'Sáng', afternoon: 'Chiều', all_day: 'Cả ngày' } satisfies Record<Session, string>,
}
