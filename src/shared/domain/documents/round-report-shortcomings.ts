import { formatDate } from '../../dates.ts'
import type { Paragraph } from '../document.ts'
import { bareClause, countText, lowerFirst, shareText } from './office-text.ts'
import type { ReportFinding, RoundReportFacts } from './round-report-facts.ts'
import { namesInProse } from './unit-names.ts'

const groupBy = (
  findings: readonly ReportFinding[],
  keyOf: (finding: ReportFinding) => string,
): Map<string, ReportFinding[]> => {
  const groups = new Map<string, ReportFinding[]>()
  for (const finding of findings) {
    const key = keyOf(finding)
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return groups
}

const unitCount = (findings: readonly ReportFinding[]): number =>
  new Set(findings.map((finding) => finding.unitId)).size

/** Few units: one line each, in the words of the record. */
const byUnit = (facts: RoundReportFacts): Paragraph[] => {
  const names = new Map(facts.visited.map((unit) => [unit.id, unit.name]))
  return [...groupBy(facts.findings, (finding) => finding.unitId)].map(([unitId, findings]) => ({
    key: `shortcomings.unit.${unitId}`,
    text: `- ${names.get(unitId) ?? 'Đơn vị khác'}: ${findings.map((finding) => lowerFirst(bareClause(finding.description))).join('; ')}.`,
  }))
}

/** Many units: by subject, the most frequent first; the single ones stand in the annex. */
const bySubject = (facts: RoundReportFacts): Paragraph[] =>
  [...groupBy(facts.findings, (finding) => finding.criterionCode ?? '')]
    .sort((a, b) => unitCount(b[1]) - unitCount(a[1]))
    .map(([code, findings]) => {
      const subject = findings[0]?.criterionText
      const name = code && subject ? `Nội dung “${bareClause(subject)}”` : 'Nội dung khác'
      return {
        key: `shortcomings.criterion.${code || 'other'}`,
        text: `- ${name}: ${countText(findings.length)} tồn tại, hạn chế tại ${countText(unitCount(findings))} đơn vị.`,
      }
    })

const remedyText = ({ findings, visited }: RoundReportFacts): string => {
  const who = visited.length === 1 ? 'đơn vị' : 'các đơn vị'
  const done = findings.filter((finding) => finding.status === 'done').length
  const overdue = findings.filter((finding) => finding.isOverdue).length
  const dues = findings.flatMap((finding) =>
    finding.dueOn && finding.status !== 'done' ? [finding.dueOn] : [],
  )
  const last = dues.sort().at(-1)
  const asked = last ? `, chậm nhất ngày ${formatDate(last)}` : ''
  const state =
    done === findings.length
      ? ` Đến thời điểm báo cáo, ${who} đã khắc phục xong ${shareText(done, findings.length)} nội dung.`
      : done > 0
        ? ` Đến thời điểm báo cáo, đã khắc phục ${shareText(done, findings.length)} nội dung.`
        : ''
  const late = overdue > 0 ? ` Có ${countText(overdue)} nội dung quá thời hạn khắc phục.` : ''
  return `Đoàn kiểm tra đã yêu cầu ${who} khắc phục những tồn tại, hạn chế nêu trên${asked}.${state}${late}`
}

/** Shortcomings by unit (few) or by subject (many), and what became of them. No visit → no such part. */
export const shortcomingParagraphs = (facts: RoundReportFacts, annex = 'Phụ lục kèm theo'): Paragraph[] => {
  if (facts.visited.length === 0) return []
  if (facts.findings.length === 0) {
    const where = facts.visited.length === 1 ? 'đơn vị được kiểm tra' : 'các đơn vị được kiểm tra'
    return [
      {
        key: 'shortcomings.none',
        text: `Qua kiểm tra, Đoàn kiểm tra không ghi nhận tồn tại, hạn chế tại ${where}.`,
      },
    ]
  }
  const units = unitCount(facts.findings)
  const isShort = units <= namesInProse && facts.findings.length <= 3 * namesInProse
  const where =
    facts.visited.length === 1
      ? 'tại đơn vị được kiểm tra'
      : `tại ${shareText(units, facts.visited.length)} đơn vị được kiểm tra`
  const detail = isShort ? ':' : ` (chi tiết tại ${annex}):`
  return [
    {
      key: 'shortcomings.intro',
      text: `Bên cạnh những kết quả đạt được, vẫn còn ${countText(facts.findings.length)} tồn tại, hạn chế ${where}${detail}`,
    },
    ...(isShort ? byUnit(facts) : bySubject(facts)),
    { key: 'shortcomings.remedies', text: remedyText(facts) },
  ]
}
