/** One sheet of a stamped return: its columns by heading, its rows by key, everything else named as ignored. */

import {
  type IncomingRow,
  mainField,
  type ReadingIssue,
  type ReadingTable,
} from '#shared/domain/exchange/incoming.ts'
import { isNilQuestion } from '#shared/domain/exchange/nil-words.ts'
import { originsOf } from '#shared/domain/exchange/origins.ts'
import type {
  ColumnField,
  ColumnMapping,
  IgnoredCause,
  IgnoredRow,
  PendingReason,
} from '#shared/domain/exchange/recognised.ts'
import { type Cell, cellReference, type Sheet } from '#shared/domain/exchange/sheet.ts'
import { struckOf } from '#shared/domain/exchange/struck-cells.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import { cleanText, foldWords } from '#shared/text.ts'
import { keyMarks, type ReturnColumn, returnV1Columns } from './layouts/return-v1-columns.ts'
import { watchingNil } from './read-return-nil.ts'
import { type RowValues, readRowValues } from './read-return-values.ts'
import { type RowPlace, type RowSort, sortReturnRow, type TableColumns } from './sort-return-row.ts'

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

const tableColumns = (found: readonly Found[], content: ReturnContent): TableColumns => {
  const own = found.filter(({ column }) => column?.field)
  return {
    values: new Set(own.map(({ at }) => at)),
    key: own.find(({ column }) => column?.field === mainField[content])?.at ?? null,
  }
}

/** A row that carries a key of ours is a row of the table, whatever it says. */
const isKeyed = (key: string): boolean => /^(criterion|finding|slot):/u.test(key)

/** By which a person knows a row that was left aside: its words, before the number that it has. */
const wordsOf = (cells: readonly Cell[]): string =>
  (cells.find(({ text }) => /\p{L}/u.test(text)) ?? cells[0])?.text ?? ''

type RowsByNumber = { cells: Map<number, Cell[]>; keys: Map<number, string> }

const rowsByNumber = (sheet: Sheet, keyColumn: number | null): RowsByNumber => {
  const cells = new Map<number, Cell[]>()
  const keys = new Map<number, string>()
  for (const cell of sheet.cells) {
    if (cell.column === keyColumn) keys.set(cell.row, cell.text)
    else {
      const row = cells.get(cell.row)
      if (row === undefined) cells.set(cell.row, [cell])
      else row.push(cell)
    }
  }
  return { cells, keys }
}

/** Tells of each row below the heading, in their order, what it is; knows where the table ended. */
const sortingRows = (columns: TableColumns, keys: ReadonlyMap<number, string>) => {
  // Where our own mark of the end is lost, the signature tells it; else these are words like any others.
  const hasEndMark = [...keys.values()].includes(keyMarks.end)
  const signed = new Set<number>()
  let place: RowPlace = 'table'
  return (key: string, cells: readonly Cell[]): RowSort => {
    if (key === keyMarks.end && place === 'table') place = 'below'
    if (key === keyMarks.group) return 'group'
    if (cells.length === 0) return 'empty-form-row'
    const sort = isKeyed(key) ? 'read' : sortReturnRow(cells, place, columns, { signed, hasEndMark })
    if (sort === 'signature') {
      place = 'signed'
      for (const cell of cells) if (cell.column !== columns.key) signed.add(cell.column)
    }
    return sort
  }
}

