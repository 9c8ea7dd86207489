import { isUtf8 } from 'node:buffer'
import type { ReadLimits } from '../limits.ts'
import type { RunText } from '../raw-workbook.ts'
import { tooLarge } from '../refusal.ts'
import { parsePart, parsePartWith } from './parse-part.ts'
import { createRichTextReader } from './rich-text.ts'
import type { XmlHandler } from './xml.ts'

const LESS = 60
const AMPERSAND = 38
const UNDERSCORE = 95

const begins = ['<si><t>', '<si><t xml:space="preserve">'].map((text) => Buffer.from(text))
const ends = Buffer.from('</t></si>')

const isAt = (bytes: Uint8Array, at: number, wanted: Uint8Array): boolean => {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false
  return true
}

/** The shared strings by index, with their rich-text runs. One plain text, the usual string, is read from the bytes. */
export const readSharedStrings = (bytes: Uint8Array, limits: ReadLimits): RunText[] => {
  const strings: RunText[] = []
  const rich = createRichTextReader(limits.textLength)
  const add = (runs: RunText): void => {
    if (strings.length >= limits.sharedStrings) throw tooLarge('shared-strings')
    strings.push(runs)
  }
  let depth = 0
  const handler: XmlHandler = {
    open: (name, attributes) => {
      depth++
      rich.open(name, attributes)
    },
    text: rich.text,
    close: (name) => {
      depth--
      rich.close(name)
      if (name === 'si') add(rich.take())
    },
  }
  if (!isUtf8(bytes)) {
    parsePart(bytes, handler, limits)
    return strings
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

  /** Where the string that begins at `at` ends; -1 for one that is not written in the usual way. */
  const one = (at: number): number => {
    const begin = begins.find((wanted) => isAt(bytes, at, wanted))
    if (begin === undefined) return -1
    const from = at + begin.length
    let to = from
    for (let code = bytes[to]; code !== LESS; code = bytes[++to])
      if (code === undefined || code === AMPERSAND || code === UNDERSCORE) return -1
    if (to === from || to - from > limits.textLength || !isAt(bytes, to, ends)) return -1
    add([{ text: buffer.toString('utf8', from, to), font: undefined }])
    return to + ends.length
  }

  parsePartWith(bytes, handler, limits, {
    mark: '<si>',
    depth: 1,
    isOpen: () => depth === 1,
    read: (from) => {
      let at = from
      for (let next = one(at); next >= 0; next = one(at)) at = next
      return at
    },
  })
  return strings
}
