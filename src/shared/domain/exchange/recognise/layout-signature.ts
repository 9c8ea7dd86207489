import type { HeadingBlock } from './headings.ts'
import { folded } from './words.ts'

/** 53 bits of a text, stable everywhere (cyrb53). Not for secrets. */
const hash = (text: string): string => {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/**
 * One layout, one signature: the folded headings of all tiers by column, whatever the rows above, the capitals,
 * the place of the tones or the blanks. Moving, adding or renaming a column is another layout.
 */
export const layoutSignature = (block: HeadingBlock): string =>
  `1:${hash(block.columns.map((column) => `${column.column}=${column.tiers.map(folded).join('>')}`).join('|'))}`
