/** Small files that are read and written whole, under a key of the house: AES-256-GCM, the name of the key in the clear. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { fail } from '#shared/contract/errors.ts'
import { type FileKey, heldKey } from './held-keys.ts'

const magic = Buffer.from('NEP-KHOA-2\n')
const idLength = 8
const saltLength = 32
const headLength = magic.length + idLength + saltLength
const tagLength = 16
/** The key is of this file alone, so that no nonce is ever used twice with it. */
const nonce = Buffer.alloc(12)

const ownKey = (key: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'nep-lock-2 bytes', 32))

export const sealBytes = (bytes: Uint8Array, { id, key }: FileKey): Uint8Array => {
  const salt = randomBytes(saltLength)
  const head = Buffer.concat([magic, Buffer.from(id, 'hex'), salt])
  const cipher = createCipheriv('aes-256-gcm', ownKey(key, salt), nonce).setAAD(head)
  return Buffer.concat([head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Name of the key that bytes are sealed by; null when they are not. */
export const sealedBy = (bytes: Uint8Array): string | null =>
  bytes.byteLength >= headLength + tagLength && magic.every((byte, at) => bytes[at] === byte)
    ? Buffer.from(bytes.subarray(magic.length, magic.length + idLength)).toString('hex')
    : null

/** Throws DomainError locked when the key is not held; null for what is not as it was sealed. */
export const openBytes = (bytes: Uint8Array): Uint8Array | null => {
  const id = sealedBy(bytes)
  if (id === null) return null
  const held = heldKey(id)
  if (held === null) throw fail('locked', {})
  const salt = bytes.subarray(magic.length + idLength, headLength)
  try {
    const decipher = createDecipheriv('aes-256-gcm', ownKey(held.key, salt), nonce)
      .setAAD(bytes.subarray(0, headLength))
      .setAuthTag(bytes.subarray(-tagLength))
    return Buffer.concat([decipher.update(bytes.subarray(headLength, -tagLength)), decipher.final()])
  } catch {
    return null
  }
}
