import type { ReadLimits } from '../limits.ts'
import type { RunText } from '../raw-workbook.ts'
import { tooLarge } from '../refusal.ts'
import { parsePart } from './parse-part.ts'
import { createRichTextReader } from './rich-text.ts'

/** The shared strings by index, with their rich-text runs. */
export const readSharedStrings = (bytes: Uint8Array, limits: ReadLimits): RunText[] => {
  const strings: RunText[] = []
  const rich = createRichTextReader(limits.textLength)
  parsePart(
    bytes,
    {
      open: rich.open,
      text: rich.text,
      close: (name) => {
        rich.close(name)
        if (name !== 'si') return
        if (strings.length >= limits.sharedStrings) throw tooLarge('shared-strings')
        strings.push(rich.take())
      },
    },
    limits,
  )
  return strings
}
