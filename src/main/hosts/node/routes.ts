/** What the Node host answers to: the page's files for anyone at our address, the rest only with the token. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { fail } from '#shared/contract/errors.ts'
import { maxFileMegabytes } from '../shared/disk-files.ts'
import { type PageParts, pageAt } from '../shared/page.ts'
import { answerBytes, answerResult } from './answers.ts'
import type { EventStreams } from './event-streams.ts'
import type { OneWindow } from './one-window.ts'
import { readBody, readJson } from './request-body.ts'
import { hasToken, windowOf } from './request-guard.ts'

const maxCallMegabytes = 16

export type RouteParts = PageParts & { streams: EventStreams; oneWindow: OneWindow; token: string }

const callId = z.string().regex(/^[\w-]{1,64}$/u)
const callBody = z.strictObject({
  name: z.string().max(200),
  input: z.unknown().optional(),
  callId: callId.optional(),
})
const cancelBody = z.strictObject({ callId })
const handlePath = /^\/files\/(file_[A-Za-z0-9_-]{8,64})$/u

const parse = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw fail('malformed_request', {})
  return parsed.data
}

const answerPage = async (response: ServerResponse, parts: RouteParts, path: string): Promise<void> => {
  const page = await pageAt(parts, path)
  if (page === undefined) throw fail('unknown_file', {})
  const { type, body, isHashed } = page
  const cache = isHashed ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}
  answerBytes(response, 200, { 'Content-Type': type, ...cache }, body)
}

const answerFile = (response: ServerResponse, parts: RouteParts, path: string): void => {
  const handle = handlePath.exec(path)?.[1]
  if (handle === undefined) throw fail('unknown_file', {})
  const { name, bytes } = parts.gate.files().take(handle)
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
  answerBytes(response, 200, headers, bytes)
}

/** Answers one request that comes from our own address; throws DomainError for what is refused. */
export const route = async (
  parts: RouteParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { gate, messages } = parts
  // Joined, not resolved: `//evil.example/` is a path of ours that does not exist, not another address.
  const address = URL.parse(`http://127.0.0.1${request.url}`)
  if (address === null) throw fail('malformed_request', {})
  const path = address.pathname
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const isPage = !/^\/(?:call|cancel|events|files)(?:\/|$)/u.test(path)
  if (isPage && method === 'GET') return answerPage(response, parts, path)
  if (!hasToken(request, parts.token)) throw fail('not_from_window', {})
  parts.oneWindow.admit(windowOf(request))

  switch (`${method} ${path}`) {
    case 'POST /call': {
      const body = parse(callBody, await readJson(request, maxCallMegabytes))
      return answerResult(response, messages, await gate.call(body.name, body.input ?? {}, body.callId))
    }
    case 'POST /cancel': {
      gate.cancel(parse(cancelBody, await readJson(request, maxCallMegabytes)).callId)
      return answerResult(response, messages, { ok: true, value: null })
    }
    case 'POST /files': {
      const bytes = await readBody(request, maxFileMegabytes)
      const name = address.searchParams.get('name') ?? ''
      return answerResult(response, messages, { ok: true, value: gate.files().put(name, bytes) })
    }
    case 'GET /events': {
      if (!parts.streams.add(response)) throw fail('busy', {})
      return
    }
    default: {
      if (method === 'GET' && path.startsWith('/files')) return answerFile(response, parts, path)
      throw fail('malformed_request', {})
    }
  }
}
