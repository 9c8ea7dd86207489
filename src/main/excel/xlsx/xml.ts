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

export type XmlTokeniser = {
  write: (chunk: string) => void
  end: () => void
  /** Whether all that was written is read, and stands within so many open elements. */
  isBetween: (depth: number) => boolean
}

type Mode = 'content' | 'comment' | 'cdata' | 'instruction'

const terminators = { comment: '-->', cdata: ']]>', instruction: '?>' } as const

const sections = ['<!--', '<![CDATA[']

/** No start tag of a workbook comes near this; it bounds what is carried from chunk to chunk. */
const maxTagLength = 65_536
const maxReferenceLength = 12

const LESS = 60
const SLASH = 47
const GREATER = 62
const QUESTION = 63
const EXCLAMATION = 33

export const createXmlTokeniser = (handler: XmlHandler, maxDepth: number): XmlTokeniser => {
  let mode: Mode = 'content'
  let rest = ''
  let hasRoot = false
  const stack: string[] = []

  /** `at` stands on `<`. Returns the position behind the tag, or -1 where it is not all there yet. */
  const startTag = (input: string, at: number): number => {
    const span = spanOfTag(input, at + 1)
    if (!span) return -1
    const isEmpty = input.charCodeAt(span.end - 1) === SLASH
    const qualified = input.slice(at + 1, span.nameEnd)
    if (!isNameStart(qualified.charCodeAt(0)) || (stack.length === 0 && hasRoot)) throw damaged('bad-xml')
    hasRoot = true
    if (stack.length >= maxDepth) throw tooLarge('xml-depth')
    const name = localName(qualified)
    handler.open(name, input.slice(span.nameEnd, isEmpty ? span.end - 1 : span.end))
    if (isEmpty) handler.close(name)
    else stack.push(qualified)
    return span.end + 1
  }

  const endTag = (input: string, at: number): number => {
    const open = stack[stack.length - 1]
    const nameEnd = at + 2 + (open?.length ?? 0)
    const end = input.charCodeAt(nameEnd) === GREATER ? nameEnd : input.indexOf('>', at)
    if (end < 0) return -1
    const isItsEnd = open !== undefined && input.startsWith(open, at + 2) && nameEnd <= end
    if (!isItsEnd || (end > nameEnd && input.slice(nameEnd, end).trim() !== '')) throw damaged('bad-xml')
    stack.pop()
    handler.close(localName(open))
    return end + 1
  }

  const characters = (text: string): void => {
    if (text === '') return
    if (stack.length > 0) handler.text(decodeEntities(text))
    else if (!/^[\s\uFEFF]*$/.test(text)) throw damaged('bad-xml')
  }

  /** Enters a comment, an instruction or a CDATA section; 0 where none begins at `at`. */
  const specialAt = (input: string, at: number): number => {
    const code = input.charCodeAt(at + 1)
    if (code === QUESTION) {
      mode = 'instruction'
      return at + 2
    }
    if (code !== EXCLAMATION) return 0
    if (input.startsWith('<!--', at)) {
      mode = 'comment'
      return at + 4
    }
    if (input.startsWith('<![CDATA[', at)) {
      if (stack.length === 0) throw damaged('bad-xml')
      mode = 'cdata'
      return at + 9
    }
    // Cut off where it may still become one of the two.
    if (!sections.some((begin) => begin.startsWith(input.slice(at, at + begin.length))))
      throw damaged('entity-declaration')
    return 0
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
    const special = specialAt(input, at)
    if (special > 0) return special
    const next = input.charCodeAt(at + 1) === SLASH ? endTag(input, at) : startTag(input, at)
    if (next >= 0) return next
    if (input.length - at > maxTagLength) throw damaged('bad-xml')
    rest = input.slice(at)
    return -1
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
    isBetween: (depth) => mode === 'content' && rest === '' && stack.length === depth,
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

type TagSpan = { nameEnd: number; end: number }

/** Where a start tag's name ends and where its `>` stands, outside quotes. Undefined: not yet. */
const spanOfTag = (input: string, from: number): TagSpan | undefined => {
  let nameEnd = -1
  let quote = 0
  for (let at = from; at < input.length; at++) {
    const code = input.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return { nameEnd: nameEnd < 0 ? at : nameEnd, end: at }
    else if (code === 34 || code === 39) quote = code
    else if (code === LESS) throw damaged('bad-xml')
    else if (nameEnd < 0 && (code <= 32 || code === SLASH)) nameEnd = at
  }
  return undefined
}

/** Where to cut so that no `&…;` is split between two chunks. */
const wholeReferencesUpTo = (input: string, from: number): number => {
  const ampersand = input.lastIndexOf('&')
  const isOpen = ampersand >= from && input.indexOf(';', ampersand) < 0
  return isOpen && input.length - ampersand < maxReferenceLength ? ampersand : input.length
}
