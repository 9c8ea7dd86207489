/** The clerk's guide (docs/huong-dan-su-dung.md) as tokens to draw and sections to find. */
import { lexer, type Token } from 'marked'
import { matchesSearch } from '#shared/text.ts'

/** One heading with what stands under it, for the table of contents and the search. */
export type Section = { id: string; title: string; depth: number; blocks: string[] }

export type Guide = { tokens: Token[]; sections: Section[] }

export type Found = { section: Section; excerpt: string }

/** As GitHub names headings, so that the links of the file work there and here. */
export const headingId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/gu, '-')

/** What a block says, without its marks. */
const plainText = (token: Token): string => {
  if (token.type === 'image' || token.type === 'html') return ''
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(plainText).join('')
  return 'text' in token ? token.text : ''
}

/** A list and a table are found line by line. */
const linesOf = (token: Token): string[] => {
  if (token.type === 'list') return token.items.map(plainText)
  if (token.type === 'table')
    return token.rows.map((cells: { tokens: Token[] }[]) =>
      cells.map(({ tokens }) => tokens.map(plainText).join('')).join(': '),
    )
  return [plainText(token)]
}

export const parseGuide = (markdown: string): Guide => {
  const tokens = lexer(markdown)
  const sections: Section[] = []
  for (const token of tokens) {
    if (token.type === 'heading') {
      const title = plainText(token)
      sections.push({ id: headingId(title), title, depth: token.depth, blocks: [] })
    } else {
      const lines = linesOf(token).map((line) => line.trim())
      sections.at(-1)?.blocks.push(...lines.filter((line) => line !== ''))
    }
  }
  return { tokens, sections }
}

/** Sections that hold every word of the query, with or without accents, and the first block that holds them all. */
export const findInGuide = (sections: readonly Section[], query: string): Found[] =>
  sections
    .filter(({ title, blocks }) => matchesSearch([title, ...blocks].join(' '), query))
    .map((section) => ({
      section,
      excerpt: section.blocks.find((block) => matchesSearch(block, query)) ?? section.blocks[0] ?? '',
    }))
