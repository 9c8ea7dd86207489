import type { ReadLimits } from '../limits.ts'
import { builtInFormat } from '../number-format.ts'
import { struckFont } from '../struck-font.ts'
import { parsePart } from './parse-part.ts'
import { attribute, isOff, numberAttribute } from './xml-attributes.ts'

/** What a cell's style number stands for: only what reading needs. */
export type CellStyle = { font: string | undefined; format: string | undefined }

/** Cell styles by the number in a cell's `s`. Conditional and named styles are not looked at. */
export const readStyles = (bytes: Uint8Array, limits: ReadLimits): CellStyle[] => {
  const fonts: (string | undefined)[] = []
  const formats = new Map<number, string>()
  const pending: { font: number | undefined; format: number | undefined }[] = []
  const path: string[] = []
  /** The font being read has a line through its letters; its name may stand before or after that. */
  let isStruck = false
  parsePart(
    bytes,
    {
      open: (name, attributes) => {
        const parent = path[path.length - 1]
        // The fonts of conditional looks stand elsewhere, after these.
        const isOfFont = parent === 'font' && path[path.length - 2] === 'fonts'
        if (name === 'font' && parent === 'fonts') {
          fonts.push(undefined)
          isStruck = false
        } else if (name === 'name' && isOfFont) {
          const name = attribute(attributes, 'val')
          fonts[fonts.length - 1] = isStruck ? struckFont(name) : name
        } else if (name === 'strike' && isOfFont && !isOff(attributes)) {
          isStruck = true
          fonts[fonts.length - 1] = struckFont(fonts[fonts.length - 1])
        } else if (name === 'numFmt' && parent === 'numFmts') {
          const id = numberAttribute(attributes, 'numFmtId')
          const code = attribute(attributes, 'formatCode')
          if (id !== undefined && code !== undefined) formats.set(id, code)
        } else if (name === 'xf' && parent === 'cellXfs') {
          pending.push({
            font: numberAttribute(attributes, 'fontId'),
            format: numberAttribute(attributes, 'numFmtId'),
          })
        }
        path.push(name)
      },
      text: () => {},
      close: () => {
        path.pop()
      },
    },
    limits,
  )
  return pending.map(({ font, format }) => ({
    font: font === undefined ? undefined : fonts[font],
    format: format === undefined ? undefined : (formats.get(format) ?? builtInFormat(format)),
  }))
}
