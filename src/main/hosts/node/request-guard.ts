/**
 * Who may speak to the Node host: a page that this host served, in a browser of this machine. `Host` defeats DNS
 * rebinding, `Origin` and `Sec-Fetch-Site` other pages, the token of this start every other program.
 */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The header that carries the token; a custom header also keeps foreign pages out, since no CORS answer is given. */
export const tokenHeader = 'x-nep-token'

/** The header by which a window is told from another (one-window.ts); a name of its own making, no secret. */
const windowHeader = 'x-nep-window'

export const windowOf = (request: IncomingMessage): string =>
  String(request.headers[windowHeader] ?? '').slice(0, 64)

/** `authority` is `127.0.0.1:<port>`. Absent `Origin` and `Sec-Fetch-Site` are fine: not every request carries them. */
export const isFromOwnAddress = (request: IncomingMessage, authority: string): boolean => {
  const { host, origin } = request.headers
  const site = request.headers['sec-fetch-site']
  // Of two Host lines Node would show the first alone.
  if (host !== authority || request.headersDistinct.host?.length !== 1) return false
  if (origin !== undefined && origin !== `http://${authority}`) return false
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** Compares without telling by its time how much of the token was right. */
export const hasToken = (request: IncomingMessage, token: string): boolean => {
  const given = Buffer.from(String(request.headers[tokenHeader] ?? ''))
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
