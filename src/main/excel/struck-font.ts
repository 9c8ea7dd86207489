/**
 * Letters with a line through them. It travels with the name of the font, which every format tells for each text and
 * run, so that struck and plain texts are told apart without a word more in a hundred thousand cells.
 *
 *   struckFont('Times New Roman')    // another font than 'Times New Roman'
 *   plainFont(struckFont(name))      // name
 */
import type { RunText } from './raw-workbook.ts'

const mark = '\u0000struck'

export const struckFont = (name: string | undefined): string => `${name ?? ''}${mark}`

const isStruckFont = (name: string | undefined): boolean => name?.endsWith(mark) === true

export const plainFont = (name: string): string => (name.endsWith(mark) ? name.slice(0, -mark.length) : name)

/** True where every letter of the text has a line through it. */
export const isStruckText = (runs: RunText, font: string | undefined): boolean => {
  let isAny = false
  for (const run of runs) {
    if (run.text.trim() === '') continue
    if (!isStruckFont(run.font ?? font)) return false
    isAny = true
  }
  return isAny
}
