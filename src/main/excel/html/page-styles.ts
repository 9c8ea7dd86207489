import { decodeHtml } from './html-entities.ts'
import { htmlAttribute } from './html-tokens.ts'

export type PageStyle = { font: string | undefined; isHidden: boolean }

const ofDeclarations = (declarations: string): PageStyle => {
  const family = /font-family\s*:\s*([^;}]+)/i.exec(declarations)?.[1]
  return {
    font: family?.split(',', 1)[0]?.replace(/["']/g, '').trim(),
    isHidden: /display\s*:\s*none/i.test(declarations),
  }
}

/** Styles by class name and of single elements, as far as they name a font or hide something. */
export const createPageStyles = () => {
  const classes = new Map<string, PageStyle>()
  return {
    addSheet: (css: string): void => {
      for (const [, name = '', declarations = ''] of css.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) {
        if (classes.size < 10_000) classes.set(name, ofDeclarations(declarations))
      }
    },
    /** The element's own style goes before its class, an old `face` before both. */
    of: (attributes: string): PageStyle => {
      const own = ofDeclarations(decodeHtml(htmlAttribute(attributes, 'style') ?? ''))
      const shared = (htmlAttribute(attributes, 'class') ?? '').split(/\s+/).map((name) => classes.get(name))
      const face = htmlAttribute(attributes, 'face')
      return {
        font: (face && decodeHtml(face)) ?? own.font ?? shared.find((one) => one?.font)?.font,
        isHidden: own.isHidden || shared.some((one) => one?.isHidden),
      }
    },
  }
}
