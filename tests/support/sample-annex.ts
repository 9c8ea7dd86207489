/** The Excel annex of the sample round, or of a round of any size. */
import type { RoundAnnex } from '../../src/main/excel/layouts/round-annex-v1.ts'
import type { Verdict } from '../../src/shared/domain/checklist.ts'
import { sixUnits } from './sample-round.ts'

const criteria = [
  ...Array.from({ length: 16 }, (_, index) => ({
    code: `K${String(index + 1).padStart(2, '0')}`,
    text: `Tiêu chí thứ ${index + 1} của Quy tắc ứng xử của cán bộ, công chức, viên chức, người lao động`,
    group: 'Quy tắc ứng xử của cán bộ',
  })),
  ...Array.from({ length: 14 }, (_, index) => ({
    code: `C${String(index + 1).padStart(2, '0')}`,
    text: `Tiêu chí thứ ${index + 1} nơi công cộng`,
    group: 'Quy tắc ứng xử nơi công cộng',
  })),
]

const verdictAt = (unit: number, criterion: number): Verdict | null => {
  const turn = (unit * 7 + criterion * 3) % 11
  return turn === 10 ? null : turn === 9 ? 'na' : turn > 6 ? 'fail' : 'pass'
}

export const annexOf = (unitCount: number, findingCount: number): RoundAnnex => {
  const names = Array.from(
    { length: unitCount },
    (_, index) => sixUnits[index]?.name ?? `UBND xã số ${index + 1}`,
  )
  return {
    superior: 'UBND huyện Mỹ Đức',
    office: 'Phòng Văn hóa và Thông tin',
    title: 'Tổng hợp kết quả kiểm tra đợt I năm 2018',
    reference: '(Thực hiện Kế hoạch số 1260/KH-UBND ngày 11/9/2018 của UBND huyện Mỹ Đức)',
    createdAt: '2018-10-05T07:29:00Z',
    criteria,
    units: names.map((name, unit) => ({
      name,
      visitedOn: unit % 9 === 8 ? null : `2018-10-0${3 + (unit % 3)}`,
      verdicts: Object.fromEntries(
        criteria.flatMap(({ code }, index) => {
          const verdict = verdictAt(unit, index)
          return verdict ? [[code, verdict]] : []
        }),
      ),
    })),
    findings: Array.from({ length: findingCount }, (_, index) => ({
      unit: names[index % Math.max(1, unitCount)] ?? '',
      criterionCode: criteria[index % criteria.length]?.code ?? '',
      description: `Nội dung chưa đạt thứ ${index + 1}`,
      cause: '',
      recommendation: 'Chấn chỉnh, nhắc nhở trong cuộc họp giao ban gần nhất',
      dueOn: index % 5 === 4 ? null : '2018-11-30',
      status: 'Chưa khắc phục',
      isDone: index % 3 === 0,
    })),
    returns: names.map((unit, index) => ({
      unit,
      contents: 'Tự kiểm tra; tuyên truyền',
      dueOn: '2018-10-15',
      receivedOn: index % 4 === 3 ? null : '2018-10-12',
      status: index % 4 === 3 ? 'Chưa nộp' : 'Đã nộp',
      note: '',
    })),
  }
}

export const sampleAnnex = annexOf(6, 3)
