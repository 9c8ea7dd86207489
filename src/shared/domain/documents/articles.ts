/** A decision in articles (mẫu 1.2 of Nghị định 30/2020/NĐ-CP): `Điều 1.` before the first paragraph of each. */
import type { Paragraph, Section } from '../document.ts'

export type Article = { key: string; paragraphs: readonly Paragraph[] }

/** Articles without a paragraph are left out, and the numerals close up. */
export const articleSections = (articles: readonly Article[]): Section[] =>
  articles
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ key, paragraphs }, index) => ({
      key,
      heading: `Điều ${index + 1}.`,
      level: 'article',
      paragraphs,
    }))

/** Lines of a list inside an article: each ends in `;`, the last in `.`. */
export const listParagraphs = (key: string, lines: readonly { id: string; text: string }[]): Paragraph[] =>
  lines.map(({ id, text }, index) => ({
    key: `${key}.${id}`,
    text: `${text}${index === lines.length - 1 ? '.' : ';'}`,
  }))
