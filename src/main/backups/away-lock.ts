/**
 * The key that locks the copies away, as this computer has it: copies are made by themselves, and cannot ask for a
 * passphrase. The register lies open on this computer; what is locked is what leaves it.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Backup } from '#shared/contract/backups.ts'
import { fail } from '#shared/contract/errors.ts'
import { type Keyring, keyringForm } from '#shared/contract/keyring.ts'
import { writeDurably } from '../kept-files.ts'
import { heldKey } from '../locks/held-keys.ts'
import { houseLockKey } from '../locks/house-lock.ts'
import { type LockKey, makeKeyring, openKeyring } from '../locks/keyring.ts'
import { backupsFolder } from './backup-folder.ts'

const storedForm = z.object({ key: z.base64(), keyring: keyringForm, isOn: z.boolean() })

const fileOf = (dataDir: string): string => join(backupsFolder(dataDir), 'away-lock.json')

const read = (dataDir: string): (LockKey & { isOn: boolean }) | null => {
  try {
    const { key, ...rest } = storedForm.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')))
    return { ...rest, key: Buffer.from(key, 'base64') }
  } catch {
    return null
  }
}

const write = (dataDir: string, { key, keyring }: LockKey, isOn: boolean): void => {
  mkdirSync(backupsFolder(dataDir), { recursive: true })
  const stored = { key: Buffer.from(key).toString('base64'), keyring, isOn }
  writeDurably(fileOf(dataDir), Buffer.from(JSON.stringify(stored, null, 2)))
}

/** What new copies away are locked with: in a house that is encrypted its own key; null while they go there open. */
export const awayLock = (dataDir: string): LockKey | null => {
  const house = houseLockKey(dataDir)
  if (house !== null) return house
  const lock = read(dataDir)
  return lock?.isOn ? lock : null
}

/** Locks the copies from now on; answers the recovery key, which nobody can be told again. */
export const lockAway = async (dataDir: string, passphrase: string): Promise<string> => {
  const { recoveryKey, ...lock } = await makeKeyring(passphrase, read(dataDir)?.key)
  write(dataDir, lock, true)
  return recoveryKey
}

/** New copies go away open again; the key stays, so that locked ones need no passphrase here. */
export const openAway = (dataDir: string): void => {
  const lock = read(dataDir)
  if (lock !== null) write(dataDir, lock, false)
}

/** Whether a copy asks for a secret: it is locked, and this computer does not have the key. */
export const asksForSecret = (dataDir: string): ((backup: Pick<Backup, 'locked' | 'keyring'>) => boolean) => {
  const own = read(dataDir)?.keyring.keyId
  const isHeld = (keyId: unknown): boolean => keyId === own || heldKey(String(keyId)) !== null
  return ({ locked, keyring }) =>
    (locked !== null && !isHeld(locked.keyId)) ||
    (keyring !== null && heldKey(String(keyring.keyId)) === null)
}

/** Throws rule backup_secret_needed, backup_secret_wrong. */
export const keyTo = async (dataDir: string, keyring: Keyring, secret: string): Promise<LockKey> => {
  const own = read(dataDir)
  if (own !== null && own.keyring.keyId === keyring.keyId) return own
  const held = heldKey(keyring.keyId)
  if (held !== null) return { key: held.key, keyring }
  if (secret === '') throw fail('rule', { rule: 'backup_secret_needed' })
  const lock = await openKeyring(keyring, secret)
  if (lock === null) throw fail('rule', { rule: 'backup_secret_wrong' })
  return lock
}

/**
 * On a computer without a key of its own the copies go on being locked by the one that opened them, unless that is the
 * key of an encrypted house, which never lies open anywhere.
 */
export const adoptLock = (dataDir: string, lock: LockKey): void => {
  if (read(dataDir) === null && heldKey(lock.keyring.keyId) === null) write(dataDir, lock, true)
}
