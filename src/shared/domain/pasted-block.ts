/**
 * A block of cells copied from Excel, brought under known columns. A heading row decides by the wordings that
 * communes use; without one the columns are taken in the order offered. Nothing is guessed: a block that does not
 * fit is refused with the reason.
 */
import { foldWords } from '../text.ts'
import { matchHeading } from './exchange/recognise/heading-match.ts'
import type { ColumnField, ContentKind } from './exchange/recognised.ts'

export type PastedColumn = {
  key: string
  /** What a commune's heading may be taken as to mean this column; none where only `names` do. */
  fields: readonly ColumnField[]
  /** Headings that mean exactly this column, before any likeness. */
  names: readonly string[]
  isRequired?: boolean
}

export type PastedBlock =
  | {
      ok: true
      rows: Record<string, string>[]
      /** Headings that no column takes; their cells are left out. */
      leftOut: string[]
    }
  | { ok: false; reason: 'empty' }
  /** More columns than there are, and no heading row to say which is which. */
  | { ok: false; reason: 'too_many_columns'; given: number; known: number }
  /** Headings are there, but those that every row needs are not among them. */
  | { ok: false; reason: 'columns_missing'; missing: string[] }

/** A heading row is the first row with two headings that are surely ours. */
const SURE = 0.85

type HeadingAt = { key: string | null; text: string }

function headingsOf(
  row: readonly string[],
  content: ContentKind,
  columns: readonly PastedColumn[],
): HeadingAt[] | null {
  const taken = new Set<string>()
  const headings = row.map((text): HeadingAt => {
    const wording = foldWords(text)
    const match = wording === '' ? undefined : sureMatch(text, content)
    const free = columns.filter(({ key }) => !taken.has(key))
    const column =
      free.find(({ names }) => names.some((name) => foldWords(name) === wording)) ??
      free.find(({ fields }) => match !== undefined && fields.includes(match))
    if (column !== undefined) taken.add(column.key)
    return { key: column?.key ?? (match === 'number' ? '' : null), text: text.trim() }
  })
  return taken.size >= 2 ? headings : null
}

function sureMatch(text: string, content: ContentKind): ColumnField | undefined {
  return matchHeading([text], content).find(({ score, choice }) => score >= SURE && choice === undefined)
    ?.field
}

export function readPastedBlock(
  block: readonly (readonly string[])[],
  content: ContentKind,
  columns: readonly PastedColumn[],
): PastedBlock {
  const filled = block.filter((row) => row.some((cell) => cell.trim() !== ''))
  const [first, ...rest] = filled
  if (first === undefined) return { ok: false, reason: 'empty' }
  const headings = headingsOf(first, content, columns)
  if (headings === null) {
    const given = Math.max(...filled.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1))
    if (given > columns.length) return { ok: false, reason: 'too_many_columns', given, known: columns.length }
    return {
      ok: true,
      leftOut: [],
      rows: filled.map((row) =>
        rowOf(
          row,
          columns.map(({ key }) => key),
        ),
      ),
    }
  }
  const keys = headings.map(({ key }) => key)
  const missing = columns.filter(({ key, isRequired }) => isRequired === true && !keys.includes(key))
  if (missing.length > 0)
    return { ok: false, reason: 'columns_missing', missing: missing.map(({ key }) => key) }
  return {
    ok: true,
    leftOut: headings.filter(({ key, text }) => key === null && text !== '').map(({ text }) => text),
    rows: rest.map((row) => rowOf(row, keys)),
  }
}

function rowOf(cells: readonly string[], keys: readonly (string | null)[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key, at) => (key === null || key === '' ? [] : [[key, (cells[at] ?? '').trim()]])),
  )
}
