/** Findings and remedies. */
import type { FindingEventKind, FindingStatus, Severity } from '../../domain/finding.ts'

export const findings = {
  statuses: {
    open: 'Chưa khắc phục',
    in_progress: 'Đang khắc phục',
    reported: 'Báo đã khắc phục',
    done: 'Đã khắc phục',
  } satisfies Record<FindingStatus, string>,
  severities: { minor: 'Nhẹ', major: 'Nặng', critical: 'Nghiêm trọng' } satisfies Record<Severity, string>,
  events: {
    moved: 'Chuyển tình trạng',
    reminded: 'Nhắc nhở',
    rechecked: 'Kiểm tra lại',
    reported: 'Đơn vị báo cáo',
    noted: 'Ghi chú',
  } satisfies Record<FindingEventKind, string>,
  openFindings: 'tồn tại nào chưa khắc phục',
}
