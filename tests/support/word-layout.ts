/**
 * A Word file as it is laid out: its sections with their page, and its paragraphs with the format that counts in the end
 * (defaults, then the chain of styles, then what is written on the spot). Reads the XML, knows nothing of our styles.
 */
import { SaxesParser } from 'saxes'
import { partsOf, type WordParts } from './word.ts'

type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

const parse = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root
}

const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === `w:${name}`)
const all = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).flatMap((one) => [...(one.name === `w:${name}` ? [one] : []), ...all(one, name)])
const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes[`w:${name}`]

/** A switch such as `<w:b/>`; undefined where nothing is said. */
const flag = (element: Element | undefined, name: string): boolean | undefined => {
  const found = child(element, name)
  return found && !['0', 'false', 'none'].includes(attribute(found, 'val') ?? '1')
}

export type RunFormat = {
  fonts: readonly string[]
  /** Points. */
  size: number
  isBold: boolean
  isItalic: boolean
  isCaps: boolean
  isUnderlined: boolean
  color: string
}

export type ParagraphFormat = {
  align: string
  /** Millimetres. */
  firstLine: number
  /** Points. */
  before: number
  after: number
  /** Lines. */
  line: number
}

export type LaidRun = RunFormat & { text: string }

/** Where a paragraph stands: in the cell of a table (a block of the head or the foot has no rules), or in the text. */
export type Place = { table: number; row: number; column: number; isRuled: boolean }

export type LaidParagraph = ParagraphFormat & {
  text: string
  runs: readonly LaidRun[]
  cell: Place | null
  section: number
}

export type LaidSection = {
  /** Millimetres. */
  width: number
  height: number
  margins: Record<'top' | 'right' | 'bottom' | 'left' | 'header', number>
  hasBareFirstPage: boolean
  startsAt: number | null
  /** The paragraph with the page's number in the running header; null where there is none. */
  pageNumber: LaidParagraph | null
  /** What stands in the header of the first page. */
  firstHeader: string
}

export type Layout = { sections: LaidSection[]; paragraphs: LaidParagraph[] }

const millimetres = (twips: string | undefined): number => (Number(twips ?? 0) / 1440) * 25.4

