/** Visits. */
import type { Verdict } from '../../domain/checklist.ts'
import type { VisitStatus } from '../../domain/visit.ts'

export const visits = {
  statuses: {
    scheduled: 'Đã lên lịch',
    under_way: 'Đang thực hiện',
    concluded: 'Hoàn thành',
    postponed: 'Hoãn',
    cancelled: 'Đã hủy',
  } satisfies Record<VisitStatus, string>,
  removed: 'xóa',
  verdicts: { pass: 'Đạt', fail: 'Chưa đạt', na: 'Không áp dụng' } satisfies Record<Verdict, string>,
  lackWords: {
    noDate: 'ngày kiểm tra',
    unanswered: (count: number) => `${count} tiêu chí chưa trả lời`,
    criticalWithoutFinding: (count: number) => `${count} tiêu chí trọng yếu chưa đạt mà chưa ghi tồn tại`,
    list: (items: string) => `còn ${items}`,
  },
}
