/** The one address of the page. A scheme of its own, not file://, so that no other file is of the same origin. */
export const pageScheme = 'app'
export const pageUrl = `${pageScheme}://nep/`

/** `new URL(…).origin` is opaque for schemes that Node does not know, so the parts are compared. */
export const isPageUrl = (address: string): boolean => {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${pageScheme}:` && url.host === 'nep'
}
