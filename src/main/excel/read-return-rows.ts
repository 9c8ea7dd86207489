/** One sheet of a stamped return: its columns by heading, its rows by key, everything else named as ignored. */

import type { IncomingRow, ReadingIssue, ReadingTable } from '#shared/domain/exchange/incoming.ts'
import { originsOf } from '#shared/domain/exchange/origins.ts'
import type {
  ColumnField,
  ColumnMapping,
  IgnoredCause,
  IgnoredRow,
} from '#shared/domain/exchange/recognised.ts'
import { type Cell, cellReference, type Sheet } from '#shared/domain/exchange/sheet.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import { foldWords } from '#shared/text.ts'
import { keyMarks, nilQuestion, type ReturnColumn, returnV1Columns } from './layouts/return-v1-columns.ts'
import { readRowValues } from './read-return-values.ts'

export type ReturnPart = {
  content: ReturnContent
  isNil: boolean
  rows: IncomingRow[]
  ignored: IgnoredRow[]
  issues: ReadingIssue[]
  table: ReadingTable
  filledRows: number
}

type Place = { content: ReturnContent; headingRow: number; keyColumn: number | null }

/** A column of the sheet and what stands in it; `column` null: known to neither. */
type Found = { at: number; heading: string; column: ReturnColumn | null; isGuessed: boolean }

const columnsOf = (headings: readonly Cell[], place: Place): Found[] => {
  const known = returnV1Columns[place.content]
  const taken = new Set<ReturnColumn>()
  const found = headings
    .filter((cell) => cell.column !== place.keyColumn)
    .map((cell): Found => {
      const column = known.find((one) => !taken.has(one) && foldWords(one.heading) === foldWords(cell.text))
      if (column) taken.add(column)
      return { at: cell.column, heading: cell.text, column: column ?? null, isGuessed: false }
    })
  // A heading that was reworded keeps its meaning by its place, when nothing else claims it.
  return found.map((one) => {
    const expected = known[one.at - 1]
    if (one.column !== null || expected === undefined || taken.has(expected)) return one
    taken.add(expected)
    return { ...one, column: expected, isGuessed: true }
  })
}

const mapping = (found: Found): ColumnMapping => ({
  column: found.at,
  heading: found.heading,
  field: (found.column === null
    ? null
    : foldWords(found.column.heading) === 'stt'
      ? 'number'
      : found.column.field) as ColumnField | null,
  confidence: found.isGuessed ? 0.6 : 1,
  why: found.isGuessed ? 'content' : found.column === null ? 'none' : 'heading',
})

const columnIssues = (found: readonly Found[], sheet: Sheet, place: Place): ReadingIssue[] => {
  const at = (one: Found) => ({
    sheet: sheet.name,
    row: place.headingRow,
    cell: cellReference(place.headingRow, one.at),
  })
  const lost = returnV1Columns[place.content].filter(
    (column) => column.field !== null && !found.some((one) => one.column === column),
  )
  return [
    ...found
      .filter((one) => one.isGuessed && one.column?.field)
      .map(
        (one): ReadingIssue => ({
          code: 'column_guessed',
          level: 'must',
          ...at(one),
          params: { heading: one.heading, other: one.column?.heading ?? '' },
        }),
      ),
    ...found
      .filter((one) => one.column === null)
      .map(
        (one): ReadingIssue => ({
          code: 'unknown_column',
          level: 'should',
          ...at(one),
          params: { heading: one.heading },
        }),
      ),
    ...lost.map(
      (column): ReadingIssue => ({
        code: 'column_lost',
        level: 'must',
        sheet: sheet.name,
        row: place.headingRow,
        params: { heading: column.heading },
      }),
    ),
  ]
}

const isSignature = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => foldWords(cell.text) === 'nguoi lap bieu')

const saysNil = (cells: readonly Cell[]): boolean => {
  const answer = cells.find((cell) => !foldWords(cell.text).startsWith(foldWords(nilQuestion).slice(0, 30)))
  return answer !== undefined && !['', 'khong', 'co phat sinh', 'co'].includes(foldWords(answer.text))
}

