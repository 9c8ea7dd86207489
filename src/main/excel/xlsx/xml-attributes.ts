import { damaged } from '../refusal.ts'

const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const referenced = (name: string): string => {
  if (name.startsWith('#')) {
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    if (!(code > 0 && code <= 0x10ffff)) throw damaged('bad-xml')
    return String.fromCodePoint(code)
  }
  const value = Object.hasOwn(predefined, name) ? predefined[name] : undefined
  // A document type cannot declare any other: it is refused before.
  if (value === undefined) throw damaged('bad-xml')
  return value
}

/** Resolves the five predefined entities and character references. Throws `damaged` for any other. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&([^;&]*);?/g, (whole, name: string) => {
        if (!whole.endsWith(';') || !/^(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[a-z]{2,4})$/.test(name)) {
          throw damaged('bad-xml')
        }
        return referenced(name)
      })
    : text

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13

/**
 * One attribute out of a start tag's raw attribute text, or undefined. The prefix is ignored, so that
 * `r:id` and `rel:id` are both `id`. Throws `damaged` where the text is not attributes.
 *
 *   attribute(' r="A1" s="3"', 's') // '3'
 */
export const attribute = (raw: string, wanted: string): string | undefined => {
  let at = 0
  while (at < raw.length) {
    while (at < raw.length && isSpace(raw.charCodeAt(at))) at++
    if (at >= raw.length) return undefined
    const equals = raw.indexOf('=', at)
    if (equals < 0) throw damaged('bad-xml')
    let nameEnd = equals
    while (nameEnd > at && isSpace(raw.charCodeAt(nameEnd - 1))) nameEnd--
    let open = equals + 1
    while (isSpace(raw.charCodeAt(open))) open++
    const quote = raw[open]
    if (quote !== '"' && quote !== "'") throw damaged('bad-xml')
    const close = raw.indexOf(quote, open + 1)
    if (close < 0) throw damaged('bad-xml')
    if (isName(raw, at, nameEnd, wanted)) return decodeEntities(normalised(raw.slice(open + 1, close)))
    at = close + 1
  }
  return undefined
}

/** A literal tab or line end in an attribute is a blank (XML 1.0, 3.3.3); one written as a reference stays. */
const normalised = (value: string): string =>
  /[\t\r\n]/.test(value) ? value.replace(/\r\n|[\t\r\n]/g, ' ') : value

const isName = (raw: string, start: number, end: number, wanted: string): boolean => {
  const from = end - wanted.length
  if (from < start || !raw.startsWith(wanted, from)) return false
  return from === start || raw.charCodeAt(from - 1) === 58
}

/** An attribute that is a whole number from 0 to 2^31, or undefined where absent or not one. */
export const numberAttribute = (raw: string, wanted: string): number | undefined => {
  const text = attribute(raw, wanted)
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

/** xsd:boolean; false where absent. */
export const booleanAttribute = (raw: string, wanted: string): boolean => {
  const text = attribute(raw, wanted)
  return text === '1' || text === 'true' || text === 'on'
}

/** `<strike/>` is on, `<strike val="0"/>` is off. */
export const isOff = (attributes: string): boolean =>
  ['0', 'false', 'off'].includes(attribute(attributes, 'val') ?? '1')
