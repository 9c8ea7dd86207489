import type { FontRun, RunText } from '../raw-workbook.ts'
import { tooLarge } from '../refusal.ts'
import { attribute, numberAttribute } from '../xlsx/xml-attributes.ts'
import type { OdsStyles } from './ods-styles.ts'

/** Gathers paragraphs (`text:p`) with the fonts of their spans; paragraphs are joined by line breaks. */
export const createOdsText = (styles: OdsStyles, maxLength: number) => {
  let runs: FontRun[] = []
  let length = 0
  let paragraphs = 0
  let depth = 0
  const spans: (string | undefined)[] = []
  const push = (text: string): void => {
    length += text.length
    if (length > maxLength) throw tooLarge('text-length')
    const font = spans[spans.length - 1]
    const last = runs[runs.length - 1]
    if (last && last.font === font) last.text += text
    else runs.push({ text, font })
  }
  return {
    open: (name: string, attributes: string): void => {
      if (name === 'p' || name === 'h') {
        if (depth === 0 && paragraphs++ > 0) push('\n')
        depth++
      } else if (depth === 0) return
      else if (name === 'span') {
        const style = attribute(attributes, 'text:style-name')
        spans.push(style === undefined ? spans[spans.length - 1] : styles.font(style))
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
    take: (): RunText => {
      const taken = runs
      runs = []
      length = 0
      paragraphs = 0
      return taken
    },
  }
}
