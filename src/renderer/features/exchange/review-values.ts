/** Values of the exchange as a person reads and types them. */
import { formatDate, isCivilDate } from '#shared/dates.ts'
import { choicesFor, type FieldValue, fieldKind, fieldsOf } from '#shared/domain/exchange/incoming.ts'
import { type OutOfBounds, outOfBounds } from '#shared/domain/exchange/value-bounds.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { formatNumber, parseCount, parseNumber } from '#shared/numbers.ts'
import { cleanLines, foldWords, readsAlike } from '#shared/text.ts'
import { parseTypedDate, type TypedDate } from '#shared/typed-date.ts'

type M = Messages['exchange']['review']

const choiceLabel = (m: M, value: string): string =>
  Object.hasOwn(m.choices, value) ? m.choices[value as keyof M['choices']] : value

/** `2018-10-03` → 03/10/2018, `pass` → Đạt, 1972 → 1972, 1234.5 → 1.234,5. */
export const shownValue = (
  m: M,
  content: ReturnContent,
  field: string,
  value: FieldValue | undefined,
): string => {
  if (value === null || value === undefined) return ''
  const kind = fieldKind(content, field)
  if (kind === 'choice') return choiceLabel(m, String(value))
  if (kind === 'date' && typeof value === 'string' && isCivilDate(value)) return formatDate(value)
  if (typeof value === 'number') return field === 'birthYear' ? String(value) : formatNumber(value)
  return String(value)
}

/**
 * What stood in the cell, where it says more than the value does; '' when it is the same. A day that Excel keeps as a
 * serial number is no news to a person, who sees a day in both places.
 */
export const originalText = (
  m: M,
  content: ReturnContent,
  field: string,
  raw: string | undefined,
  fileValue: FieldValue | undefined,
): string => {
  if (raw === undefined || raw === '' || readsAlike(raw, shownValue(m, content, field, fileValue))) return ''
  const isSerial = fieldKind(content, field) === 'date' && /^\d{4,6}(?:\.\d+)?$/u.test(raw)
  return isSerial && fileValue !== null && fileValue !== undefined ? '' : raw
}

/** `also`: what it says of other fields of the row. */
export type TypedValue =
  | { ok: true; value: FieldValue; also: { field: string; value: FieldValue }[] }
  | { ok: false; sentence: string }

type ReadValue = { ok: true; value: FieldValue } | { ok: false; sentence: string }

const refusedLength = 40

/** So much of a pasted text as a sentence can repeat. */
const short = (text: string): string =>
  text.length > refusedLength ? `${text.slice(0, refusedLength)}…` : text

const boundsSaid = (m: M, typed: string, out: OutOfBounds): string => {
  switch (out.kind) {
    case 'year':
      return m.yearOutside(typed, out.from, out.to)
    case 'day':
      return m.dayOutside(typed, out.from, out.to)
    case 'number':
      return m.numberOutside(typed, out.from, out.to)
    case 'length':
      return m.tooLong(out.length, out.to)
  }
}

/**
 * What was typed into a cell, as the field's value; a sentence when it cannot be one, or the register cannot hold it.
 *
 * @param year of the list; also of a day that is typed without one.
 */
export const typedValue = (
  m: M,
  content: ReturnContent,
  field: string,
  text: string,
  year: number,
): TypedValue => {
  const day = field === 'birthYear' ? typedDay(text, year) : null
  const read = day === null ? readTyped(m, content, field, text, year) : yearOf(m, day, text)
  if (!read.ok) return read
  const out = outOfBounds(field, read.value, year)
  if (out !== null) return { ok: false, sentence: boundsSaid(m, short(text.trim()), out) }
  const hasDay = (fieldsOf[content] as readonly string[]).includes('birthDate')
  return { ...read, also: day?.ok && hasDay ? [{ field: 'birthDate', value: day.date }] : [] }
}

/** A day with its four-digit year, as people give it where they are asked for a year only. */
const typedDay = (text: string, year: number): TypedDate | null =>
  /\d[/\-. ]\d/u.test(text.trim()) && /(?<!\d)\d{4}(?!\d)/u.test(text) ? parseTypedDate(text, year) : null

const yearOf = (m: M, day: TypedDate, text: string): ReadValue =>
  day.ok
    ? { ok: true, value: Number(day.date.slice(0, 4)) }
    : { ok: false, sentence: m.badDate(short(text.trim())) }

/** The years that two digits may stand for, in the bounds of the field; '75 too. */
const yearsOfTwo = (typed: string, year: number): number[] => {
  const two = /^['’‘]?(\d{2})$/u.exec(typed)?.[1]
  if (two === undefined) return []
  return [1900, 2000]
    .map((century) => century + Number(two))
    .filter((one) => outOfBounds('birthYear', one, year) === null)
}

const readTyped = (
  m: M,
  content: ReturnContent,
  field: string,
  text: string,
  defaultYear: number,
): ReadValue => {
  const typed = text.trim()
  if (typed === '') return { ok: true, value: null }
  switch (fieldKind(content, field)) {
    case 'date': {
      const date = parseTypedDate(typed, defaultYear)
      return date.ok ? { ok: true, value: date.date } : { ok: false, sentence: m.badDate(short(typed)) }
    }
    case 'integer': {
      const meant = field === 'birthYear' ? yearsOfTwo(typed, defaultYear) : []
      if (meant.length > 0) return { ok: false, sentence: m.twoDigits(short(typed), meant) }
      const count = parseCount(typed)
      if (count !== null) return { ok: true, value: count }
      const isYear = field === 'birthYear'
      return { ok: false, sentence: isYear ? m.badYear(short(typed)) : m.badNumber(short(typed)) }
    }
    case 'decimal': {
      const number = parseNumber(typed)
      return number.kind === 'number'
        ? { ok: true, value: number.value }
        : { ok: false, sentence: m.badNumber(short(typed)) }
    }
    case 'choice': {
      const choices = choicesFor(content, field)
      const wanted = foldWords(typed)
      const whole = choices.find((choice) => foldWords(choiceLabel(m, choice)) === wanted || choice === typed)
      const begun = choices.filter((choice) => foldWords(choiceLabel(m, choice)).startsWith(wanted))
      const value = whole ?? (begun.length === 1 ? begun[0] : undefined)
      const labels = choices.map((choice) => choiceLabel(m, choice)).join(', ')
      return value === undefined
        ? { ok: false, sentence: m.badChoice(short(typed), labels) }
        : { ok: true, value }
    }
    case 'text':
      return { ok: true, value: cleanLines(text) }
  }
}
