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

/** Runs the handler over one XML part. Throws `Refusal` where it is malformed, cut off or too deep. */
export const parsePart = (bytes: Uint8Array, handler: XmlHandler, limits: ReadLimits): void => {
  const decoder = decoderFor(bytes)
  const xml = createXmlTokeniser(handler, limits.xmlDepth)
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes)
    xml.write(decodeChunk(decoder, chunk, at + chunkBytes < bytes.length))
  }
  xml.end()
}

const decodeChunk = (decoder: Decoder, chunk: Uint8Array, stream: boolean): string => {
  try {
    return decoder.decode(chunk, { stream })
  } catch {
    throw damaged('bad-xml')
  }
}
