/**
 * What a cell of a review can hold when a person types or pastes it. What a form of the register would not take cannot
 * come in beside it: the record could never be saved again. The file's own values are asked about where they are read.
 */

import { isCivilDate } from '../../dates.ts'
import { earliestYear, lineLength, mostHours, mostParticipants, proseLength } from '../field-bounds.ts'
import type { ReturnContent } from '../request.ts'
import { choicesFor, type FieldValue, fieldKind } from './incoming.ts'

export type OutOfBounds =
  | { kind: 'year' | 'day' | 'number'; from: number; to: number }
  | { kind: 'length'; length: number; to: number }

/** Fields of several paragraphs; of others a line. The names of fields mean the same in every content. */
const proseFields: ReadonlySet<string> = new Set([
  'achievement',
  'text',
  'finding',
  'measure',
  'result',
  'note',
])
const mostOf: Readonly<Record<string, number>> = { participants: mostParticipants, durationHours: mostHours }

/** Whether a value is what the field is made of: nothing else could be written, or be read again as it was meant. */
export const isOfKind = (content: ReturnContent, field: string, value: FieldValue): boolean => {
  if (value === null) return true
  switch (fieldKind(content, field)) {
    case 'integer':
      return Number.isSafeInteger(value)
    case 'decimal':
      return Number.isFinite(value)
    case 'date':
      return typeof value === 'string' && isCivilDate(value)
    case 'choice':
      return choicesFor(content, field).some((choice) => choice === value)
    case 'text':
      return typeof value === 'string'
  }
}

/** @param year of the list: nobody in it was born after it. */
export const outOfBounds = (field: string, value: FieldValue, year: number): OutOfBounds | null => {
  if (value === null) return null
  if (field === 'birthYear') {
    const isYear = typeof value === 'number' && Number.isInteger(value)
    return isYear && value >= earliestYear && value <= year
      ? null
      : { kind: 'year', from: earliestYear, to: year }
  }
  if (field === 'birthDate') {
    const born = Number(String(value).slice(0, 4))
    return born >= earliestYear && born <= year ? null : { kind: 'day', from: earliestYear, to: year }
  }
  const most = mostOf[field]
  if (most !== undefined)
    return typeof value === 'number' && value >= 0 && value <= most
      ? null
      : { kind: 'number', from: 0, to: most }
  const to = proseFields.has(field) ? proseLength : lineLength
  const { length } = String(value)
  return length <= to ? null : { kind: 'length', length, to }
}
