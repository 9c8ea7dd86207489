/** Whether a sheet of our own return says that there is nothing to report: by its box, or by the words of its rows. */
import type { ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import { nilAnswer, ofWhom, saysNothing } from '#shared/domain/exchange/nil-words.ts'
import { isBlankMark } from '#shared/domain/exchange/recognise/words.ts'
import type { Cell } from '#shared/domain/exchange/sheet.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReturnColumn } from './layouts/return-v1-columns.ts'

type Found = { at: number; column: ReturnColumn | null }
type Answer = NonNullable<ReturnType<typeof nilAnswer>> & { row: number }

export const watchingNil = (found: readonly Found[], content: ReturnContent) => {
  const fieldAt = new Map(found.map(({ at, column }) => [at, column?.field]))
  // "Không" in the column of villages names no village.
  const isQualifying = (cell: Cell): boolean =>
    ofWhom.has(fieldAt.get(cell.column)) && !saysNothing([cell.text])
  const isBareNumber = (cell: Cell): boolean => !fieldAt.get(cell.column) && /^\d+\.?$/u.test(cell.text)
  const ownWords = (cells: readonly Cell[]): string[] =>
    cells.filter((cell) => !isQualifying(cell) && !isBareNumber(cell)).map(({ text }) => text)
  const isQualified = (cells: readonly Cell[]): boolean =>
    cells.some((cell) => isQualifying(cell) && !isBlankMark(cell.text))
  let box: Answer | undefined
  const rows: { row: number; text: string; isQualified: boolean }[] = []

  return {
    box: (row: number, cells: readonly Cell[]): void => {
      const answer = nilAnswer(cells.map(({ text }) => text))
      if (answer !== undefined) box ??= { ...answer, row }
    },
    /** A criterion or a finding without result is an answer about it. */
    isRow: (key: string, cells: readonly Cell[]): boolean =>
      content !== 'selfcheck' && !key.startsWith('finding:') && saysNothing(ownWords(cells)),
    row: (row: number, cells: readonly Cell[]): void => {
      rows.push({ row, text: ownWords(cells)[0] ?? '', isQualified: isQualified(cells) })
    },
    /** @param others what else the sheet holds: its rows, and lines with a village of which nothing is said. */
    outcome: (
      sheet: string,
      others: { rows: number; silent: number },
    ): { isNil: boolean; issues: ReadingIssue[] } => {
      const ask = (
        code: 'nil_stated' | 'nil_with_rows',
        level: ReadingIssue['level'],
        more: Pick<ReadingIssue, 'row' | 'params'>,
      ): ReadingIssue => ({ code, level, sheet, ...more })
      const bare = rows.find((one) => !one.isQualified)
      if (others.rows > 0) {
        const isAsked = (box !== undefined && box.answer !== 'not_nil') || bare !== undefined
        return {
          isNil: false,
          issues: isAsked ? [ask('nil_with_rows', 'must', { params: { count: others.rows } })] : [],
        }
      }
      if (box?.answer === 'nil') return { isNil: true, issues: [] }
      const [first] = rows
      if (first !== undefined) {
        // Of one village there is nothing, and of the others nothing is said.
        const isSure = box === undefined && (bare !== undefined || others.silent === 0)
        const { row, text } = bare ?? first
        return {
          isNil: true,
          issues: [ask('nil_stated', isSure ? 'should' : 'must', { row, params: { text } })],
        }
      }
      if (box === undefined) return { isNil: false, issues: [] }
      return {
        isNil: true,
        issues: [ask('nil_stated', 'must', { row: box.row, params: { text: box.text } })],
      }
    },
  }
}
