/** Commendation. */
import type { CandidateReason } from '../../domain/award-candidates.ts'
import type { AwardBasis, NominationStatus, SubjectKind } from '../../domain/nomination.ts'

const counts = (c: Record<SubjectKind, number>): string =>
  `${c.collective} tập thể, ${c.individual} cá nhân, ${c.household} hộ gia đình`

export const commendation = {
  statuses: {
    draft: 'Dự thảo',
    submitted: 'Đã trình',
    appraisal: 'Đang thẩm định',
    approved: 'Đã phê duyệt',
    returned: 'Trả lại',
    rejected: 'Không đồng ý',
  } satisfies Record<NominationStatus, string>,
  kinds: {
    collective: 'Tập thể',
    individual: 'Cá nhân',
    household: 'Hộ gia đình',
  } satisfies Record<SubjectKind, string>,
  bases: {
    merit: 'Công trạng',
    thematic: 'Theo đợt, chuyên đề',
    ad_hoc: 'Đột xuất',
  } satisfies Record<AwardBasis, string>,
  mergedWith: (name: string) => `Gộp với ${name}`,
  pairDecision: 'quyết định nào về cặp này',
  decidedNominations: 'quyết định nào để gỡ ở các đề nghị này',
  reasons: {
    visited: (seen: number) => `${seen} cuộc kiểm tra đã hoàn thành`,
    fails: (seen: number, limit: number) => `${seen} tiêu chí chưa đạt (cho phép ${limit})`,
    open_findings: (seen: number, limit: number) => `${seen} tồn tại chưa khắc phục (cho phép ${limit})`,
    critical_findings: (seen: number) => `${seen} tồn tại nghiêm trọng chưa khắc phục`,
    late_remedies: (seen: number) => `${seen} tồn tại khắc phục quá hạn`,
    outreach: (seen: number, limit: number) => `${seen} hoạt động tuyên truyền (cần ${limit})`,
  } satisfies Record<CandidateReason['code'], (seen: number, limit: number) => string>,
  counts,
  closing: (c: Record<SubjectKind, number>) => `Danh sách có ${counts(c)}`,
  sheet: {
    sheetName: 'Danh sach',
    number: 'STT',
    honorific: 'Ông/Bà',
    name: 'Họ và tên, tên tập thể',
    birthYear: 'Năm sinh',
    jobTitle: 'Chức vụ',
    workplace: 'Đơn vị công tác, thôn',
    unit: 'Đơn vị đề nghị',
    achievement: 'Tóm tắt thành tích',
    award: 'Hình thức đề nghị',
    note: 'Ghi chú',
    group: (index: number, kind: SubjectKind, count: number) =>
      `${['I', 'II', 'III'][index - 1] ?? ''}. ${{ collective: 'Tập thể', individual: 'Cá nhân', household: 'Hộ gia đình' }[kind]} (${count})`,
    closing: (c: Record<SubjectKind, number>) => `Danh sách có ${counts(c)}./.`,
  },
  fileName: (year: number) => `Danh sach khen thuong ${year}.xlsx`,
  exporting: 'Xuất danh sách khen thưởng',
}
