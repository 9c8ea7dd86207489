/**
 * Values between the page and the main bundle, as JSON: what structured cloning carries and JSON does not
 * (`undefined` in lists, bytes) is marked. Both functions also run inside the page, so they use nothing around them.
 */
export type Wire = string | number | boolean | null | Wire[] | { [key: string]: Wire }

export const toWire = (value: unknown): Wire => {
  if (value === undefined) return { $: 'undefined' }
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value
  }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const isBuffer = value instanceof ArrayBuffer
    const bytes = isBuffer
      ? new Uint8Array(value)
      : new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    let binary = ''
    for (const byte of bytes) binary += String.fromCharCode(byte)
    return { $: isBuffer ? 'buffer' : 'bytes', base64: btoa(binary) }
  }
  if (Array.isArray(value)) return value.map((item) => toWire(item))
  if (typeof value !== 'object') throw new Error('An object could not be cloned.')
  return { $: 'object', of: Object.entries(value).map(([key, item]): Wire => [key, toWire(item)]) }
}

export const fromWire = (wire: Wire): unknown => {
  if (wire === null || typeof wire !== 'object') return wire
  if (Array.isArray(wire)) return wire.map((item) => fromWire(item))
  if (wire.$ === 'undefined') return undefined
  if (wire.$ === 'object') {
    return Object.fromEntries((wire.of as [string, Wire][]).map(([key, item]) => [key, fromWire(item)]))
  }
  const bytes = Uint8Array.from(atob(String(wire.base64)), (char) => char.charCodeAt(0))
  return wire.$ === 'buffer' ? bytes.buffer : bytes
}
