/**
 * A push tokeniser for the XML inside workbooks, in one pass over chunks of text: a sheet of 40 MB costs no
 * more memory than one chunk. Guarantees: tags nest and match; depth is bounded; a document type, and with
 * it every entity declaration, is refused; what is cut off is `damaged`. Names come without their prefix.
 * Held against saxes in the tests. Attributes stay raw text, see `xml-attributes.ts`.
 *
 *   const xml = createXmlTokeniser({ open, text, close }, 64)
 *   xml.write('<x:row r="1">'); xml.write('</x:row>'); xml.end()
 */
import { damaged, tooLarge } from '../refusal.ts'
import { decodeEntities } from './xml-attributes.ts'

export type XmlHandler = {
  /** `attributes` is the raw text after the name. `close` follows for an empty element too. */
  open: (name: string, attributes: string) => void
  /** Character data with entities resolved; may come in several pieces. */
  text: (value: string) => void
  close: (name: string) => void
}

export type XmlTokeniser = { write: (chunk: string) => void; end: () => void }

type Mode = 'content' | 'comment' | 'cdata' | 'instruction'

const terminators = { comment: '-->', cdata: ']]>', instruction: '?>' } as const

/** No start tag of a workbook comes near this; it bounds what is carried from chunk to chunk. */
const maxTagLength = 65_536
const maxReferenceLength = 12

const LESS = 60
const SLASH = 47

export const createXmlTokeniser = (handler: XmlHandler, maxDepth: number): XmlTokeniser => {
  let mode: Mode = 'content'
  let rest = ''
  let hasRoot = false
  const stack: string[] = []

  const startTag = (tag: string): void => {
    const isEmpty = tag.charCodeAt(tag.length - 1) === SLASH
    const nameEnd = endOfName(tag)
    const qualified = tag.slice(0, isEmpty ? Math.min(nameEnd, tag.length - 1) : nameEnd)
    if (!isNameStart(qualified.charCodeAt(0)) || (stack.length === 0 && hasRoot)) throw damaged('bad-xml')
    hasRoot = true
    if (stack.length >= maxDepth) throw tooLarge('xml-depth')
    const name = localName(qualified)
    handler.open(name, tag.slice(qualified.length, isEmpty ? tag.length - 1 : tag.length))
    if (isEmpty) handler.close(name)
    else stack.push(qualified)
  }

  const endTag = (tag: string): void => {
    const open = stack.pop()
    if (open === undefined || (tag !== open && tag.trimEnd() !== open)) throw damaged('bad-xml')
    handler.close(localName(open))
  }

  const characters = (text: string): void => {
    if (text === '') return
    if (stack.length > 0) handler.text(decodeEntities(text))
    else if (!/^[\s\uFEFF]*$/.test(text)) throw damaged('bad-xml')
  }

  /** Consumes from `at` and returns the next position, or -1 where the chunk ends inside a token. */
  const content = (input: string, at: number): number => {
    if (input.charCodeAt(at) !== LESS) {
      const next = input.indexOf('<', at)
      if (next >= 0) {
        characters(input.slice(at, next))
        return next
      }
      const cut = wholeReferencesUpTo(input, at)
      characters(input.slice(at, cut))
      rest = input.slice(cut)
      return -1
    }
    if (input.startsWith('<!--', at)) {
      mode = 'comment'
      return at + 4
    }
    if (input.startsWith('<?', at)) {
      mode = 'instruction'
      return at + 2
    }
    if (input.startsWith('<![CDATA[', at)) {
      if (stack.length === 0) throw damaged('bad-xml')
      mode = 'cdata'
      return at + 9
    }
    if (input.charCodeAt(at + 1) === 33 && at + 9 <= input.length) throw damaged('entity-declaration')
    const end = endOfTag(input, at + 1)
    if (end < 0) {
      if (input.length - at > maxTagLength) throw damaged('bad-xml')
      rest = input.slice(at)
      return -1
    }
    if (input.charCodeAt(at + 1) === SLASH) endTag(input.slice(at + 2, end))
    else startTag(input.slice(at + 1, end))
    return end + 1
  }

  /** Runs to the terminator of a comment, instruction or CDATA section. */
  const special = (input: string, at: number, kind: Exclude<Mode, 'content'>): number => {
    const terminator = terminators[kind]
    const end = input.indexOf(terminator, at)
    const upTo = end >= 0 ? end : Math.max(at, input.length - terminator.length + 1)
    if (kind === 'cdata' && upTo > at) handler.text(input.slice(at, upTo))
    if (end < 0) {
      rest = input.slice(upTo)
      return -1
    }
    mode = 'content'
    return end + terminator.length
  }

  return {
    write: (chunk) => {
      const input = rest === '' ? chunk : rest + chunk
      rest = ''
      let at = 0
      while (at >= 0 && at < input.length) {
        at = mode === 'content' ? content(input, at) : special(input, at, mode)
      }
    },
    end: () => {
      if (mode !== 'content' || stack.length > 0 || !hasRoot) throw damaged('bad-xml')
      if (rest.trim() !== '') throw damaged('bad-xml')
    },
  }
}

/** Letters, `_`, `:` and everything beyond ASCII; NaN, of an empty name, is none. */
const isNameStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code >= 128

const localName = (qualified: string): string => {
  const colon = qualified.indexOf(':')
  return colon < 0 ? qualified : qualified.slice(colon + 1)
}

const endOfName = (tag: string): number => {
  for (let at = 0; at < tag.length; at++) if (tag.charCodeAt(at) <= 32) return at
  return tag.length
}

/** The `>` that ends a tag, outside quotes; -1 where it has not come yet. */
const endOfTag = (input: string, from: number): number => {
  let quote = 0
  for (let at = from; at < input.length; at++) {
    const code = input.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 62) return at
    else if (code === 34 || code === 39) quote = code
    else if (code === LESS) throw damaged('bad-xml')
  }
  return -1
}

/** Where to cut so that no `&…;` is split between two chunks. */
const wholeReferencesUpTo = (input: string, from: number): number => {
  const ampersand = input.lastIndexOf('&')
  const isOpen = ampersand >= from && input.indexOf(';', ampersand) < 0
  return isOpen && input.length - ampersand < maxReferenceLength ? ampersand : input.length
}
