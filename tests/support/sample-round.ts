/** The round of the published report of 05/10/2018: six units, invented figures, in the shape that composition wants. */
import type { RoundReportFacts } from '../../src/shared/domain/documents/round-report-facts.ts'
import type { NamedUnit } from '../../src/shared/domain/documents/unit-names.ts'

const commune = (id: string, type: 'xa' | 'thi_tran', name: string): NamedUnit => ({
  id,
  name: `UBND ${type === 'xa' ? 'xã' : 'thị trấn'} ${name}`,
  commune: { type, name },
})
const agency = (id: string, name: string): NamedUnit => ({ id, name, commune: null })

export const sixUnits: readonly NamedUnit[] = [
  agency('u1', 'Trung tâm Văn hóa - Thông tin và Thể thao'),
  agency('u2', 'Ban Quản lý dự án đầu tư xây dựng'),
  commune('u3', 'thi_tran', 'Đại Nghĩa'),
  commune('u4', 'xa', 'An Mỹ'),
  commune('u5', 'xa', 'Đồng Tâm'),
  commune('u6', 'xa', 'Vạn Kim'),
]

const otherCommunes =
  'Thượng Lâm,Tuy Lai,Phúc Lâm,Mỹ Thành,Bột Xuyên,Hồng Sơn,Lê Thanh,Xuy Xá,Phùng Xá,Phù Lưu Tế,Đại Hưng,Đốc Tín,Hương Sơn,Hùng Tiến,An Tiến,Hợp Tiến,Hợp Thanh,An Phú'

export const remainingUnits: readonly NamedUnit[] = otherCommunes
  .split(',')
  .map((name, index) => commune(`r${index}`, 'xa', name))

export const sampleRound: RoundReportFacts = {
  planReference: 'Kế hoạch số 1260/KH-UBND ngày 11/9/2018 của UBND huyện Mỹ Đức',
  planSubject:
    'kiểm tra thực hiện Quy tắc ứng xử của cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị và Quy tắc ứng xử nơi công cộng trên địa bàn huyện Mỹ Đức',
  roundOrdinal: 1,
  startedOn: '2018-10-03',
  endedOn: null,
  officeName: 'Phòng Văn hóa và Thông tin',
  committeeName: 'UBND huyện',
  areaType: 'huyện',
  partners: 'các cơ quan chức năng của huyện',
  visited: sixUnits,
  postponed: [],
  criteria: [
    {
      code: 'K02',
      conductCode: 'agency',
      text: 'Phổ biến, quán triệt đến toàn thể cán bộ, người lao động',
      passed: 6,
      failed: 0,
    },
    { code: 'K03', conductCode: 'agency', text: 'Niêm yết công khai ở nơi dễ thấy', passed: 6, failed: 0 },
    {
      code: 'K05',
      conductCode: 'agency',
      text: 'Đưa kết quả thực hiện vào đánh giá cán bộ hằng tháng',
      passed: 2,
      failed: 4,
    },
    {
      code: 'K07',
      conductCode: 'agency',
      text: 'Chấp hành giờ làm việc, không làm việc riêng',
      passed: 5,
      failed: 1,
    },
    {
      code: 'K11',
      conductCode: 'agency',
      text: 'Nơi làm việc, nơi tiếp dân sạch, gọn',
      passed: 4,
      failed: 2,
    },
    {
      code: 'C03',
      conductCode: 'public',
      text: 'Tuyên truyền: loa truyền thanh, tới hộ gia đình, hội thi',
      passed: 4,
      failed: 0,
    },
    {
      code: 'C04',
      conductCode: 'public',
      text: 'Tổ chức tọa đàm tại thôn, làng, tổ dân phố',
      passed: 3,
      failed: 1,
    },
  ],
  strengths: [
    {
      id: 's1',
      unitId: 'u1',
      text: 'Đã đưa việc thực hiện Quy tắc ứng xử vào tiêu chí đánh giá chất lượng cán bộ hằng tháng.',
    },
    {
      id: 's2',
      unitId: 'u4',
      text: 'Đồng chí Bí thư Đảng ủy xã trực tiếp phổ biến nội dung Quy tắc ứng xử tới cán bộ, gương mẫu đi đầu và thường xuyên nhắc nhở cán bộ nghiêm túc thực hiện',
    },
  ],
  findings: [
    {
      id: 'f1',
      unitId: 'u2',
      criterionCode: 'K07',
      criterionText: 'Chấp hành giờ làm việc, không làm việc riêng',
      description: 'Còn hiện tượng cán bộ nói chuyện riêng trong giờ làm việc.',
      status: 'open',
      isOverdue: false,
      dueOn: '2018-10-31',
    },
    {
      id: 'f2',
      unitId: 'u5',
      criterionCode: 'K11',
      criterionText: 'Nơi làm việc, nơi tiếp dân sạch, gọn',
      description: 'Vệ sinh nơi làm việc chưa sạch sẽ',
      status: 'done',
      isOverdue: false,
      dueOn: '2018-10-15',
    },
    {
      id: 'f3',
      unitId: 'u5',
      criterionCode: 'K11',
      criterionText: 'Nơi làm việc, nơi tiếp dân sạch, gọn',
      description: 'Bàn làm việc chưa được sắp xếp gọn gàng',
      status: 'in_progress',
      isOverdue: false,
      dueOn: '2018-11-30',
    },
  ],
  outreach: {
    places: 4,
    placeType: 'xã, thị trấn',
    participants: 1240,
    forms: [
      { name: 'Tọa đàm', count: 7 },
      { name: 'Buổi phát thanh', count: 36 },
    ],
  },
  returns: { requested: 22, received: 20, late: 1, missing: remainingUnits.slice(0, 2) },
  remaining: remainingUnits,
  nextRound: { ordinal: 2, startsOn: '2018-10-24' },
  tasks: [],
}

/** A round of any size, with a finding or two at every unit. */
export const roundOfSize = (units: number, findings: number): RoundReportFacts => {
  const visited = Array.from({ length: units }, (_, index) =>
    index % 3 === 0
      ? agency(`v${index}`, `Trường Trung học cơ sở số ${index + 1}`)
      : commune(`v${index}`, 'xa', `Phúc Lộc ${index + 1}`),
  )
  return {
    ...sampleRound,
    visited,
    criteria: sampleRound.criteria.map((criterion) => ({
      ...criterion,
      passed: Math.max(0, units - criterion.failed),
      failed: Math.min(units, criterion.failed),
    })),
    strengths: visited
      .slice(0, 2)
      .map((unit, index) => ({ id: `s${index}`, unitId: unit.id, text: 'Niêm yết đầy đủ' })),
    findings: Array.from({ length: findings }, (_, index) => ({
      id: `f${index}`,
      unitId: visited[index % Math.max(1, units)]?.id ?? '',
      criterionCode: index % 2 === 0 ? 'K11' : 'K07',
      criterionText: index % 2 === 0 ? 'Nơi làm việc, nơi tiếp dân sạch, gọn' : 'Chấp hành giờ làm việc',
      description: `Nội dung chưa đạt thứ ${index + 1}`,
      status: 'open' as const,
      isOverdue: false,
      dueOn: '2018-12-01',
    })),
    ...(units === 0
      ? { outreach: { places: 0, placeType: 'xã, thị trấn', participants: 0, forms: [] } }
      : {}),
  }
}
