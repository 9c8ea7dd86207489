/** Tokens of a page as Excel, WPS and web systems write them: unquoted values, unclosed elements. */

export type HtmlToken =
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'style'; css: string }

/** Elements whose content is no text of the page. */
const opaque = new Set(['script', 'style', 'title', 'xml', 'noscript', 'template', 'textarea'])

const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y

/** In one pass; scripts and comments are left out, references to other files are never followed. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next !== at) {
      yield { kind: 'text', text: html.slice(at, next < 0 ? html.length : next) }
      if (next < 0) return
    }
    if (html.startsWith('<!--', next)) {
      const end = html.indexOf('-->', next + 4)
      if (end < 0) return
      at = end + 3
      continue
    }
    if (html[next + 1] === '!' || html[next + 1] === '?') {
      const end = html.indexOf('>', next)
      if (end < 0) return
      at = end + 1
      continue
    }
    tag.lastIndex = next
    const found = tag.exec(html)
    if (!found) {
      yield { kind: 'text', text: '<' }
      at = next + 1
      continue
    }
    at = tag.lastIndex
    const name = (found[2] ?? '').toLowerCase()
    if (found[1] === '/') yield { kind: 'close', name }
    else if (opaque.has(name)) {
      const close = new RegExp(`</${name}`, 'gi')
      close.lastIndex = at
      const end = close.exec(html)?.index ?? html.length
      if (name === 'style') yield { kind: 'style', css: html.slice(at, end) }
      at = end
    } else yield { kind: 'open', name, attributes: found[3] ?? '' }
  }
}

/** One attribute's value, quoted or not; undefined where it is absent. */
export const htmlAttribute = (attributes: string, wanted: string): string | undefined => {
  for (const [, name = '', double, single, bare] of attributes.matchAll(
    /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    if (name.toLowerCase() === wanted) return double ?? single ?? bare ?? ''
  }
  return undefined
}
