/** Whether a sheet of our own return says that there is nothing to report: by its box, or by the words of its rows. */
import type { ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import { isSurelyNothing, nilAnswer, ofWhom, saysNothing } from '#shared/domain/exchange/nil-words.ts'
import { isBlankMark } from '#shared/domain/exchange/recognise/words.ts'
import type { Cell } from '#shared/domain/exchange/sheet.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReturnColumn } from './layouts/return-v1-columns.ts'

type Found = { at: number; column: ReturnColumn | null }
type Answer = NonNullable<ReturnType<typeof nilAnswer>> & { row: number }
/** `isSure`: its words say nothing else. */
type NilRow = { row: number; text: string; isQualified: boolean; isSure: boolean }
type NilCode = 'nil_stated' | 'nil_unclear' | 'nil_denied' | 'nil_with_rows' | 'row_unclear'

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
  const rows: NilRow[] = []

  return {
    box: (row: number, cells: readonly Cell[]): void => {
      const answer = nilAnswer(cells.map(({ text }) => text))
      if (answer !== undefined) box ??= { ...answer, row }
    },
    /** A criterion or a finding without result is an answer about it. */
    isRow: (key: string, cells: readonly Cell[]): boolean =>
      content !== 'selfcheck' && !key.startsWith('finding:') && saysNothing(ownWords(cells)),
    row: (row: number, cells: readonly Cell[]): void => {
      const words = ownWords(cells)
      const doubtful = words.find((text) => !isSurelyNothing(text))
      const text = doubtful ?? words[0] ?? ''
      rows.push({ row, text, isQualified: isQualified(cells), isSure: doubtful === undefined })
    },
    /** @param others what else the sheet holds: its rows, and lines with a village of which nothing is said. */
    outcome: (
      sheet: string,
      others: { rows: number; silent: number },
    ): { isNil: boolean; issues: ReadingIssue[] } => {
      const ask = (
        code: NilCode,
        level: ReadingIssue['level'],
        more: Pick<ReadingIssue, 'row' | 'params'>,
      ): ReadingIssue => ({ code, level, sheet, ...more })
      const bare = rows.find((one) => one.isSure && !one.isQualified)
      const doubtful = rows.filter((one) => !one.isSure)
      if (others.rows > 0) {
        const issues = doubtful.map(({ row }) => ask('row_unclear', 'must', { row, params: {} }))
        const isAsked = (box !== undefined && box.answer !== 'not_nil') || bare !== undefined
        const said = box?.answer === 'unclear' ? { text: box.text } : {}
        const beside = ask('nil_with_rows', 'must', { params: { count: others.rows, ...said } })
        return { isNil: false, issues: isAsked ? [...issues, beside] : issues }
      }
      const [unclear] = doubtful
      const first = unclear ?? bare ?? rows[0]
      if (first === undefined) {
        if (box === undefined) return { isNil: false, issues: [] }
        const { answer, row, text } = box
        if (answer === 'nil') return { isNil: true, issues: [] }
        const code = answer === 'not_nil' ? 'nil_denied' : 'nil_unclear'
        return { isNil: answer !== 'not_nil', issues: [ask(code, 'must', { row, params: { text } })] }
      }
      const { row, text } = first
      const isContradicted = box !== undefined && box.answer !== 'nil'
      if (unclear !== undefined || isContradicted) {
        const all = isContradicted ? `${box?.text}, ${text}` : text
        return { isNil: true, issues: [ask('nil_unclear', 'must', { row, params: { text: all } })] }
      }
      if (box !== undefined) return { isNil: true, issues: [] }
      // Of one village there is nothing, and of the others nothing is said.
      const isSure = bare !== undefined || others.silent === 0
      return {
        isNil: true,
        issues: [ask('nil_stated', isSure ? 'should' : 'must', { row, params: { text } })],
      }
    },
  }
}
