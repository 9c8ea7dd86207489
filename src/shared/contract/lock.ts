/** The lock of the house: a passphrase before anything is read, and what lies on the disk encrypted by it. */
import { z } from 'zod'
import { rescue, returns } from './define.ts'
import { type Keyring, keyringForm } from './keyring.ts'

export type LockState = {
  /** A passphrase is asked for at the start, and after a while without work. */
  isOn: boolean
  /** This process was not given it, or let go of it. */
  isLocked: boolean
  /** New data is written encrypted. */
  isEncrypting: boolean
  /** What still lies otherwise than it is wanted, as far as can be known while locked: none. */
  left: { register: boolean; copies: number; files: number; states: number }
  idleMinutes: number
  /** Seconds until the next try is looked at. */
  wait: number
}

const secret = z.string().max(200)
const newPassphrase = z.string().min(8).max(200)

export const lock = {
  /** Answered in any case. */
  state: rescue(z.object({}), returns<LockState>(), { isReading: true, whileLocked: true }),
  /**
   * Unlocks by passphrase or recovery key, and finishes what a switch-over left undone. Throws rule lock_secret_wrong,
   * lock_must_wait (`count` seconds).
   */
  open: rescue(z.object({ secret }), returns<null>(), { whileLocked: true }),
  /** Lets go of the key: nothing is answered until it is opened again. */
  now: rescue(z.object({}), returns<null>(), { whileLocked: true }),
  /** Somebody works at the window: the time without work begins anew. */
  stay: rescue(z.object({}), returns<null>(), { isReading: true }),
  /**
   * The first step of a new passphrase: nothing is changed. The recovery key is told only now; where there is a lock
   * already, the key under both stays the same.
   */
  prepare: rescue(
    z.object({ passphrase: newPassphrase }),
    returns<{ keyring: Keyring; recoveryKey: string }>(),
    { isReading: true },
  ),
  /**
   * The second step, after the recovery key was laid away: puts the prepared lock on. `recoveryKey` and `passphrase`
   * must both open it; `secret` opens the lock that is there (empty without one). Everything that lies there is then
   * brought under it, which a kill may interrupt at any point. Throws rule lock_secret_wrong, lock_must_wait.
   */
  set: rescue(
    z.object({
      keyring: keyringForm,
      passphrase: newPassphrase,
      recoveryKey: secret,
      secret: secret.default(''),
      encrypt: z.boolean(),
      idleMinutes: z.int().min(1).max(240),
    }),
    returns<LockState>(),
  ),
  /** Encrypts a house that only asked, or the other way. Throws rule lock_secret_wrong, lock_must_wait. */
  encrypt: rescue(z.object({ secret, encrypt: z.boolean() }), returns<LockState>()),
  setIdle: rescue(z.object({ idleMinutes: z.int().min(1).max(240) }), returns<null>(), { isReading: true }),
  /** Decrypts everything and takes the lock off. Throws rule lock_secret_wrong, lock_must_wait. */
  remove: rescue(z.object({ secret }), returns<LockState>()),
}
