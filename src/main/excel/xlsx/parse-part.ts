import type { ReadLimits } from '../limits.ts'
import { damaged } from '../refusal.ts'
import { createXmlTokeniser, type XmlHandler } from './xml.ts'

type Decoder = InstanceType<typeof TextDecoder>

/** Bytes decoded at once: the text of a part never exists as a whole. */
const chunkBytes = 262_144

const declaredEncoding = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8'
}

const decoderFor = (bytes: Uint8Array): Decoder => {
  try {
    return new TextDecoder(declaredEncoding(bytes), { fatal: true })
  } catch {
    throw damaged('bad-xml')
  }
}

const decodeChunk = (decoder: Decoder, chunk: Uint8Array, stream: boolean): string => {
  try {
    return decoder.decode(chunk, { stream })
  } catch {
    throw damaged('bad-xml')
  }
}

const createFeed = (bytes: Uint8Array, handler: XmlHandler, limits: ReadLimits) => {
  const decoder = decoderFor(bytes)
  const xml = createXmlTokeniser(handler, limits.xmlDepth)
  return {
    feed: (from: number, to: number): void => {
      for (let at = from; at < to; at += chunkBytes)
        xml.write(decodeChunk(decoder, bytes.subarray(at, Math.min(at + chunkBytes, to)), true))
    },
    end: (): void => {
      xml.write(decodeChunk(decoder, bytes.subarray(0, 0), false))
      xml.end()
    },
    isBetween: xml.isBetween,
  }
}

/** Runs the handler over one XML part. Throws `Refusal` where it is malformed, cut off or too deep. */
export const parsePart = (bytes: Uint8Array, handler: XmlHandler, limits: ReadLimits): void => {
  const part = createFeed(bytes, handler, limits)
  part.feed(0, bytes.length)
  part.end()
}

/** What recurs in a part and is mostly written in one way, which is read without the tokeniser. */
export type UsualReader = {
  /** How each begins: `<row `. */
  mark: string
  /** Open elements around them. */
  depth: number
  /** Whether the handler expects them. */
  isOpen: () => boolean
  /** Reads from the mark at this place; answers where it stopped, the same place where it could not. */
  read: (at: number) => number
}

const mostSkipped = chunkBytes

/** The same, but for what `usual` can read. */
export const parsePartWith = (
  bytes: Uint8Array,
  handler: XmlHandler,
  limits: ReadLimits,
  usual: UsualReader,
): void => {
  if (declaredEncoding(bytes).toLowerCase() !== 'utf-8') {
    parsePart(bytes, handler, limits)
    return
  }
  const part = createFeed(bytes, handler, limits)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { mark } = usual
  let at = 0
  let from = 0
  let skip = 1
  for (let next = buffer.indexOf(mark); next >= 0; next = buffer.indexOf(mark, from)) {
    part.feed(at, next)
    at = part.isBetween(usual.depth) && usual.isOpen() ? usual.read(next) : next
    from = at
    if (at > next) skip = 1
    else {
      // Where one is written otherwise, most are: ever more of them go to the tokeniser at once.
      from += skip
      skip = Math.min(skip * 2, mostSkipped)
    }
  }
  part.feed(at, bytes.length)
  part.end()
}