const readRun = (properties: Element | undefined): Partial<RunFormat> => {
  const fonts = child(properties, 'rFonts')
  const size = attribute(child(properties, 'sz'), 'val')
  const color = attribute(child(properties, 'color'), 'val')
  const read = {
    fonts: fonts && ['ascii', 'hAnsi', 'cs', 'eastAsia'].flatMap((script) => attribute(fonts, script) ?? []),
    size: size === undefined ? undefined : Number(size) / 2,
    isBold: flag(properties, 'b'),
    isItalic: flag(properties, 'i'),
    isCaps: flag(properties, 'caps'),
    isUnderlined: flag(properties, 'u'),
    color,
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

const readParagraph = (properties: Element | undefined): Partial<ParagraphFormat> => {
  const spacing = child(properties, 'spacing')
  const indent = child(properties, 'ind')
  const points = (name: string) => {
    const twips = attribute(spacing, name)
    return twips === undefined ? undefined : Number(twips) / 20
  }
  const line = attribute(spacing, 'line')
  const firstLine = attribute(indent, 'firstLine')
  const read = {
    align: attribute(child(properties, 'jc'), 'val'),
    firstLine: firstLine === undefined ? undefined : millimetres(firstLine),
    before: points('before'),
    after: points('after'),
    line: line === undefined ? undefined : Number(line) / 240,
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

const plainRun: RunFormat = {
  fonts: [],
  size: 10,
  isBold: false,
  isItalic: false,
  isCaps: false,
  isUnderlined: false,
  color: 'auto',
}
const plainParagraph: ParagraphFormat = { align: 'left', firstLine: 0, before: 0, after: 0, line: 1 }

type Format = { run: RunFormat; paragraph: ParagraphFormat }

/** The format of a style with all that it is based on. */
const styleReader = (xml: string) => {
  const root = parse(xml)
  const styles = new Map(all(root, 'style').map((one) => [attribute(one, 'styleId'), one]))
  const defaults = all(root, 'docDefaults')[0]
  const base: Format = {
    run: { ...plainRun, ...readRun(child(child(defaults, 'rPrDefault'), 'rPr')) },
    paragraph: { ...plainParagraph, ...readParagraph(child(child(defaults, 'pPrDefault'), 'pPr')) },
  }
  const formatOf = (id: string | undefined): Format => {
    const style = styles.get(id)
    if (style === undefined) return base
    const under = formatOf(attribute(child(style, 'basedOn'), 'val'))
    return {
      run: { ...under.run, ...readRun(child(style, 'rPr')) },
      paragraph: { ...under.paragraph, ...readParagraph(child(style, 'pPr')) },
    }
  }
  return formatOf
}

const textOf = (run: Element): string =>
  run.children
    .map(({ name, text }) => (name === 'w:t' ? text : name === 'w:br' || name === 'w:tab' ? ' ' : ''))
    .join('')

const lay = (
  element: Element,
  formatOf: (id: string | undefined) => Format,
  at: Pick<LaidParagraph, 'cell' | 'section'>,
): LaidParagraph => {
  const properties = child(element, 'pPr')
  const format = formatOf(attribute(child(properties, 'pStyle'), 'val'))
  const runs = all(element, 'r').map((run) => {
    const own = child(run, 'rPr')
    const style = attribute(child(own, 'rStyle'), 'val')
    const under = style === undefined ? format.run : { ...format.run, ...formatOf(style).run }
    return { ...under, ...readRun(own), text: textOf(run) }
  })
  const text = runs.map((run) => run.text).join('')
  return { ...format.paragraph, ...readParagraph(properties), text, runs, ...at }
}

const hasField = (element: Element): boolean =>
  all(element, 'instrText').some(({ text }) => /^\s*PAGE\b/u.test(text)) ||
  all(element, 'fldSimple').some((field) => /^\s*PAGE\b/u.test(attribute(field, 'instr') ?? ''))

const layoutSection = (
  section: Element,
  parts: WordParts,
  formatOf: (id: string | undefined) => Format,
): LaidSection => {
  const relations = new Map(
    [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(
      ([relation]) => [/ Id="([^"]+)"/.exec(relation)?.[1], /Target="([^"]+)"/.exec(relation)?.[1]],
    ),
  )
  const headerOf = (type: string): Element | undefined => {
    const reference = section.children.find(
      (one) => one.name === 'w:headerReference' && attribute(one, 'type') === type,
    )
    const target = relations.get(reference?.attributes['r:id'])
    const xml = target === undefined ? undefined : parts[`word/${target.replace(/^\/word\//, '')}`]
    return xml === undefined ? undefined : parse(xml)
  }
  const size = child(section, 'pgSz')
  const margin = child(section, 'pgMar')
  const side = (name: string): number => millimetres(attribute(margin, name))
  const start = attribute(child(section, 'pgNumType'), 'start')
  const numbered = all(headerOf('default'), 'p').find(hasField)
  return {
    width: millimetres(attribute(size, 'w')),
    height: millimetres(attribute(size, 'h')),
    margins: {
      top: side('top'),
      right: side('right'),
      bottom: side('bottom'),
      left: side('left'),
      header: side('header'),
    },
    hasBareFirstPage: flag(section, 'titlePg') ?? false,
    startsAt: start === undefined ? null : Number(start),
    pageNumber: numbered === undefined ? null : lay(numbered, formatOf, { cell: null, section: 0 }),
    firstHeader: all(headerOf('first'), 'p')
      .map((paragraph) => (hasField(paragraph) ? 'PAGE' : all(paragraph, 't').map(({ text }) => text)))
      .join(''),
  }
}

const isRuled = (table: Element): boolean => {
  const borders = child(child(table, 'tblPr'), 'tblBorders')
  return borders === undefined || borders.children.some((border) => attribute(border, 'val') !== 'none')
}

/** @throws where a part is not well-formed. */
export const layoutOf = (bytes: Uint8Array): Layout => {
  const parts = partsOf(bytes)
  const formatOf = styleReader(parts['word/styles.xml'] ?? '')
  const body = all(parse(parts['word/document.xml'] ?? ''), 'body')[0]
  const layout: Layout = { sections: [], paragraphs: [] }
  let tables = 0
  const walk = (block: Element, cell: Place | null): void => {
    if (block.name === 'w:p') {
      layout.paragraphs.push(lay(block, formatOf, { cell, section: layout.sections.length }))
      const section = child(child(block, 'pPr'), 'sectPr')
      if (section) layout.sections.push(layoutSection(section, parts, formatOf))
    }
    if (block.name !== 'w:tbl') return
    const table = tables++
    const isTableRuled = isRuled(block)
    for (const [row, line] of block.children.filter(({ name }) => name === 'w:tr').entries())
      for (const [column, one] of line.children.filter(({ name }) => name === 'w:tc').entries())
        for (const inner of one.children) walk(inner, { table, row, column, isRuled: isTableRuled })
  }
  for (const block of body?.children ?? []) walk(block, null)
  const last = child(body, 'sectPr')
  if (last) layout.sections.push(layoutSection(last, parts, formatOf))
  return layout
}
