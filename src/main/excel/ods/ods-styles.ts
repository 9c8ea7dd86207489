import { struckFont } from '../struck-font.ts'
import { attribute } from '../xlsx/xml-attributes.ts'

/** Fonts and hidden tables out of the styles of `content.xml` and `styles.xml`. */
export type OdsStyles = {
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  /** The font of a cell or text style, its own or its parents'. */
  font: (style: string | undefined) => string | undefined
  isTableHidden: (style: string | undefined) => boolean
}

type Style = { parent: string | undefined; font: string | undefined; isHidden: boolean }

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
        current = { parent, font: undefined, isHidden: false }
        if (key !== undefined) styles.set(key, current)
      } else if (current && name === 'text-properties') {
        const line = attribute(attributes, 'style:text-line-through-style')
        const font = fontOf(attributes)
        current.font = line === undefined || line === 'none' ? font : struckFont(font)
      } else if (current && name === 'table-properties') {
        current.isHidden = attribute(attributes, 'table:display') === 'false'
      }
    },
    close: (name) => {
      if (name === 'style' || name === 'default-style') current = undefined
    },
    font: (style) => {
      let key = style
      for (let step = 0; step < maxParents && key !== undefined; step++) {
        const found = styles.get(key)
        if (found?.font !== undefined) return found.font
        key = found?.parent
      }
      return styles.get('table-cell')?.font
    },
    isTableHidden: (style) => style !== undefined && styles.get(style)?.isHidden === true,
  }
}
