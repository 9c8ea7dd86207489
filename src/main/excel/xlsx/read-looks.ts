/** Cell styles as looks, for repeating a sheet: only what the office's writer can write again. */
import type { ReadLimits } from '../limits.ts'
import { builtInFormat } from '../number-format.ts'
import type { CellLook } from '../write-styles.ts'
import { parsePart } from './parse-part.ts'
import { attribute, booleanAttribute, numberAttribute } from './xml-attributes.ts'

type Font = Pick<CellLook, 'bold' | 'italic' | 'size'>
type Style = { font: number; fill: number; border: number; format: number; wraps: boolean; look: CellLook }

const sizes = { least: 8, most: 20 }

const sizeOf = (text: string | undefined): number | undefined => {
  const size = Number(text)
  return Number.isFinite(size) && size > 0 ? Math.min(sizes.most, Math.max(sizes.least, size)) : undefined
}

/** An element that says so is on unless its value denies it. */
const isOn = (attributes: string): boolean => !['0', 'false'].includes(attribute(attributes, 'val') ?? '1')

const horizontals: Readonly<Record<string, CellLook['horizontal']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
}

const alignment = (attributes: string): CellLook => {
  const horizontal = horizontals[attribute(attributes, 'horizontal') ?? '']
  const vertical = attribute(attributes, 'vertical')
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === 'top' ? { vertical: 'top' } : {}),
  }
}

/** One look per number in a cell's `s`. */
export const readLooks = (bytes: Uint8Array, limits: ReadLimits): CellLook[] => {
  const fonts: Font[] = []
  const fills: (string | undefined)[] = []
  const borders: boolean[] = []
  const formats = new Map<number, string>()
  const styles: Style[] = []
  const path: string[] = []
  const isIn = (...names: string[]): boolean =>
    names.every((name, index) => path[path.length - names.length + index] === name)

  parsePart(
    bytes,
    {
      open: (name, attributes) => {
        if (name === 'font' && isIn('fonts')) fonts.push({})
        else if (name === 'fill' && isIn('fills')) fills.push(undefined)
        else if (name === 'border' && isIn('borders')) borders.push(false)
        else if (isIn('fonts', 'font')) {
          const font = fonts.at(-1) ?? {}
          if (name === 'b' && isOn(attributes)) font.bold = true
          else if (name === 'i' && isOn(attributes)) font.italic = true
          else if (name === 'sz') {
            const size = sizeOf(attribute(attributes, 'val'))
            if (size !== undefined) font.size = size
          }
        } else if (name === 'fgColor' && isIn('fill', 'patternFill')) {
          const colour = attribute(attributes, 'rgb')
          if (colour !== undefined && /^[\dA-F]{8}$/iu.test(colour)) fills[fills.length - 1] = colour
        } else if (isIn('borders', 'border') && (attribute(attributes, 'style') ?? 'none') !== 'none')
          borders[borders.length - 1] = true
        else if (name === 'numFmt' && isIn('numFmts')) {
          const id = numberAttribute(attributes, 'numFmtId')
          const code = attribute(attributes, 'formatCode')
          if (id !== undefined && code !== undefined) formats.set(id, code)
        } else if (name === 'xf' && isIn('cellXfs'))
          styles.push({
            font: numberAttribute(attributes, 'fontId') ?? 0,
            fill: numberAttribute(attributes, 'fillId') ?? 0,
            border: numberAttribute(attributes, 'borderId') ?? 0,
            format: numberAttribute(attributes, 'numFmtId') ?? 0,
            wraps: false,
            look: {},
          })
        else if (isIn('cellXfs', 'xf')) {
          const style = styles.at(-1)
          if (style && name === 'alignment') {
            style.look = { ...style.look, ...alignment(attributes) }
            style.wraps = booleanAttribute(attributes, 'wrapText')
          } else if (style && name === 'protection' && attribute(attributes, 'locked') === '0')
            style.look = { ...style.look, unlocked: true }
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
  return styles.map(({ font, fill, border, format, wraps, look }): CellLook => {
    const colour = fills[fill]
    const code = formats.get(format) ?? builtInFormat(format)
    return {
      ...look,
      ...fonts[font],
      ...(wraps ? {} : { noWrap: true }),
      // The first two fills are the file format's own: none, and a grey that nobody chose.
      ...(colour === undefined || fill < 2 ? {} : { fill: colour }),
      ...(borders[border] ? { border: true } : {}),
      ...(code === undefined ? {} : { format: code }),
    }
  })
}
