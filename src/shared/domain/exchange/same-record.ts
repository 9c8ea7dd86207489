/**
 * Whether a row that is alike a record by a loose key, or stands in its place of our sheet, can be that record at all.
 * Who is taken for somebody else is lost, with what the office has said of the other; who is not is only added beside
 * the other, which then stands among those that are missing.
 */
import { nameKeys, placeKey } from '../../name-keys.ts'
import { personKey } from '../../names.ts'
import { fold, foldWords } from '../../text.ts'
import type { ReturnContent } from '../request.ts'
import type { FieldValues } from './incoming.ts'
import { editDistance } from './recognise/words.ts'

type Compared = 'same' | 'differs' | 'unsaid'

/** How row and record were brought together. */
export type Meeting = {
  /** By the place in our own sheet, or in a copy that was sent back to be corrected: the words may all be others. */
  place: 'own_sheet' | 'sent_back' | null
  /** By the strictest of what the row says. */
  isVerbatim: boolean
  /** The record came with a file for the same request. */
  isOfRequest: boolean
  /** Its list says again much of a file that brought the record: what contradicts may be a correction, not somebody else. */
  isNextVersion: boolean
}

const compare = (
  a: FieldValues,
  b: FieldValues,
  field: string,
  keyOf: (text: string) => string = foldWords,
): Compared => {
  const [first, second] = [a, b].map((values) => keyOf(String(values[field] ?? '')))
  if (!first || !second) return 'unsaid'
  return first === second ? 'same' : 'differs'
}

/** "Nhà văn hóa" and "Nhà văn hóa thôn Đông" are no two places. */
const comparePlace = (a: FieldValues, b: FieldValues, field: string): Compared => {
  const said = compare(a, b, field, placeKey)
  if (said !== 'differs') return said
  const [first = '', second = ''] = [a, b].map((values) => ` ${placeKey(String(values[field] ?? ''))} `)
  return first.includes(second) || second.includes(first) ? 'unsaid' : 'differs'
}

const together = (...all: readonly Compared[]): Compared =>
  all.includes('differs') ? 'differs' : all.includes('same') ? 'same' : 'unsaid'

/** Hường is not Hương; a name without any accents may be either. */
const haveOtherAccents = (a: string, b: string): boolean => {
  const [first, second] = [nameKeys(a).accented, nameKeys(b).accented]
  return first !== second && first !== fold(first) && second !== fold(second)
}

const digitsIn = (text: string): string => text.replace(/\D+/gu, ' ')

/** One letter apart, or the same words in another order; Thôn 1 is not Thôn 2. */
const isNearName = (a: string, b: string): boolean => {
  const [first, second] = [personKey(a), personKey(b)]
  if (digitsIn(first) !== digitsIn(second)) return false
  return editDistance(first, second, 1) <= 1 || nameKeys(a).bucket === nameKeys(b).bucket
}

/** Of two who bear one name; a commune may give one telephone for all its people. */
const isSamePhone = (row: FieldValues, record: FieldValues): boolean =>
  compare(row, record, 'phone', (text) => text.replace(/\D+|^0+/gu, '')) === 'same'

const isSameNominee = (row: FieldValues, record: FieldValues, { place, isNextVersion }: Meeting): boolean => {
  const [name = '', known = ''] = [row, record].map((values) => String(values.name ?? ''))
  const year = compare(row, record, 'birthYear')
  const unit = comparePlace(row, record, 'unit')
  const achievement = compare(row, record, 'achievement')
  // A zero before it is easily lost.
  const identity = compare(row, record, 'idNumber', (text) => text.replace(/\D+|^0+/gu, ''))
  if (!isNearName(name, known)) {
    // People of one year and village who did what all did are many: only who was asked to mend a row mends a name.
    const isMended = place === 'sent_back' && year === 'same' && ![unit, achievement].includes('differs')
    return identity === 'same' || (isMended && identity !== 'differs')
  }
  if (identity === 'same') return true
  if (identity === 'differs') return year === 'same' && unit !== 'differs'
  switch (year) {
    case 'same':
      return unit !== 'differs' || (isNextVersion && achievement !== 'differs')
    case 'unsaid':
      if (unit === 'differs') return isNextVersion && achievement === 'same'
      return unit === 'same' || isNextVersion || achievement !== 'differs' || isSamePhone(row, record)
    case 'differs': {
      // Father and son: nothing else may contradict; and something, if only the place, must speak for it.
      const isCorrected =
        unit !== 'differs' &&
        (achievement === 'same' || (achievement === 'unsaid' && (unit === 'same' || place !== null)))
      // In the row of the one, with all else as it was.
      const isInRow = place === 'own_sheet' && achievement === 'same'
      return (isNextVersion || isInRow) && isCorrected && !haveOtherAccents(name, known)
    }
  }
}

const isSameActivity = (
  row: FieldValues,
  record: FieldValues,
  { place, isVerbatim, isOfRequest, isNextVersion }: Meeting,
): boolean => {
  const form = compare(row, record, 'form')
  const date = compare(row, record, 'date', String)
  const where = together(comparePlace(row, record, 'village'), comparePlace(row, record, 'place'))
  const people = compare(row, record, 'participants', String)
  if (form === 'differs') return place !== null && isNextVersion && date === 'same' && where !== 'differs'
  if (date === 'same' && where !== 'differs') return where === 'same' || people !== 'differs' || isNextVersion
  // The form alone is said of many: the loudspeakers speak every month, and every village meets on one day.
  if (date === 'unsaid' && where !== 'differs') {
    const isFilledIn = place !== null && where === 'same' && people !== 'differs'
    return isNextVersion || (isOfRequest && (isVerbatim || isFilledIn))
  }
  if (place !== null) return isNextVersion && (date !== 'differs' || where !== 'differs')
  // A day or a place that was mended.
  return isNextVersion && people === 'same' && (date === 'same' || where === 'same')
}

/** Answers and reports are known by what they are about, and by nothing else. */
export const canBeSame = (
  content: ReturnContent,
  row: FieldValues,
  record: FieldValues,
  meeting: Meeting,
): boolean => {
  switch (content) {
    case 'nomination':
      return isSameNominee(row, record, meeting)
    case 'activities':
      return isSameActivity(row, record, meeting)
    case 'selfcheck':
    case 'remedy':
      return true
  }
}
