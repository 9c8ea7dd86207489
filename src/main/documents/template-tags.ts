import type { TemplateParagraph } from './template-text.ts'

export type FoundTag = {
  use: 'text' | 'open' | 'open_inverted' | 'close'
  name: string
  /** As it stands in the template: `{#don_vi}`. */
  raw: string
  isSplit: boolean
  paragraph: TemplateParagraph
}

export type BrokenTag = { code: 'unclosed_tag' | 'unopened_tag'; raw: string; paragraph: TemplateParagraph }

const uses = { '#': 'open', '^': 'open_inverted', '/': 'close' } as const

const isSplitAt = (paragraph: TemplateParagraph, from: number, to: number): boolean => {
  let end = 0
  for (const length of paragraph.pieces) {
    end += length
    if (from < end) return to > end
  }
  return false
}

const excerpt = (text: string, at: number): string => text.slice(at, at + 30).trim()

/** Tags of one paragraph in order; a brace without its partner in the same paragraph is broken. */
export const tagsIn = (paragraph: TemplateParagraph): (FoundTag | BrokenTag)[] => {
  const { text } = paragraph
  const found: (FoundTag | BrokenTag)[] = []
  let at = 0
  for (;;) {
    const brace = text.slice(at).search(/[{}]/)
    if (brace < 0) return found
    const start = at + brace
    if (text[start] === '}') {
      const before = text.slice(at, start).trim().split(/\s+/).at(-1) ?? ''
      found.push({ code: 'unopened_tag', raw: `${before}}`, paragraph })
      at = start + 1
      continue
    }
    const length = text.slice(start + 1).search(/[{}]/)
    const end = start + 1 + length
    if (length < 0 || text[end] === '{') {
      found.push({ code: 'unclosed_tag', raw: excerpt(text, start), paragraph })
      at = start + 1
      continue
    }
    const raw = text.slice(start, end + 1)
    const content = raw.slice(1, -1).trim()
    const sign = content.charAt(0)
    const use = sign === '#' || sign === '^' || sign === '/' ? uses[sign] : 'text'
    const name = use === 'text' ? content : content.slice(1).trim()
    found.push({ use, name, raw, isSplit: isSplitAt(paragraph, start, end + 1), paragraph })
    at = end + 1
  }
}
