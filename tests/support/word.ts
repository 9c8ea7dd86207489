/** Looks into a .docx: its parts, its text, what a style or a section says. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export type WordParts = Record<string, string>

export const partsOf = (bytes: Uint8Array): WordParts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

/** The file again, with the body's XML changed. */
export const withBody = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes)
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const changed = change(body)
  if (changed === body) throw new Error('the change did not apply')
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) })
}

/** Throws where the XML is not well-formed. */
export const checkXml = (xml: string): void => {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** The text of every paragraph of the body that has any, in order. */
export const paragraphTexts = (bytes: Uint8Array): string[] =>
  (partsOf(bytes)['word/document.xml'] ?? '')
    .split('</w:p>')
    .map((paragraph) =>
      decode([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')),
    )
    .filter((text) => text.trim() !== '')

/** Text of the body's paragraphs in one style. */
export const textsInStyle = (bytes: Uint8Array, styleId: string): string[] => {
  const xml = partsOf(bytes)['word/document.xml'] ?? ''
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .map((match) => match[0])
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${styleId}"/>`))
    .map((paragraph) =>
      decode([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')),
    )
}

const textIn = (xml: string): string =>
  decode(
    xml
      .replaceAll(/<w:br\/>/g, '<w:t> ⏎ </w:t>')
      .split(/<w:t(?: [^>]*)?>/)
      .slice(1)
      .map((piece) => piece.split('</w:t>')[0])
      .join(''),
  )

const paragraphOutline = (xml: string): string[] => {
  const text = textIn(xml)
  const style = /<w:pStyle w:val="Nep([^"]+)"/.exec(xml)?.[1] ?? 'Normal'
  const section = /<w:sectPr.*?<\/w:sectPr>/s.exec(xml)?.[0]
  const page = section === undefined ? [] : [`---- ${section.includes('landscape') ? 'ngang' : 'dọc'}`]
  // A rule is drawn by underlined blanks, as many as its length asks for.
  const shown = /^\u00A0+$/u.test(text) ? `(kẻ ${text.length})` : text
  return [...(shown.trim() === '' ? [] : [`${style}: ${shown}`]), ...page]
}

/**
 * What a document says and how it is built, line by line: `TenLoai: BÁO CÁO`, a table row as `| 1 | UBND xã An Mỹ |`,
 * the end of a section as `---- ngang`.
 */
export const outlineOf = (bytes: Uint8Array): string[] => {
  const body = partsOf(bytes)['word/document.xml'] ?? ''
  const blocks = body.match(/<w:tbl>.*?<\/w:tbl>|<w:p[ >].*?<\/w:p>|<w:p\/>/gs) ?? []
  const lines = blocks.flatMap((block) => {
    if (!block.startsWith('<w:tbl>')) return paragraphOutline(block)
    if (block.includes('<w:top w:val="none"'))
      return (block.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).flatMap(paragraphOutline)
    return (block.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) => {
      const cells = (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textIn)
      return `${row.includes('<w:tblHeader/>') ? '#' : ''}| ${cells.join(' | ')} |`
    })
  })
  const last = body.slice(body.lastIndexOf('<w:sectPr'))
  return [...lines, `---- ${last.includes('landscape') ? 'ngang' : 'dọc'}`]
}

/** The definition of a style, as XML. */
export const styleXml = (bytes: Uint8Array, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(
    partsOf(bytes)['word/styles.xml'] ?? '',
  )?.[0] ?? ''

/** Attribute of an element in a piece of XML, as a number. */
export const numberIn = (xml: string, element: string, attribute: string): number =>
  Number(new RegExp(`<w:${element}[^>]* w:${attribute}="([\\d.]+)"`).exec(xml)?.[1])
