import type { FontRun, RunText } from '../raw-workbook.ts'
import { tooLarge } from '../refusal.ts'
import { attribute, numberAttribute } from '../xlsx/xml-attributes.ts'
import { lookName, type OdsStyles, type TextLook } from './ods-styles.ts'

/** A stretch of text; `look` is undefined where no span says how it looks. */
export type OdsRun = { text: string; look: TextLook | undefined }

/** The runs with their fonts, in a cell that looks like this. */
export const runsIn = (runs: readonly OdsRun[], cell: TextLook | undefined): RunText => {
  const found: FontRun[] = []
  for (const { text, look } of runs) {
    const font =
      look && lookName({ font: look.font ?? cell?.font, isStruck: look.isStruck ?? cell?.isStruck })
    const last = found[found.length - 1]
    if (last && last.font === font) last.text += text
    else found.push({ text, font })
  }
  return found
}

/** Gathers paragraphs (`text:p`) with the fonts of their spans; paragraphs are joined by line breaks. */
export const createOdsText = (styles: OdsStyles, maxLength: number) => {
  let runs: OdsRun[] = []
  let length = 0
  let paragraphs = 0
  let depth = 0
  const spans: (TextLook | undefined)[] = []
  const push = (text: string): void => {
    length += text.length
    if (length > maxLength) throw tooLarge('text-length')
    const look = spans[spans.length - 1]
    const last = runs[runs.length - 1]
    if (last && last.look === look) last.text += text
    else runs.push({ text, look })
  }
  return {
    open: (name: string, attributes: string): void => {
      if (name === 'p' || name === 'h') {
        if (depth === 0 && paragraphs++ > 0) push('\n')
        depth++
      } else if (depth === 0) return
      else if (name === 'span') {
        const style = attribute(attributes, 'text:style-name')
        const around = spans[spans.length - 1]
        spans.push(style === undefined ? around : styles.textLook(style, around))
      } else if (name === 's') push(' '.repeat(Math.min(numberAttribute(attributes, 'c') ?? 1, maxLength)))
      else if (name === 'tab') push('\t')
      else if (name === 'line-break') push('\n')
    },
    text: (value: string): void => {
      // Blanks at a line's ends and in rows are written as elements.
      if (depth > 0) push(value.replace(/[\t\r\n ]+/g, ' '))
    },
    close: (name: string): void => {
      if (name === 'p' || name === 'h') depth--
      else if (name === 'span' && depth > 0) spans.pop()
    },
    take: (): readonly OdsRun[] => {
      const taken = runs
      runs = []
      length = 0
      paragraphs = 0
      return taken
    },
  }
}
