/** What makes a row the same row the next time it comes: never its number, which moves. */
import { personKey } from '../../names.ts'
import { foldWords } from '../../text.ts'
import type { ReturnContent } from '../request.ts'
import type { FieldValues } from './incoming.ts'

const text = (values: FieldValues, field: string): string => foldWords(String(values[field] ?? ''))
const join = (...parts: (string | number | null | undefined)[]): string =>
  parts.map((part) => part ?? '').join('|')

/**
 * Keys by what a row says, the strictest first; a later one is tried only for rows that no earlier one paired. An
 * empty list: the row says nothing by which it could be known again.
 */
export const contentKeys = (content: ReturnContent, values: FieldValues): string[] => {
  switch (content) {
    case 'selfcheck': {
      const code = text(values, 'code')
      const words = text(values, 'text')
      return [...(code ? [join('code', code)] : []), ...(words ? [join('text', words)] : [])]
    }
    case 'remedy': {
      const finding = text(values, 'finding')
      return finding ? [join('finding', finding)] : []
    }
    case 'activities': {
      const form = text(values, 'form')
      if (!form) return []
      const date = values.date ?? ''
      const where = join(text(values, 'village'), text(values, 'place'))
      return [
        join('all', form, date, where, text(values, 'note'), values.participants),
        join('place', form, date, where),
        join('date', form, date),
        ...(where === '|' || !values.participants ? [] : [join('people', form, where, values.participants)]),
      ]
    }
    case 'nomination': {
      const name = personKey(String(values.name ?? ''))
      if (!name) return []
      const kind = String(values.subjectKind ?? '')
      return [
        join('year', kind, name, values.birthYear, text(values, 'unit')),
        join('unit', kind, name, text(values, 'unit')),
        join('name', kind, name, values.birthYear),
        join('bare', kind, name),
      ]
    }
  }
}

/** A key that names a record of the register, not a place in a sheet. */
export const isRecordKey = (rowKey: string): boolean => !rowKey.startsWith('slot:')

/** The key of a row of our own sheet, and not that of a copy that was sent back (`send-back/stamp.ts`). */
export const isOwnSheetKey = (rowKey: string): boolean => /^slot:(?:activities|nomination):\d+$/u.test(rowKey)
