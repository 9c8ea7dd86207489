/**
 * The text of a Word template, paragraph by paragraph, with the pieces (`w:t`) that make it up, so that a tag can be
 * found, placed and judged without knowing Word.
 */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { TemplatePart, UnreadableTemplate } from '#shared/domain/documents/template-problem.ts'

export type TemplateParagraph = {
  part: TemplatePart
  /** From 1, within its part. */
  number: number
  isInTable: boolean
  text: string
  /** Lengths of the pieces of `text` in order; a tag over several pieces was split by Word. */
  pieces: readonly number[]
}

/** A template is some tens of kilobytes; more than this is no template. */
const maxTemplateBytes = 20_000_000
const maxPartBytes = 50_000_000

const partOf = (name: string): TemplatePart | null => {
  if (name === 'word/document.xml') return 'body'
  if (/^word\/header\d*\.xml$/.test(name)) return 'header'
  if (/^word\/footer\d*\.xml$/.test(name)) return 'footer'
  return /^word\/(footnotes|endnotes)\.xml$/.test(name) ? 'notes' : null
}

const paragraphsOf = (part: TemplatePart, xml: string): TemplateParagraph[] => {
  const paragraphs: TemplateParagraph[] = []
  // Paragraphs nest: a text box stands inside one.
  const open: { text: string; pieces: number[] }[] = []
  let tables = 0
  let isText = false
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, isSelfClosing }) => {
    if (name === 'w:tbl') tables += 1
    if (name === 'w:p') open.push({ text: '', pieces: [] })
    if (name === 'w:t' && !isSelfClosing) {
      isText = true
      open.at(-1)?.pieces.push(0)
    }
  })
  parser.on('text', (text) => {
    const paragraph = open.at(-1)
    if (!isText || !paragraph) return
    paragraph.text += text
    paragraph.pieces[paragraph.pieces.length - 1] = (paragraph.pieces.at(-1) ?? 0) + text.length
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') tables -= 1
    if (name === 'w:t') isText = false
    if (name !== 'w:p') return
    const done = open.pop()
    if (done) paragraphs.push({ part, number: paragraphs.length + 1, isInTable: tables > 0, ...done })
  })
  parser.write(xml).close()
  return paragraphs
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** Reads the paragraphs of body, headers, footers and notes, or says why the file is no Word template. */
export const readTemplate = (bytes: Uint8Array): TemplateParagraph[] | UnreadableTemplate => {
  // The container of .doc, and of a .docx under a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'old_word'
  if (!startsWith(bytes, [0x50, 0x4b])) return 'not_word'
  if (bytes.length > maxTemplateBytes) return 'damaged'
  try {
    const names: string[] = []
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        if (originalSize > maxPartBytes) throw new Error(`${name} is too large`)
        return partOf(name) !== null
      },
    })
    if (names.includes('word/vbaProject.bin')) return 'has_macros'
    if (names.some((name) => name.startsWith('xl/'))) return 'workbook'
    if (!parts['word/document.xml']) return 'not_word'
    return Object.entries(parts).flatMap(([name, content]) =>
      paragraphsOf(partOf(name) ?? 'body', strFromU8(content)),
    )
  } catch {
    return 'damaged'
  }
}
