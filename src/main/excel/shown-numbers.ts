import { dateOf, plainNumber, shownValue } from './number-format.ts'

/** `plain`: the number in its shortest form. */
export type ShownNumber = { plain: string; text: string; date: string | undefined }

const slots = 4_096

/** What numbers look like in their formats, remembered for those that recur: years, days, counts. */
export const createShownNumbers = (formats: readonly (string | undefined)[]) => {
  const known: (ShownNumber | undefined)[] = []
  const values = new Float64Array(slots)
  const formatsKnown = new Uint32Array(slots)
  const make = (value: number, format: string | undefined, is1904: boolean): ShownNumber => {
    const date = dateOf(value, format, is1904)
    return { plain: plainNumber(value), text: shownValue(value, format, date !== undefined, is1904), date }
  }
  return (value: number, format: number, is1904: boolean): ShownNumber => {
    const slot = ((value | 0) + format * 977) & (slots - 1)
    const found = values[slot] === value && formatsKnown[slot] === format ? known[slot] : undefined
    if (found !== undefined) return found
    const made = make(value, formats[format], is1904)
    values[slot] = value
    formatsKnown[slot] = format
    known[slot] = made
    return made
  }
}
