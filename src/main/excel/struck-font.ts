/**
 * Letters with a line through them. It travels with the name of the font, which every format tells for each text and
 * run, so that struck and plain texts are told apart without a word more in a hundred thousand cells.
 *
 *   struckFont('Times New Roman')    // another font than 'Times New Roman'
 *   plainFont(struckFont(name))      // name
 */
import type { FontRun, RunText } from './raw-workbook.ts'

const mark = '\u0000struck'

export const struckFont = (name: string | undefined): string => `${name ?? ''}${mark}`

export const isStruckFont = (name: string | undefined): boolean => name?.endsWith(mark) === true

export const plainFont = (name: string): string => (name.endsWith(mark) ? name.slice(0, -mark.length) : name)

/** The font of a run of a cell; one that says only that a line goes through it has the cell's. */
export const fontOfRun = (run: FontRun | undefined, cell: string | undefined): string | undefined =>
  run?.font === mark && cell !== undefined ? struckFont(plainFont(cell)) : (run?.font ?? cell)

/** The runs without a line, of a text some of whose letters have one and some have none. */
export const unstruckRuns = (runs: RunText, font: string | undefined): RunText | undefined => {
  if (runs.length < 2) return undefined
  const said = runs.filter(({ text }) => text.trim() !== '')
  const left = said.filter((run) => !isStruckFont(fontOfRun(run, font)))
  if (left.length === 0 || left.length === said.length) return undefined
  // Blanks part words, also where the words between them fell away.
  return runs.map((run) => (left.includes(run) ? run : { ...run, text: ' ' }))
}

/** True where every letter of the text has a line through it. */
export const isStruckText = (runs: RunText, font: string | undefined): boolean => {
  // Nearly every text is of one font without a line.
  if (runs.length === 1 && !isStruckFont(fontOfRun(runs[0], font))) return false
  let isAny = false
  for (const run of runs) {
    if (run.text.trim() === '') continue
    if (!isStruckFont(fontOfRun(run, font))) return false
    isAny = true
  }
  return isAny
}
