/** An office with a key of its own, made for the test, and what it signs. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKeys, openPrivateKey, packUpdate } from '../../scripts/updates/pack-update.ts'
import type { UpdateManifest } from '../../src/shared/domain/update.ts'

const passphrase = 'mật khẩu chỉ để thử'
const keys = makeKeys(passphrase)
export const officeKey = openPrivateKey(keys.privateKey, passphrase)
export const strangersKey = openPrivateKey(makeKeys(passphrase).privateKey, passphrase)

/** Puts the office's public key where a program that was built with it has it. */
export const shipKey = (resourcesDir: string): void =>
  writeFileSync(join(resourcesDir, 'update-key.pem'), keys.publicKey)

/** The shipped resources with the key among them, in a folder of their own. */
export const resourcesWithKey = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-resources-'))
  cpSync(join(import.meta.dirname, '../../resources'), folder, { recursive: true })
  shipKey(folder)
  return folder
}

export const installerBytes = (version: string): Buffer =>
  Buffer.from(`MZ chương trình cài đặt bản ${version}`)

export const signedUpdate = (
  about: Partial<Omit<UpdateManifest, 'installer'>> = {},
  key = officeKey,
  fileName?: string,
): Buffer => {
  const version = about.version ?? '0.2.0'
  const whole = {
    version,
    fromVersion: '0.1.0',
    schema: 999,
    madeAt: '2026-11-01T02:00:00.000Z',
    notes: '',
    ...about,
  }
  return packUpdate(key, whole, {
    fileName: fileName ?? `Nep-${version}-cai-dat.exe`,
    bytes: installerBytes(version),
  })
}
