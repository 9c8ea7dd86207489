/**
 * The lock of the house: a small file beside the register, which says that a passphrase is asked for, and whether what
 * lies there is to be encrypted. It holds the key only wrapped (keyring.ts). It says what is wanted: what a kill left
 * half done is done with the next unlock (at-rest/bring-to-lock.ts).
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail } from '#shared/contract/errors.ts'
import { type Keyring, keyringForm } from '#shared/contract/keyring.ts'
import { writeDurably } from '../kept-files.ts'
import { type FileKey, heldKey, holdKey, letGoOfKey } from './held-keys.ts'
import { type LockKey, openKeyring } from './keyring.ts'

const form = z.object({
  keyring: keyringForm,
  /** `lock`: it only asks. `nothing`: it is being taken off, and goes when everything lies open. */
  wants: z.enum(['lock', 'encryption', 'nothing']),
  idleMinutes: z.int().min(1).max(240),
})
export type HouseLock = z.output<typeof form>

/** As long as a clerk is away from the desk for a moment. */
export const usualIdleMinutes = 15

const fileName = 'nep.khoa.json'
/** Without it what is encrypted is lost: it lies in two places. */
const filesOf = (dataDir: string): string[] => [join(dataDir, fileName), join(dataDir, 'backups', fileName)]

const read = (file: string): HouseLock | null => {
  try {
    return form.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Null when the house has none. */
export const houseLock = (dataDir: string): HouseLock | null => {
  for (const file of filesOf(dataDir)) {
    const lock = read(file)
    if (lock !== null) return lock
  }
  return null
}

/** Writes both places, the first last: it is the one that counts. */
export const writeHouseLock = (dataDir: string, lock: HouseLock): void => {
  const bytes = Buffer.from(JSON.stringify(lock, null, 2))
  for (const file of filesOf(dataDir).reverse()) if (existsSync(join(file, '..'))) writeDurably(file, bytes)
}

/** The second place first: with the first it is still a lock, and asks. */
export const removeHouseLock = (dataDir: string): void => {
  for (const file of filesOf(dataDir).reverse()) rmSync(file, { force: true })
}

/** Whether the house has a lock and this process was not given the key. */
export const isHouseLocked = (dataDir: string): boolean => {
  const lock = houseLock(dataDir)
  return lock !== null && heldKey(lock.keyring.keyId) === null
}

/** Throws DomainError locked. */
export const refuseWhileLocked = (dataDir: string): void => {
  if (isHouseLocked(dataDir)) throw fail('locked', {})
}

/** The key under which new files of this house are written; null while they lie open. Throws DomainError locked. */
export const houseKey = (dataDir: string): FileKey | null => {
  const lock = houseLock(dataDir)
  if (lock?.wants !== 'encryption') return null
  const key = heldKey(lock.keyring.keyId)
  if (key === null) throw fail('locked', {})
  return key
}

/** The same with its keyring, for what leaves the house. */
export const houseLockKey = (dataDir: string): LockKey | null => {
  const lock = houseLock(dataDir)
  const key = lock?.wants === 'encryption' ? heldKey(lock.keyring.keyId) : null
  return lock === null || key === null ? null : { key: key.key, keyring: lock.keyring }
}

/** Opens a keyring and holds its key; answers whether `secret` was its passphrase or its recovery key. */
export const holdBySecret = async (keyring: Keyring, secret: string): Promise<boolean> => {
  const opened = await openKeyring(keyring, secret)
  if (opened !== null) holdKey({ id: opened.keyring.keyId, key: opened.key })
  return opened !== null
}

export const lockHouse = (dataDir: string): void => {
  const lock = houseLock(dataDir)
  if (lock !== null) letGoOfKey(lock.keyring.keyId)
}
