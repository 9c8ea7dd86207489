/** Makes an update file out of an installer, and the pair of keys that signs it: the other side of src/main/updates. */
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { updateMagic, updateManifest } from '../../src/main/updates/update-file.ts'
import type { UpdateManifest } from '../../src/shared/domain/update.ts'

/** PEM texts; the private key is of use only with its passphrase. */
export const makeKeys = (passphrase: string): { publicKey: string; privateKey: string } =>
  generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase },
  })

/** Throws when the passphrase is another one, or the key is of another kind. */
export const openPrivateKey = (pem: string, passphrase: string): KeyObject => {
  const key = createPrivateKey({ key: pem, passphrase })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key')
  return key
}

export const packUpdate = (
  key: KeyObject,
  about: Omit<UpdateManifest, 'installer'>,
  installer: { fileName: string; bytes: Uint8Array },
): Buffer => {
  const sha256 = createHash('sha256').update(installer.bytes).digest('hex')
  const { fileName, bytes } = installer
  const manifest = updateManifest.parse({
    ...about,
    installer: { fileName, sha256, bytes: bytes.byteLength },
  })
  const text = Buffer.from(JSON.stringify(manifest), 'utf8')
  const signature = sign(null, text, key).toString('base64')
  return Buffer.concat([Buffer.from(`${updateMagic}\n${signature}\n`), text, Buffer.from('\n'), bytes])
}
