/**
 * The prose of a Báo cáo kết quả đợt kiểm tra, in the order of the published report of 05/10/2018: đơn vị đã kiểm tra →
 * kết quả đạt được → tồn tại, hạn chế → nhiệm vụ thời gian tới → kế hoạch đợt sau. A part without matter is left out and
 * the numerals close up, so that nothing stands empty.
 *
 *   composeRoundReport(facts) // [{ key: 'done', heading: 'I. ĐƠN VỊ ĐÃ KIỂM TRA', level: 1, paragraphs: [{ key, text }] }, …]
 *
 * The key of a paragraph names what it speaks of (a part, a unit, a criterion group), not its place (but for
 * the numbered tasks), so that an edit of the clerk finds it again after the data was refreshed.
 */
import { toRoman } from '../../numbers.ts'
import type { Paragraph, Section } from '../document.ts'
import { achievementParagraphs } from './round-report-achievements.ts'
import { coverageParagraphs, nextRoundParagraphs } from './round-report-coverage.ts'
import type { RoundReportFacts } from './round-report-facts.ts'
import { shortcomingParagraphs } from './round-report-shortcomings.ts'
import { taskParagraphs } from './round-report-tasks.ts'

type Part = { key: string; title: string; paragraphs: Paragraph[] }

export const composeRoundReport = (facts: RoundReportFacts): Section[] => {
  const parts: Part[] = [
    { key: 'coverage', title: 'Đơn vị đã kiểm tra', paragraphs: coverageParagraphs(facts) },
    { key: 'achievements', title: 'Kết quả đạt được', paragraphs: achievementParagraphs(facts) },
    { key: 'shortcomings', title: 'Tồn tại, hạn chế', paragraphs: shortcomingParagraphs(facts) },
    { key: 'tasks', title: 'Nhiệm vụ trong thời gian tới', paragraphs: taskParagraphs(facts) },
    { key: 'next', title: 'Kế hoạch kiểm tra đợt tiếp theo', paragraphs: nextRoundParagraphs(facts) },
  ]
  return parts
    .filter((part) => part.paragraphs.length > 0)
    .map((part, index) => ({
      key: part.key,
      heading: `${toRoman(index + 1)}. ${part.title.toLocaleUpperCase('vi')}`,
      level: 1,
      paragraphs: part.paragraphs,
    }))
}

/** Abstract under the type name. */
export const roundReportAbstract = (facts: RoundReportFacts): string =>
  `Kết quả kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử đợt ${toRoman(facts.roundOrdinal)} năm ${facts.startedOn.slice(0, 4)}`
