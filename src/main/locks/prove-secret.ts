/**
 * A passphrase is looked at. Who tries passphrases waits longer each time, also over a new start. It keeps a guessing hand at the keyboard; what
 * makes guessing dear on a copied file is the keyring's derivation.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail } from '#shared/contract/errors.ts'
import type { Keyring } from '#shared/contract/keyring.ts'
import { writeDurably } from '../kept-files.ts'
import { holdBySecret } from './house-lock.ts'

const form = z.object({ count: z.int().min(0), at: z.iso.datetime() })

const fileOf = (dataDir: string): string => join(dataDir, 'nep.khoa-thu.json')

const read = (dataDir: string): z.output<typeof form> | null => {
  try {
    return form.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')))
  } catch {
    return null
  }
}

/** A slip of the fingers is free; from the fourth on 5, 10, 20 … seconds, at most five minutes. */
const secondsAfter = (count: number): number => (count < 3 ? 0 : Math.min(300, 5 * 2 ** (count - 3)))

/** Seconds until the next try is looked at; a clock that was set back ends the wait. */
export const secondsToWait = (dataDir: string, now: string): number => {
  const tries = read(dataDir)
  if (tries === null) return 0
  const passed = (Date.parse(now) - Date.parse(tries.at)) / 1000
  return passed < 0 ? 0 : Math.max(0, Math.ceil(secondsAfter(tries.count) - passed))
}

const noteWrongTry = (dataDir: string, now: string): void =>
  writeDurably(
    fileOf(dataDir),
    Buffer.from(JSON.stringify({ count: (read(dataDir)?.count ?? 0) + 1, at: now })),
  )

/** Looks at one try, and holds the key when it was right. Throws rule lock_must_wait, lock_secret_wrong. */
export const proveSecret = async (
  { dataDir, now }: { dataDir: string; now: string },
  keyring: Keyring,
  secret: string,
): Promise<void> => {
  const wait = secondsToWait(dataDir, now)
  if (wait > 0) throw fail('rule', { rule: 'lock_must_wait', count: wait })
  if (!(await holdBySecret(keyring, secret))) {
    noteWrongTry(dataDir, now)
    throw fail('rule', { rule: 'lock_secret_wrong' })
  }
  rmSync(fileOf(dataDir), { force: true })
}
