import { formatDate } from '../../dates.ts'
import { toRoman } from '../../numbers.ts'
import type { Paragraph } from '../document.ts'
import { bareClause, countText, lowerFirst, shareText } from './office-text.ts'
import type { RoundReportFacts } from './round-report-facts.ts'
import { namesInProse, unitCounts, unitNames } from './unit-names.ts'

export const periodText = (facts: RoundReportFacts): string => {
  if (facts.endedOn === facts.startedOn) return `ngày ${formatDate(facts.startedOn)}`
  if (facts.endedOn === null) return `từ ngày ${formatDate(facts.startedOn)}`
  return `từ ngày ${formatDate(facts.startedOn)} đến ngày ${formatDate(facts.endedOn)}`
}

const visitedText = (facts: RoundReportFacts): string => {
  const { visited } = facts
  const [first] = visited
  if (visited.length === 1 && first) return `tại ${countText(1)} đơn vị là ${first.name}`
  if (visited.length <= namesInProse) return `tại ${countText(visited.length)} đơn vị: ${unitNames(visited)}`
  return `tại ${countText(visited.length)} đơn vị, gồm ${unitCounts(visited)} (danh sách tại Phụ lục kèm theo)`
}

/** Which units were visited, which were put off and why, and what came in by report. */
export const coverageParagraphs = (facts: RoundReportFacts): Paragraph[] => {
  const round = `đợt ${toRoman(facts.roundOrdinal)}`
  const basis = `Thực hiện ${facts.planReference} về việc ${lowerFirst(bareClause(facts.planSubject))}`
  const partners = facts.partners ? ` phối hợp với ${facts.partners}` : ''
  const paragraphs: Paragraph[] = []
  paragraphs.push({
    key: 'coverage.visited',
    text:
      facts.visited.length === 0
        ? `${basis}; kiểm tra ${round} được tổ chức ${periodText(facts)}. Đến thời điểm báo cáo, ${facts.officeName} chưa tiến hành kiểm tra đơn vị nào của ${round}.`
        : `${basis}; ${periodText(facts)}, ${facts.officeName} đã${partners} tổ chức kiểm tra ${round} ${visitedText(facts)}.`,
  })
  if (facts.postponed.length > 0) {
    const units = facts.postponed.map(({ unit, reason }) =>
      reason ? `${unit.name} (${lowerFirst(bareClause(reason))})` : unit.name,
    )
    paragraphs.push({
      key: 'coverage.postponed',
      text: `Có ${countText(units.length)} đơn vị trong lịch kiểm tra ${round} chưa kiểm tra được: ${units.join('; ')}.`,
    })
  }
  const returns = facts.returns
  if (returns && returns.requested > 0) {
    const all = returns.received === returns.requested
    const late = returns.late > 0 ? `, trong đó ${countText(returns.late)} đơn vị nộp muộn` : ''
    const missing =
      returns.missing.length === 0
        ? ''
        : returns.missing.length <= namesInProse
          ? ` Chưa nộp báo cáo: ${unitNames(returns.missing)}.`
          : ` Còn ${countText(returns.missing.length)} đơn vị chưa nộp báo cáo.`
    paragraphs.push({
      key: 'coverage.returns',
      text: all
        ? `Về báo cáo tự kiểm tra, ${shareText(returns.received, returns.requested)} đơn vị được yêu cầu đã nộp đầy đủ${late}.`
        : returns.received === 0
          ? `Về báo cáo tự kiểm tra, chưa có đơn vị nào trong ${countText(returns.requested)} đơn vị được yêu cầu nộp báo cáo.`
          : `Về báo cáo tự kiểm tra, ${shareText(returns.received, returns.requested)} đơn vị được yêu cầu đã nộp${late}.${missing}`,
    })
  }
  return paragraphs
}

/** What is left of the plan, and the sentence that closes the report. */
export const nextRoundParagraphs = (facts: RoundReportFacts): Paragraph[] => {
  const { remaining, nextRound } = facts
  const named = remaining.length <= namesInProse ? `: ${unitNames(remaining)}` : ''
  const when = nextRound?.startsOn ? `, dự kiến bắt đầu từ ngày ${formatDate(nextRound.startsOn)},` : ''
  const round = nextRound ? `kiểm tra đợt ${toRoman(nextRound.ordinal)}${when}` : 'các đợt kiểm tra'
  const left =
    remaining.length === 0
      ? `Đến nay, toàn bộ các đơn vị thuộc đối tượng kiểm tra trực tiếp theo Kế hoạch đã được kiểm tra. ${facts.officeName} tiếp tục theo dõi việc khắc phục và tổng hợp kết quả chung, báo cáo ${facts.committeeName}.`
      : `Trong thời gian tới, ${facts.officeName} sẽ tiếp tục tham mưu cho ${facts.committeeName} tổ chức triển khai ${round} tại ${unitCounts(remaining)} còn lại trên địa bàn ${facts.areaType}${named}.`
  return [
    { key: 'next.remaining', text: left },
    {
      key: 'next.closing',
      text: `Trên đây là báo cáo kết quả kiểm tra đợt ${toRoman(facts.roundOrdinal)} việc thực hiện 02 Bộ Quy tắc ứng xử, ${facts.officeName} trân trọng báo cáo./.`,
    },
  ]
}
