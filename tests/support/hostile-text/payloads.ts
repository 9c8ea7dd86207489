/**
 * Texts that a page, a spreadsheet or a filled template could take for something to do. Each begins as one of them
 * would have to, and holds what the others look for further in; none does anything where it is shown as what it is.
 */

/** What a page would set if it ran any of it. */
export const trapName = '__pwned'

/** Seen in a page when the markup became elements instead of text. */
export const injectedClass = 'nep-injected'

const trap = (by: string): string => `window.${trapName}='${by}'`

/** Markup, an event handler, tags of our Word templates, entities and the end of a CDATA section. */
const core = `<img src="/nep-injected.png" class="${injectedClass}" onerror="${trap('img')}">{name}{#units}{/units}&lt;i&gt;]]>`

const beginnings = [
  '=HYPERLINK("http://nep-injected.invalid/","bấm")',
  `"><script>${trap('script')}</script>`,
  "+cmd|'/C calc'!A0",
  '@SUM(1+1)*cmd',
  `<svg class="${injectedClass}" onload="${trap('svg')}">`,
  '-2+3',
  '\t=1+1',
  `javascript:${trap('url')}`,
  '\r\n=IMPORTXML("http://nep-injected.invalid/","//a")',
  '../../..\\nep-injected\u202Etxt.exe\u200B\u2066',
  `${'Khôngcókhoảngtrắng'.repeat(9)}`,
  `<iframe class="${injectedClass}" srcdoc="<script>top.${trap('frame')}</script>">`,
] as const

/** What every hostile text holds, wherever it is cut at its beginning or its end. */
export const telltale = core.slice(0, 40)

/** The `at`-th hostile text, with what would honestly stand there at its end; never longer than `most`. */
export const hostileText = (at: number, honest: string, most: number): string => {
  const text = `${beginnings[at % beginnings.length]}${core} ${honest}`
  return text.length <= most ? text : text.slice(0, most)
}
