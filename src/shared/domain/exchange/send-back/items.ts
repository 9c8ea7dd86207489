/**
 * What a commune can be asked to correct in its file: the problems of a review that are still open, each as one item
 * with its place, what stands there and a sentence. Pure; the clerk leaves single ones out.
 */

import type { ReturnContent } from '../../request.ts'
import { choicesFor, type IncomingRow, mainField, type ReadingIssue, type ReadingTable } from '../incoming.ts'
import type { Origins } from '../origins.ts'
import type { FieldChange, RowOutcome, RowPlan } from '../reconcile.ts'
import { cellReference } from '../sheet.ts'
import { type AskWords, asks, isMinor, rowAsks } from './asks.ts'

export type SendBackItem = {
  /** Names the item among those of its file. */
  key: string
  content: ReturnContent | null
  sheet: string | null
  row: number | null
  /** A1 reference, where one cell is meant. */
  cell: string | null
  /** Further cells that the same words are about: a year under both Nam and Nữ. */
  alsoCells?: readonly string[]
  /** The row of the review, to be compared with what comes back. */
  rowId: string | null
  field: string | null
  /** What stands in the cell. */
  shown: string
  /** What is wrong and what is asked, without the place. */
  sentence: string
  /** Ticked unless the clerk takes it out. */
  isSuggested: boolean
}

type Row = Pick<IncomingRow, 'id' | 'content' | 'sheet' | 'rows' | 'values'> & {
  origins: Pick<Origins, 'of'>
  outcome: RowOutcome
  why: RowPlan['why']
  changes: readonly FieldChange[]
}

export type SendBackSource = {
  rows: readonly Row[]
  issues: readonly (ReadingIssue & { key: string; rowId: string | null; isSettled: boolean })[]
  tables: readonly ReadingTable[]
  missing: readonly { recordId: string; content: ReturnContent; label: string; isRemoved: boolean }[]
}

/** Names of the catalogue: of a field, and of a value as a person reads it. */
export type SendBackNames = {
  field: (field: string) => string
  value: (content: ReturnContent, field: string, value: string | number | null) => string
}

/** Columns that fill a field besides the one of its own name. */
const otherColumns: Readonly<Record<string, readonly string[]>> = {
  name: ['familyName', 'givenName'],
  birthYear: ['birth'],
  birthDate: ['birth'],
  position: ['positionAndUnit'],
  unit: ['positionAndUnit'],
  status: ['result'],
}

/** The cell of a field in a row, also an empty one, by the columns of the row's table. */
const cellOfField = (
  tables: readonly ReadingTable[],
  sheet: string,
  row: number,
  field: string,
): string | null => {
  const columns = tables.find((table) => table.sheet === sheet)?.columns ?? []
  for (const wanted of [field, ...(otherColumns[field] ?? [])]) {
    const found = columns.find((column) => column.field === wanted)
    if (found !== undefined) return cellReference(row, found.column)
  }
  return null
}

/** The columns by sex that both give a year; the one cell of the question is the first that is filled. */
const bySexCells = (
  tables: readonly ReadingTable[],
  { code, field, sheet, row, candidates = [], params }: ReadingIssue,
): string[] => {
  const isBoth = code === 'several_values' && field === 'birthYear' && candidates.length === 0
  if (!isBoth || row === undefined || !params.raw?.includes(';')) return []
  const columns = (tables.find((table) => table.sheet === sheet)?.columns ?? []).filter(
    ({ choice }) => choice === 'Nam' || choice === 'Nữ',
  )
  return columns.length < 2 ? [] : columns.map(({ column }) => cellReference(row, column))
}

const contentOfSheet = (tables: readonly ReadingTable[], sheet: string | undefined): ReturnContent | null =>
  tables.find((table) => table.sheet === sheet)?.content ?? null

const nameCellOf = (row: Row): string | undefined => row.origins.of(mainField[row.content])?.cell

/** The cells of names that say several people: what stands beside them is of all of them. */
const sharedCells = (rows: readonly Row[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const row of rows) {
    const cell = nameCellOf(row)
    if (cell === undefined) continue
    const place = `${row.sheet}!${cell}`
    if (seen.has(place)) shared.add(place)
    seen.add(place)
  }
  return shared
}

const issueItems = (source: SendBackSource, names: SendBackNames): SendBackItem[] => {
  const rows = new Map(source.rows.map((row) => [row.id, row]))
  const shared = sharedCells(source.rows)
  return source.issues.flatMap((issue): SendBackItem[] => {
    const ask = asks[issue.code]
    if (issue.isSettled || ask === null) return []
    const row = issue.rowId === null ? undefined : rows.get(issue.rowId)
    const content = row?.content ?? contentOfSheet(source.tables, issue.sheet)
    const { field, sheet } = issue
    const number = issue.row ?? null
    const fieldOrMain = field ?? (row === undefined ? undefined : mainField[row.content])
    const cell =
      issue.cell ??
      (fieldOrMain === undefined ? undefined : row?.origins.of(fieldOrMain)?.cell) ??
      (sheet === undefined || number === null || fieldOrMain === undefined
        ? null
        : cellOfField(source.tables, sheet, number, fieldOrMain))
    const allowed =
      content === null || field === undefined
        ? ''
        : choicesFor(content, field)
            .map((choice) => names.value(content, field, choice))
            .join(', ')
    const words: AskWords = {
      ...issue.params,
      fieldName: field === undefined ? names.field(issue.params.field ?? '') : names.field(field),
      allowed,
      isMust: issue.level === 'must',
      isOfSeveral: row !== undefined && shared.has(`${row.sheet}!${nameCellOf(row)}`),
    }
    const both = bySexCells(source.tables, issue)
    const sentence = both.length > 0 ? rowAsks.bothSexes : ask(words)
    if (sentence === '') return []
    const origin = fieldOrMain === undefined ? undefined : row?.origins.of(fieldOrMain)
    return [
      {
        key: issue.key,
        content,
        sheet: sheet ?? null,
        row: number,
        cell,
        ...(both.length > 0 ? { alsoCells: both.filter((one) => one !== cell) } : {}),
        rowId: row?.id ?? null,
        field: field ?? null,
        shown: issue.params.raw ?? (cell !== null && origin?.cell === cell ? origin.raw : ''),
        sentence,
        isSuggested: !isMinor(issue.code, field),
      },
    ]
  })
}

