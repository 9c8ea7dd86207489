/**
 * What is counted, in one set of words: a "dòng" is a row of the commune's file; what stands in the register is named
 * by its kind, or "mục" where kinds are mixed. `en/exchange-counts.ts` has the same shape.
 */
import type { RecordCounts } from '../../domain/exchange/import-totals.ts'
import type { OpenQuestions } from '../../domain/exchange/open-questions.ts'
import type { ReturnContent } from '../../domain/request.ts'
import { formatNumber } from '../../numbers.ts'

const nouns: Record<ReturnContent, string> = {
  nomination: 'đề nghị',
  activities: 'hoạt động',
  selfcheck: 'câu trả lời',
  remedy: 'kết quả khắc phục',
}

const nounOf = (contents: readonly ReturnContent[]): string => {
  const [only, ...others] = contents
  return only === undefined || others.length > 0 ? 'mục' : nouns[only]
}

export type WrittenCounts = Omit<RecordCounts, 'unchanged'>

type BlankCells = Pick<OpenQuestions, 'blank' | 'fields'>

/** One cell of the file may feed two of the register: then both are counted, each by its name. */
const inRegister = ({ blank, fields }: BlankCells): string =>
  fields > blank ? `, ứng với ${formatNumber(fields)} ô trong sổ` : ''

const blankCells = (cells: BlankCells): string =>
  `${formatNumber(cells.blank)} ô ${cells.fields > cells.blank ? 'của tệp ' : ''}để trống${inRegister(cells)}`

/** Only where something is taken out of the register. */
const andRemoved = (removed: number): string => (removed > 0 ? `, xóa ${formatNumber(removed)}` : '')

export const exchangeCounts = {
  blank: blankCells,
  records: (contents: readonly ReturnContent[], count: number) =>
    `${formatNumber(count)} ${nounOf(contents)}`,
  counted: ({ new: fresh, changed, unchanged, removed }: RecordCounts) =>
    `${formatNumber(fresh)} mới, ${formatNumber(changed)} thay đổi, ${formatNumber(unchanged)} không đổi${andRemoved(removed)}`,
  /** The same where there is little room: what there is none of is left out. */
  told: ({ new: fresh, changed, unchanged, removed }: RecordCounts) =>
    [
      ...(fresh > 0 ? [`${formatNumber(fresh)} mới`] : []),
      ...(changed > 0 ? [`${formatNumber(changed)} thay đổi`] : []),
      ...(unchanged > 0 ? [`${formatNumber(unchanged)} không đổi`] : []),
      ...(removed > 0 ? [`xóa ${formatNumber(removed)}`] : []),
    ].join(', ') || 'không có mục nào',
  written: (contents: readonly ReturnContent[], { new: fresh, changed, removed }: WrittenCounts) =>
    `${formatNumber(fresh)} ${nounOf(contents)} mới, ${formatNumber(changed)} thay đổi${andRemoved(removed)}`,
  andRemoved,
  /** What is open now, before an import. */
  open: ({ places, notTaken, ...cells }: OpenQuestions) =>
    `${[
      `Còn ${formatNumber(places)} chỗ chưa xem`,
      ...(cells.blank > 0 ? [blankCells(cells)] : []),
      ...(notTaken > 0 ? [`${formatNumber(notTaken)} mục không nhập`] : []),
    ].join(', ')}.`,
  /** What an import left open. */
  leftOpen: ({ places, notTaken, ...cells }: OpenQuestions) =>
    [
      `${formatNumber(places)} chỗ chưa xem khi nhập`,
      ...(cells.blank > 0 ? [blankCells(cells)] : []),
      ...(notTaken > 0 ? [`${formatNumber(notTaken)} mục không nhập`] : []),
    ].join(', '),
}
