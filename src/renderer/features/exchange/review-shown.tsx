/** What a cell of a review shows, and who says it: the register, the commune's file, or the clerk who typed it here. */
import type { ReactNode } from 'react'
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import { type FieldValue, mainField, requiredFields } from '#shared/domain/exchange/incoming.ts'
import type { FieldChange } from '#shared/domain/exchange/reconcile.ts'
import { originIn } from '#shared/domain/exchange/review-lists.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { readsAlike } from '#shared/text.ts'
import { KeptValue } from './kept-value.tsx'
import { listOf } from './review-rows.ts'
import { originalText, shownValue } from './review-values.ts'

type M = Messages['exchange']['review']

/** Enough to see whether a column reads otherwise than it stands; a list of 100,000 rows must not be gone through. */
const rowsLookedAt = 2000

/** The first rows of a content. */
export const beginning = (review: Review, content: ReturnContent): ReviewRow[] => {
  const rows: ReviewRow[] = []
  for (const row of review.rows) {
    if (row.content === content && rows.push(row) === rowsLookedAt) break
  }
  return rows
}

export const fileValueOf = (row: ReviewRow, field: string): FieldValue | undefined =>
  row.edited.includes(field) ? row.fileValues[field] : row.values[field]

/** Whether the main cells read otherwise in the file than they were understood; what was typed here is no such thing. */
export const isRewordedInFile = (review: Review, content: ReturnContent): boolean => {
  if (!listOf(review, content)?.isReworded) return false
  const rows = beginning(review, content)
  const main = mainField[content]
  if (rows.length === rowsLookedAt || !rows.some((row) => row.edited.includes(main))) return true
  return rows.some((row) => {
    const raw = originIn(review.lists, row, main)?.raw
    return raw !== undefined && !readsAlike(raw, String(fileValueOf(row, main) ?? ''))
  })
}

/** What the file says of a field, as it stands there where that says more. */
export const fileText = (m: M, { lists }: Review, row: ReviewRow, field: string): string => {
  const value = fileValueOf(row, field)
  return (
    originalText(m, row.content, field, originIn(lists, row, field)?.raw, value) ||
    shownValue(m, row.content, field, value)
  )
}

/** Both sides of a change, and of a value that the register keeps: what was typed here is not the file's. */
export const changeSaid = (m: M, review: Review, row: ReviewRow, change: FieldChange): string => {
  const shown = (value: FieldValue | undefined) => shownValue(m, row.content, change.field, value)
  return row.edited.includes(change.field)
    ? m.changeTyped(shown(change.old), shown(change.new), fileText(m, review, row, change.field))
    : m.change(shown(change.old), shown(change.new))
}

export const conflictSaid = (
  m: M,
  review: Review,
  row: ReviewRow,
  change: FieldChange,
  name: string,
): string => {
  const shown = (value: FieldValue | undefined) => shownValue(m, row.content, change.field, value)
  return row.edited.includes(change.field)
    ? m.conflictTyped(name, shown(change.old), shown(change.new), fileText(m, review, row, change.field))
    : m.conflict(name, shown(change.old), shown(change.new))
}

export const keptSaid = (m: M, review: Review, row: ReviewRow, field: string, theirs: string): string => {
  const ours = shownValue(m, row.content, field, row.kept[field])
  const typed = row.edited.includes(field) ? shownValue(m, row.content, field, row.values[field]) : ''
  return typed === '' ? m.kept(ours, theirs) : m.keptTyped(ours, typed, fileText(m, review, row, field))
}

/** The text of a cell; what stands beside it; what it replaces; whether it is but the words of the file. */
export type Shown = { text: string; beside?: string; old?: string; isRaw?: boolean }

export type ShownInput = {
  m: M
  row: ReviewRow
  field: string
  value: FieldValue | undefined
  /** What stands in the cell of the file. */
  raw: string
  /** What is asked about the cell repeats these words of the file; undefined when nothing is asked. */
  asked: { raw: string | undefined } | undefined
}

export const shownIn = ({ m, row, field, value: now, raw: own, asked }: ShownInput): Shown => {
  const shown = (of: FieldValue | undefined) => shownValue(m, row.content, field, of)
  const isEdited = row.edited.includes(field)
  const value = shown(now)
  const change = row.changes.find((one) => one.field === field)
  if (change && row.recordId !== null && row.outcome !== 'new')
    return { text: value || '–', old: shown(change.old) || '–' }
  const ours = shown(row.kept[field])
  if (ours !== '') {
    const theirs = value || own
    if (theirs === '') return { text: ours }
    return { text: ours, beside: isEdited && value !== '' ? m.typedHere(value) : m.inFile(theirs) }
  }
  if (value !== '') return { text: value }
  const raw = isEdited ? '' : own || (asked?.raw ?? '')
  const required: readonly string[] = requiredFields[row.content]
  if (raw === '') return { text: required.includes(field) ? m.emptyCell : '' }
  // Looked at, or in the register without it: the words of the file are no value.
  return asked === undefined || row.recordId !== null
    ? { text: m.leftEmpty, beside: m.inFile(raw) }
    : { text: raw, isRaw: true }
}

export const drawn = ({ text, beside, old, isRaw }: Shown, isMain: boolean): ReactNode => {
  if (old !== undefined)
    return (
      <>
        <b>{text}</b>{' '}
        <span className="nep-dim">
          ← <s>{old}</s>
        </span>
      </>
    )
  if (beside !== undefined) return <KeptValue ours={text} beside={beside} />
  if (isRaw) return <i className="nep-review-raw">{text}</i>
  return isMain ? <b>{text}</b> : text
}

export const spoken = ({ text, beside }: Shown): string =>
  beside === undefined ? text : `${text} (${beside})`
