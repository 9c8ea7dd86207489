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

/** The definition of a style, as XML. */
export const styleXml = (bytes: Uint8Array, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(
    partsOf(bytes)['word/styles.xml'] ?? '',
  )?.[0] ?? ''

/** Attribute of an element in a piece of XML, as a number. */
export const numberIn = (xml: string, element: string, attribute: string): number =>
  Number(new RegExp(`<w:${element}[^>]* w:${attribute}="([\\d.]+)"`).exec(xml)?.[1])
