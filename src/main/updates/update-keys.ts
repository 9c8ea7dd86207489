/** The public keys whose signature an update must bear: shipped with the program, put there when it was built. */
import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const updateKeyFile = 'update-key.pem'

const keyPattern = /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/gu

/** All Ed25519 keys of a PEM text, so that an old and a new one can stand beside each other for a while. */
export const keysIn = (pem: string): KeyObject[] =>
  (pem.match(keyPattern) ?? [])
    .map((block) => createPublicKey(block))
    .filter((key) => key.asymmetricKeyType === 'ed25519')

/** None where the program was built without a key: it then takes no update. */
export const updateKeys = (resourcesDir: string): KeyObject[] => {
  try {
    return keysIn(readFileSync(join(resourcesDir, updateKeyFile), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
