import type { FontRun, RunText } from '../raw-workbook.ts'
import { tooLarge } from '../refusal.ts'

/** Gathers a cell's text as a browser shows it: white space as one blank, blocks and `br` as line breaks. */
export const createCellText = (maxLength: number) => {
  let runs: FontRun[] = []
  let length = 0
  let isAtBreak = true
  const push = (text: string, font: string | undefined): void => {
    length += text.length
    if (length > maxLength) throw tooLarge('text-length')
    const last = runs[runs.length - 1]
    if (last && last.font === font) last.text += text
    else runs.push({ text, font })
  }
  return {
    add: (text: string, font: string | undefined): void => {
      const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ')
      const shown = isAtBreak ? collapsed.replace(/^ /, '') : collapsed
      if (shown === '') return
      isAtBreak = shown.endsWith(' ')
      push(shown, font)
    },
    lineBreak: (): void => {
      push('\n', runs[runs.length - 1]?.font)
      isAtBreak = true
    },
    /** A line break only where a line has begun. */
    block: (): void => {
      const last = runs[runs.length - 1]
      if (!last || last.text.endsWith('\n')) return
      push('\n', last.font)
      isAtBreak = true
    },
    take: (): RunText => {
      const taken = runs
      runs = []
      length = 0
      isAtBreak = true
      return taken
    },
  }
}
