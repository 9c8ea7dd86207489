import { parsePlace } from '../cell-place.ts'
import type { ReadLimits } from '../limits.ts'
import type { RawComment } from '../raw-workbook.ts'
import { parsePart } from './parse-part.ts'
import { createRichTextReader } from './rich-text.ts'
import { attribute } from './xml-attributes.ts'

/** Notes of a sheet. */
export const readComments = (bytes: Uint8Array, limits: ReadLimits): RawComment[] =>
  readNotes(bytes, 'comment', limits)

/** Threaded comments of newer versions of Excel: the words themselves, without the notice for older ones. */
export const readThreadedComments = (bytes: Uint8Array, limits: ReadLimits): RawComment[] =>
  readNotes(bytes, 'threadedComment', limits)

const readNotes = (
  bytes: Uint8Array,
  element: 'comment' | 'threadedComment',
  limits: ReadLimits,
): RawComment[] => {
  const comments: RawComment[] = []
  const rich = createRichTextReader(limits.textLength)
  // In a threaded comment the words stand directly in `text`.
  const asRun = (name: string): string => (element === 'threadedComment' && name === 'text' ? 't' : name)
  let place: ReturnType<typeof parsePlace>
  parsePart(
    bytes,
    {
      open: (name, attributes) => {
        if (name === element) place = parsePlace(attribute(attributes, 'ref') ?? '')
        else rich.open(asRun(name), attributes)
      },
      text: rich.text,
      close: (name) => {
        if (name !== element) return rich.close(asRun(name))
        const runs = rich.take()
        if (place && runs.length > 0 && comments.length < limits.cells) comments.push({ ...place, runs })
      },
    },
    limits,
  )
  return comments
}
