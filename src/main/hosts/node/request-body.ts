import type { IncomingMessage } from 'node:http'
import { fail } from '#shared/contract/errors.ts'

const megabyte = 1024 * 1024

/**
 * The whole body. Rejects with DomainError request_too_large as soon as it is known to exceed the limit; the rest
 * is then read and thrown away, since a caller that is cut off never sees the answer.
 */
export const readBody = (request: IncomingMessage, maxMegabytes: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const limit = maxMegabytes * megabyte
    const refuse = () => reject(fail('request_too_large', { megabytes: maxMegabytes }))
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse()
    let chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limit) return void chunks.push(chunk)
      chunks = []
      refuse()
    })
    request.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    request.on('error', reject)
  })

/** JSON in UTF-8; throws DomainError malformed_request. */
export const readJson = async (request: IncomingMessage, maxMegabytes: number): Promise<unknown> => {
  const bytes = await readBody(request, maxMegabytes)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw fail('malformed_request', {})
  }
}
