/**
 * What arrives at the application, before any schema looks at it. Guarantees for everything behind: no text holds what
 * neither a file of Word or Excel nor SQLite's own functions can carry (control characters, halves of a character), and
 * nothing is nested deeper than the programs that walk it can follow. A name of the prototype is a key like any other,
 * and no object gets another prototype by it.
 *
 *   received({ name: 'An\u0000 Mỹ\u000bthôn Đoài' })   // { name: 'An Mỹ\nthôn Đoài' }
 */
import { fail } from '#shared/contract/errors.ts'

/** Of what the screens send, nothing reaches ten. */
const maxDepth = 64

/** Control characters; U+FFFE and U+FFFF, which XML forbids. */
const control = /[\p{Cc}\ufffe\uffff]/gu

/** What stays of one: a tab and a line end; how Word and old systems mark line and page ends becomes a line end. */
const stays = (character: string): string => {
  if (character === '\t' || character === '\n' || character === '\r') return character
  return character === '\v' || character === '\f' || character === '\u0085' ? '\n' : ''
}

/** Half a character shows as U+FFFD, so that something is seen to be missing. */
const textReceived = (text: string): string => text.toWellFormed().replace(control, stays)

const refused = (): unknown => fail('invalid_input', {}, { '.': 'invalid' })

/** The same value with clean text, keys too. Throws DomainError invalid_input when it is nested too deep or two keys become one. */
export const received = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return textReceived(value)
  if (value === null || typeof value !== 'object') return value
  if (depth === maxDepth) throw refused()
  if (Array.isArray(value)) return value.map((item) => received(item, depth + 1))
  const entries = Object.entries(value).map(
    ([key, item]) => [textReceived(key), received(item, depth + 1)] as const,
  )
  if (new Set(entries.map(([key]) => key)).size < entries.length) throw refused()
  return Object.fromEntries(entries)
}