const rowItem = (
  row: Row,
  field: string,
  kind: string,
  told: Pick<SendBackItem, 'sentence' | 'isSuggested'>,
): SendBackItem => ({
  key: `${kind}|${row.id}|${field}`,
  content: row.content,
  sheet: row.sheet,
  row: row.rows[0] ?? null,
  cell: row.origins.of(field)?.cell ?? null,
  rowId: row.id,
  field,
  shown: row.origins.of(field)?.raw ?? '',
  ...told,
})

/** Rows held back, left out or in conflict; `asked` are rows about which a question stands already. */
const rowItems = (source: SendBackSource, names: SendBackNames, asked: ReadonlySet<string>): SendBackItem[] =>
  source.rows.flatMap((row): SendBackItem[] => {
    const main = mainField[row.content]
    if (row.outcome === 'conflicting' && row.why === 'frozen')
      return [rowItem(row, main, 'frozen', { sentence: rowAsks.frozen, isSuggested: false })]
    if (row.outcome === 'conflicting')
      return row.changes
        .filter((change) => change.isConflict)
        .map(({ field, old, new: theirs }) =>
          rowItem(row, field, 'conflict', {
            sentence: rowAsks.conflict(
              names.field(field),
              names.value(row.content, field, old),
              names.value(row.content, field, theirs),
            ),
            isSuggested: true,
          }),
        )
    if (row.outcome === 'rejected' && row.why === 'by_clerk')
      return [rowItem(row, main, 'rejected', { sentence: rowAsks.rejected, isSuggested: false })]
    if (asked.has(row.id)) return []
    if (row.outcome === 'rejected')
      return [rowItem(row, main, 'rejected', { sentence: rowAsks.rejected, isSuggested: true })]
    if (row.outcome === 'undecided')
      return [rowItem(row, main, 'undecided', { sentence: rowAsks.undecided, isSuggested: true })]
    return []
  })

const missingItems = (source: SendBackSource): SendBackItem[] =>
  source.missing
    .filter((one) => !one.isRemoved)
    .map((one) => ({
      key: `missing|${one.recordId}`,
      content: one.content,
      sheet: null,
      row: null,
      cell: null,
      rowId: null,
      field: null,
      shown: '',
      sentence: rowAsks.missing(one.label),
      isSuggested: false,
    }))

const columnOf = (cell: string | null): number =>
  [...(cell?.match(/^[A-Z]+/u)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** A field for which the sheet has no column is not asked for where something else of the row is. */
const withoutUnseen = (items: readonly SendBackItem[]): SendBackItem[] => {
  const rows = new Set(items.flatMap(({ cell, rowId }) => (cell === null || rowId === null ? [] : [rowId])))
  return items.filter(
    ({ key, cell, rowId }) =>
      !(key.startsWith('required_missing|') && cell === null && rowId !== null && rows.has(rowId)),
  )
}

const rowOf = ({ cell, row }: SendBackItem): number => Number(cell?.match(/\d+$/u)?.[0] ?? row ?? 0)

/** A sentence is said once of a cell, or of a row, also where several questions come to it: two fields, two people. */
const withoutRepeats = (items: readonly SendBackItem[]): SendBackItem[] => {
  const said = new Map<string, SendBackItem>()
  for (const item of items) {
    const place = item.cell ?? item.row
    const key = place === null ? item.key : JSON.stringify([item.sheet, place, item.sentence])
    const known = said.get(key)
    if (known === undefined || (item.isSuggested && !known.isSuggested)) said.set(key, item)
  }
  return [...said.values()]
}

/** In the order of the file: what concerns it as a whole, then by sheet, row and column. */
export const sendBackItems = (source: SendBackSource, names: SendBackNames): SendBackItem[] => {
  const fromIssues = withoutUnseen(issueItems(source, names))
  const asked = new Set(fromIssues.flatMap(({ rowId }) => (rowId === null ? [] : [rowId])))
  const all = [...fromIssues, ...rowItems(source, names, asked), ...missingItems(source)]
  const sheets = [...new Set([...source.tables.map(({ sheet }) => sheet), ...all.map(({ sheet }) => sheet)])]
  const rank = ({ sheet }: SendBackItem): number => (sheet === null ? -1 : sheets.indexOf(sheet))
  const unique = withoutRepeats([...new Map(all.map((item) => [item.key, item])).values()])
  return unique.sort(
    (a, b) => rank(a) - rank(b) || rowOf(a) - rowOf(b) || columnOf(a.cell) - columnOf(b.cell),
  )
}
