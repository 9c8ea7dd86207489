/**
 * Chromium alone knows no app:// scheme, so its pages stand under an https address that never leaves the browser:
 * every request to it is answered by the protocol handler. The main bundle sees app:// only.
 */
const outside = 'https://nep.standin/'
const inside = 'app://nep/'

export const toBrowser = (url: string): string =>
  url.startsWith(inside) ? outside + url.slice(inside.length) : url

export const toMain = (url: string): string =>
  url.startsWith(outside) ? inside + url.slice(outside.length) : url
