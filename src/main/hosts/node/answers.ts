/** The shapes in which the Node host answers; every answer carries the page's policy and is never cached. */
import type { ServerResponse } from 'node:http'
import type { CallError, CallResult, ErrorCode } from '#shared/contract/errors.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { pageHeaders } from '../shared/page-policy.ts'

/** What the page itself can never cause has a status of its own; an expected error of an operation is a 200. */
const statusOf: Partial<Record<ErrorCode, number>> = {
  malformed_request: 400,
  not_from_window: 403,
  window_replaced: 409,
  unknown_operation: 404,
  unknown_file: 404,
  request_too_large: 413,
  internal: 500,
}

export const answerBytes = (
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void => {
  response.writeHead(status, {
    ...pageHeaders,
    'Cache-Control': 'no-store',
    ...headers,
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** An envelope as JSON; an error also carries its sentence, for a caller without our catalogue. */
export const answerResult = (response: ServerResponse, m: Messages, result: CallResult<unknown>): void => {
  const body = result.ok ? result : { ...result, sentence: errorSentence(m, result.error) }
  const status = result.ok ? 200 : (statusOf[result.error.code] ?? 200)
  answerBytes(response, status, { 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(body))
}

export const answerError = (response: ServerResponse, m: Messages, error: CallError): void =>
  answerResult(response, m, { ok: false, error })