export const readReturnSheet = (sheet: Sheet, place: Place, options: { day: string }): ReturnPart => {
  const { cells: byRow, keys } = rowsByNumber(sheet, place.keyColumn)
  const found = columnsOf(byRow.get(place.headingRow) ?? [], place)
  const issues = columnIssues(found, sheet, place)
  const rows: IncomingRow[] = []
  const ignored: IgnoredRow[] = []
  const seenKeys = new Set<string>()
  const hiddenRows = new Set(sheet.hiddenRows)
  const nil = watchingNil(found, place.content)
  // Lines that we gave to a village, and nobody wrote on.
  let silent = 0
  const columns = tableColumns(found, place.content)
  const sortOf = sortingRows(columns, keys)
  const ask = (code: ReadingIssue['code'], level: ReadingIssue['level'], row: number): void => {
    issues.push({ code, level, sheet: sheet.name, row, params: {} })
  }
  /** Why the row waits, where a line goes through it. */
  const askIfStruck = (row: number, cells: readonly Cell[]): PendingReason | null => {
    const struck = struckOf(cells, (column) => column === columns.key)
    if (struck === undefined) return null
    const { first, count, isWhole } = struck
    issues.push({
      code: 'struck_out',
      level: 'must',
      sheet: sheet.name,
      row,
      cell: cellReference(row, first.column),
      params: { text: cleanText(first.text), count },
    })
    return isWhole ? 'struck-out' : null
  }
  const take = (row: number, key: string, read: RowValues, pending: PendingReason | null): void => {
    const rowKey = isKeyed(key) ? key : null
    if (rowKey !== null && seenKeys.has(rowKey)) ask('row_key_repeated', 'should', row)
    issues.push(...read.issues)
    rows.push({
      id: `${sheet.name}!${row}`,
      content: place.content,
      sheet: sheet.name,
      rows: [row],
      rowKey: rowKey !== null && !seenKeys.has(rowKey) ? rowKey : null,
      values: read.values,
      origins: originsOf(read.origins, row),
      pending: hiddenRows.has(row) ? 'hidden-rows' : pending,
      extra: read.extra,
    })
    if (rowKey !== null) seenKeys.add(rowKey)
  }
  const numbers = [...new Set([...byRow.keys(), ...keys.keys()])].sort((a, b) => a - b)
  for (const row of numbers) {
    const cells = (byRow.get(row) ?? []).filter((cell) => cell.text !== '')
    const key = keys.get(row) ?? ''
    if (key === keyMarks.nil || (row < place.headingRow && cells.some(({ text }) => isNilQuestion(text))))
      nil.box(row, cells)
    const sort = row > place.headingRow ? sortOf(key, cells) : row < place.headingRow ? 'title' : 'heading'
    if (cells.length === 0) continue
    const leave = (cause: IgnoredCause) =>
      ignored.push({ sheet: sheet.name, row, cause, text: wordsOf(cells) })
    if (row > place.headingRow && nil.isRow(key, cells)) {
      nil.row(row, cells)
      leave('note')
      continue
    }
    if (sort !== 'read' && sort !== 'ask' && sort !== 'ask_signed') {
      leave(sort)
      continue
    }
    const read = readRowValues(place.content, found, cells, { sheet: sheet.name, row, day: options.day })
    if (sort !== 'read') ask(sort === 'ask' ? 'row_unclear' : 'row_after_signature', 'must', row)
    if (read !== undefined) {
      const struck = askIfStruck(row, cells)
      take(row, key, read, sort === 'read' ? struck : 'after-signature')
      continue
    }
    leave(sort === 'read' ? 'empty-form-row' : 'note')
    if (place.content === 'activities' && cells.length > 1) silent += 1
    if (place.content === 'selfcheck' && key !== '' && sort === 'read')
      issues.push({
        code: 'result_missing',
        level: 'should',
        sheet: sheet.name,
        row,
        ...resultCell(found, row),
        params: { text: cells.find((cell) => /^[A-Z]\d+$/u.test(cell.text))?.text ?? '' },
      })
  }
  const { isNil, issues: nilIssues } = nil.outcome(sheet.name, { rows: rows.length, silent })
  issues.push(...nilIssues)
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

const resultCell = (found: readonly Found[], row: number): { cell?: string } => {
  const column = found.find((one) => one.column?.field === 'result')
  return column === undefined ? {} : { cell: cellReference(row, column.at) }
}
