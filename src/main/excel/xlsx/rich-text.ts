import type { FontRun, RunText } from '../raw-workbook.ts'
import { tooLarge } from '../refusal.ts'
import { struckFont } from '../struck-font.ts'
import { attribute, isOff } from './xml-attributes.ts'

/**
 * Gathers the text of one `si`, `is` or comment `text` element with the font of each run. Phonetic guides
 * (`rPh`) are no text of the cell. A run without a font of its own has `font` undefined: the cell's counts.
 */
export type RichTextReader = {
  open: (name: string, attributes: string) => void
  text: (value: string) => void
  close: (name: string) => void
  /** Hands the runs over and starts anew. */
  take: () => RunText
}

/** `_x000D_` is how the format writes a character that XML cannot carry (ECMA-376, ST_Xstring). */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/**
 * The same text in memory of its own. A slice of a chunk keeps the whole chunk alive, and with the texts of a
 * large sheet its whole XML.
 */
export const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))

export const createRichTextReader = (maxLength: number): RichTextReader => {
  let runs: FontRun[] = []
  let font: string | undefined
  let isStruck = false
  let pieces = ''
  let isInText = false
  let phonetic = 0
  let length = 0
  return {
    open: (name, attributes) => {
      if (name === 'rPh') phonetic++
      else if (phonetic > 0) return
      else if (name === 't') isInText = true
      else if (name === 'r') {
        font = undefined
        isStruck = false
      } else if (name === 'rFont') font = attribute(attributes, 'val')
      else if (name === 'strike') isStruck = !isOff(attributes)
    },
    text: (value) => {
      if (!isInText) return
      length += value.length
      if (length > maxLength) throw tooLarge('text-length')
      pieces += value
    },
    close: (name) => {
      if (name === 'rPh') phonetic--
      else if (name === 't' && isInText) {
        if (pieces !== '')
          runs.push({ text: detached(decodeEscapes(pieces)), font: isStruck ? struckFont(font) : font })
        pieces = ''
        isInText = false
      } else if (name === 'r') {
        font = undefined
        isStruck = false
      }
    },
    take: () => {
      const taken = runs
      runs = []
      font = undefined
      isStruck = false
      length = 0
      return taken
    },
  }
}
