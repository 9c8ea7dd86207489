import { struckFont } from '../struck-font.ts'
import { attribute } from '../xlsx/xml-attributes.ts'

/** Fonts and hidden tables out of the styles of `content.xml` and `styles.xml`. */
export type OdsStyles = {
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  /** Of a cell: font and line each of its style, that style's parents, or of all cells. */
  cellLook: (style: string | undefined) => TextLook
  /** Of a stretch of text; what its style does not say is as in `around`, and undefined where that does not say it. */
  textLook: (style: string | undefined, around: TextLook | undefined) => TextLook
  isTableHidden: (style: string | undefined) => boolean
}

/** Font and line through the letters are inherited each by itself. */
export type TextLook = { font: string | undefined; isStruck: boolean | undefined }

type Style = TextLook & { parent: string | undefined; isHidden: boolean }

/** The font as the runs and cells carry it. */
export const lookName = ({ font, isStruck }: TextLook): string | undefined =>
  isStruck === true ? struckFont(font) : font

/** Chains of parents are short; a loop of them ends here. */
const maxParents = 16

export const createOdsStyles = (): OdsStyles => {
  const styles = new Map<string, Style>()
  const faces = new Map<string, string>()
  let current: Style | undefined

  const fontOf = (attributes: string): string | undefined => {
    const face = attribute(attributes, 'style:font-name')
    const family = attribute(attributes, 'fo:font-family')
    return (face === undefined ? undefined : (faces.get(face) ?? face)) ?? family?.replace(/^'|'$/g, '')
  }

  const inherited = (style: string | undefined, around: TextLook | undefined): TextLook => {
    let font: string | undefined
    let isStruck: boolean | undefined
    let key = style
    for (let step = 0; step < maxParents && key !== undefined; step++) {
      const found = styles.get(key)
      font ??= found?.font
      isStruck ??= found?.isStruck
      key = found?.parent
    }
    return { font: font ?? around?.font, isStruck: isStruck ?? around?.isStruck }
  }

  return {
    open: (name, attributes) => {
      if (name === 'font-face') {
        const key = attribute(attributes, 'style:name')
        const family = attribute(attributes, 'svg:font-family')
        if (key !== undefined && family !== undefined) faces.set(key, family.replace(/^'|'$/g, ''))
      } else if (name === 'style' || name === 'default-style') {
        const family = attribute(attributes, 'style:family')
        const key = name === 'style' ? attribute(attributes, 'style:name') : family
        const parent = attribute(attributes, 'style:parent-style-name')
        current = { parent, font: undefined, isStruck: undefined, isHidden: false }
        if (key !== undefined) styles.set(key, current)
      } else if (current && name === 'text-properties') {
        const line = attribute(attributes, 'style:text-line-through-style')
        current.font = fontOf(attributes)
        current.isStruck = line === undefined ? undefined : line !== 'none'
      } else if (current && name === 'table-properties') {
        current.isHidden = attribute(attributes, 'table:display') === 'false'
      }
    },
    close: (name) => {
      if (name === 'style' || name === 'default-style') current = undefined
    },
    cellLook: (style) => inherited(style, styles.get('table-cell')),
    textLook: inherited,
    isTableHidden: (style) => style !== undefined && styles.get(style)?.isHidden === true,
  }
}