export const readReturnSheet = (sheet: Sheet, place: Place, options: { day: string }): ReturnPart => {
  const byRow = new Map<number, Cell[]>()
  const keys = new Map<number, string>()
  for (const cell of sheet.cells) {
    if (cell.column === place.keyColumn) keys.set(cell.row, cell.text)
    else byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  }
  const found = columnsOf(byRow.get(place.headingRow) ?? [], place)
  const issues = columnIssues(found, sheet, place)
  const rows: IncomingRow[] = []
  const ignored: IgnoredRow[] = []
  const seenKeys = new Set<string>()
  let isNil = false
  let hasEnded = false
  // Where our own mark of the end is lost, the signature tells it; else these are words like any others.
  const hasEndMark = [...keys.values()].includes(keyMarks.end)
  const numbers = [...new Set([...byRow.keys(), ...keys.keys()])].sort((a, b) => a - b)
  for (const row of numbers) {
    const cells = (byRow.get(row) ?? []).filter((cell) => cell.text !== '')
    const key = keys.get(row) ?? ''
    if (key === keyMarks.nil || (row < place.headingRow && isNilRow(cells))) isNil ||= saysNil(cells)
    const isEnd = key === keyMarks.end || (!hasEndMark && isSignature(cells))
    if (row > place.headingRow && isEnd) hasEnded = true
    if (cells.length === 0) continue
    const leave = (cause: IgnoredCause) =>
      ignored.push({ sheet: sheet.name, row, cause, text: cells[0]?.text ?? '' })
    if (row < place.headingRow) leave('title')
    else if (row === place.headingRow) leave('heading')
    else if (hasEnded) leave('signature')
    else if (key === keyMarks.group) leave('group')
    else {
      const read = readRowValues(place.content, found, cells, { sheet: sheet.name, row, day: options.day })
      if (read === undefined) {
        leave('empty-form-row')
        if (place.content === 'selfcheck' && key !== '')
          issues.push({
            code: 'result_missing',
            level: 'should',
            sheet: sheet.name,
            row,
            ...resultCell(found, row),
            params: { text: cells.find((cell) => /^[A-Z]\d+$/u.test(cell.text))?.text ?? '' },
          })
        continue
      }
      const rowKey = /^(criterion|finding|slot):/u.test(key) ? key : null
      if (rowKey !== null && seenKeys.has(rowKey))
        issues.push({ code: 'row_key_repeated', level: 'should', sheet: sheet.name, row, params: {} })
      issues.push(...read.issues)
      rows.push({
        id: `${sheet.name}!${row}`,
        content: place.content,
        sheet: sheet.name,
        rows: [row],
        rowKey: rowKey !== null && !seenKeys.has(rowKey) ? rowKey : null,
        values: read.values,
        origins: originsOf(read.origins, row),
        pending: sheet.hiddenRows.includes(row) ? 'hidden-rows' : null,
        extra: read.extra,
      })
      if (rowKey !== null) seenKeys.add(rowKey)
    }
  }
  if (isNil && rows.length > 0)
    issues.push({ code: 'nil_with_rows', level: 'must', sheet: sheet.name, params: { count: rows.length } })
  return {
    content: place.content,
    isNil,
    rows,
    ignored,
    issues,
    table: {
      sheet: sheet.name,
      content: place.content,
      columns: found.map(mapping),
      headingRows: [place.headingRow],
      signature: `return-v1:${place.content}`,
    },
    filledRows: rows.length + ignored.length,
  }
}

const isNilRow = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => foldWords(cell.text).startsWith(foldWords(nilQuestion).slice(0, 30)))

const resultCell = (found: readonly Found[], row: number): { cell?: string } => {
  const column = found.find((one) => one.column?.field === 'result')
  return column === undefined ? {} : { cell: cellReference(row, column.at) }
}
