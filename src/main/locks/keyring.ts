/**
 * A key that locks files, wrapped so that a passphrase or the printed recovery key opens it. The keyring stands at the
 * head of every locked file: each of them can be opened by itself, anywhere. Changing the passphrase wraps the same key
 * anew, and files that were locked before go on being opened by what opened them then.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto'
import type { Keyring } from '#shared/contract/keyring.ts'
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts'

export type LockKey = { key: Uint8Array; keyring: Keyring }

/** What scrypt takes for one try. */
export type DerivationCost = Omit<Keyring['scrypt'], 'salt'>

/** 128 MB for a fraction of a second: what an office computer has, and what makes guessing dear. */
const usualCost: DerivationCost = { n: 2 ** 17, r: 8, p: 1 }
const purpose = 'nep-lock-1'

const keyFromPassphrase = (passphrase: string, { salt, n, r, p }: Keyring['scrypt']): Promise<Buffer> => {
  const options: ScryptOptions = { N: n, r, p, maxmem: 160 * n * r }
  // The same letters typed on another keyboard may be composed otherwise.
  const text = passphrase.normalize('NFC')
  return new Promise((resolve, reject) =>
    scrypt(text, Buffer.from(salt, 'base64'), 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    ),
  )
}

/** The recovery key has 160 bits of its own: no slow derivation is needed. */
const keyFromRecoveryKey = (recoveryKey: string, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', recoveryKey, Buffer.from(salt, 'base64'), `${purpose} recovery`, 32))

const wrap = (key: Uint8Array, by: Buffer): Keyring['byPassphrase'] => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', by, nonce).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), key: sealed.toString('base64') }
}

const unwrap = ({ nonce, key }: Keyring['byPassphrase'], by: Buffer): Buffer | null => {
  const sealed = Buffer.from(key, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', by, Buffer.from(nonce, 'base64'))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  } catch {
    return null
  }
}

/** A keyring for a new key, or for one that is known already; with the recovery key, which is told only now. */
export const makeKeyring = async (
  passphrase: string,
  key: Uint8Array = randomBytes(32),
  cost: DerivationCost = usualCost,
): Promise<LockKey & { recoveryKey: string }> => {
  const settings = { salt: randomBytes(16).toString('base64'), ...cost }
  const recoveryKey = newRecoveryKey()
  const keyring: Keyring = {
    keyId: createHash('sha256').update(purpose).update(key).digest('hex').slice(0, 16),
    scrypt: settings,
    byPassphrase: wrap(key, await keyFromPassphrase(passphrase, settings)),
    byRecoveryKey: wrap(key, keyFromRecoveryKey(recoveryKey, settings.salt)),
  }
  return { key, keyring, recoveryKey }
}

/** Opens a keyring by its passphrase or its recovery key; null when `secret` is neither. */
export const openKeyring = async (keyring: Keyring, secret: string): Promise<LockKey | null> => {
  const printed = readRecoveryKey(secret)
  const byPrint =
    printed === null ? null : unwrap(keyring.byRecoveryKey, keyFromRecoveryKey(printed, keyring.scrypt.salt))
  const key = byPrint ?? unwrap(keyring.byPassphrase, await keyFromPassphrase(secret, keyring.scrypt))
  return key === null ? null : { key, keyring }
}
