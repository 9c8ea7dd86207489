import type { Paragraph } from '../document.ts'
import { bareClause, upperFirst } from './office-text.ts'
import type { RoundReportFacts } from './round-report-facts.ts'

/** The standing tasks, after the published report of 05/10/2018. */
const standingTasks: readonly string[] = [
  'Tiếp tục thực hiện hiệu quả Quy tắc ứng xử của cán bộ, công chức, viên chức, người lao động và Quy tắc ứng xử nơi công cộng, gắn với việc chấp hành kỷ luật, kỷ cương hành chính',
  'Tăng cường công tác tuyên truyền, vận động cán bộ, công chức, viên chức, người lao động và nhân dân tích cực hưởng ứng thực hiện',
  'Tăng cường công tác kiểm tra, đôn đốc việc thực hiện; kịp thời biểu dương các tổ chức, cá nhân có thành tích trong quá trình triển khai thực hiện',
  'Tổ chức các hội nghị gắn với tuyên truyền, phổ biến, triển khai thực hiện hai Bộ Quy tắc ứng xử',
]

/** Clauses; units with open shortcomings get one of their own, the last. */
export const roundTasks = (facts: RoundReportFacts): string[] => {
  const open = facts.findings.filter((finding) => finding.status !== 'done').length
  return [
    ...(facts.tasks.length > 0 ? facts.tasks : standingTasks),
    ...(open > 0
      ? [
          `Các đơn vị còn tồn tại, hạn chế khẩn trương khắc phục theo thời hạn Đoàn kiểm tra đã yêu cầu, báo cáo kết quả về ${facts.officeName}`,
        ]
      : []),
  ]
}

/** For what the tasks are, before them. */
export const tasksPurpose = ({ areaType }: Pick<RoundReportFacts, 'areaType'>): string =>
  `Để Quy tắc ứng xử ngày càng đi vào đời sống và phát huy hiệu quả, trong thời gian tới, các cơ quan, đơn vị trên địa bàn ${areaType} cần`

/** Numbered. */
export const taskParagraphs = (facts: RoundReportFacts): Paragraph[] => {
  const tasks = roundTasks(facts)
  const standing = facts.tasks.length > 0 ? facts.tasks.length : standingTasks.length
  return [
    {
      key: 'tasks.intro',
      text: `${tasksPurpose(facts)} tập trung thực hiện một số nhiệm vụ sau:`,
    },
    ...tasks.map((task, index) => ({
      key: index < standing ? `tasks.${index + 1}` : 'tasks.remedies',
      text: `${index + 1}. ${upperFirst(bareClause(task))}.`,
    })),
  ]
}
