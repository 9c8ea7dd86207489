import { fail } from '#shared/contract/errors.ts'
import type { LockState, lock } from '#shared/contract/lock.ts'
import { bringToLock, leftToBring } from '../at-rest/bring-to-lock.ts'
import { heldKey, letGoOfKey } from '../locks/held-keys.ts'
import {
  type HouseLock,
  holdBySecret,
  houseLock,
  isHouseLocked,
  lockHouse,
  usualIdleMinutes,
  writeHouseLock,
} from '../locks/house-lock.ts'
import { makeKeyring, openKeyring } from '../locks/keyring.ts'
import { proveSecret, secondsToWait } from '../locks/prove-secret.ts'
import type { Operations, RescueContext } from './context.ts'
import { othersTurn } from './in-stretches.ts'

const nothingLeft = { register: false, copies: 0, files: 0, states: 0 }

const stateOf = ({ dataDir, now }: RescueContext): LockState => {
  const house = houseLock(dataDir)
  const isLocked = isHouseLocked(dataDir)
  return {
    isOn: house !== null,
    isLocked,
    isEncrypting: house?.wants === 'encryption',
    left: isLocked ? nothingLeft : leftToBring(dataDir),
    idleMinutes: house?.idleMinutes ?? usualIdleMinutes,
    wait: secondsToWait(dataDir, now),
  }
}

/** The lock that is there. Throws nothing_to_do without one. */
const ownLock = ({ dataDir, messages }: RescueContext): HouseLock => {
  const house = houseLock(dataDir)
  if (house === null) throw fail('nothing_to_do', { what: messages.lock.none })
  return house
}

const bring = async (context: RescueContext): Promise<LockState> => {
  const { dataDir, now, progress, messages } = context
  await bringToLock(dataDir, {
    now: () => now,
    told: (done, total) => progress(done, total, messages.lock.bringing),
    othersTurn,
  })
  return stateOf(context)
}

export const lockOperations = {
  state: stateOf,
  open: async (context, { secret }) => {
    await proveSecret(context, ownLock(context).keyring, secret)
    try {
      await bring(context)
    } catch (error) {
      // What is the matter with it is told by opening it.
      context.log.error('what lies in the folder was not brought to its lock', { error })
    }
    return null
  },
  now: ({ dataDir }) => {
    lockHouse(dataDir)
    return null
  },
  stay: () => null,
  prepare: async ({ dataDir, derivationCost }, { passphrase }) => {
    const house = houseLock(dataDir)
    const { keyring, recoveryKey } = await makeKeyring(
      passphrase,
      house === null ? undefined : heldKey(house.keyring.keyId)?.key,
      derivationCost,
    )
    return { keyring, recoveryKey }
  },
  set: async (context, { keyring, passphrase, recoveryKey, secret, encrypt, idleMinutes }) => {
    const { dataDir } = context
    const house = houseLock(dataDir)
    if (house !== null) {
      if (house.keyring.keyId !== keyring.keyId) throw fail('invalid_input', {})
      await proveSecret(context, house.keyring, secret)
    }
    // Both ways in are tried before anything depends on them.
    if ((await openKeyring(keyring, recoveryKey)) === null || !(await holdBySecret(keyring, passphrase)))
      throw fail('rule', { rule: 'lock_secret_wrong' })
    writeHouseLock(dataDir, { keyring, wants: encrypt ? 'encryption' : 'lock', idleMinutes })
    return bring(context)
  },
  encrypt: async (context, { secret, encrypt }) => {
    const house = ownLock(context)
    await proveSecret(context, house.keyring, secret)
    writeHouseLock(context.dataDir, { ...house, wants: encrypt ? 'encryption' : 'lock' })
    return bring(context)
  },
  setIdle: (context, { idleMinutes }) => {
    writeHouseLock(context.dataDir, { ...ownLock(context), idleMinutes })
    return null
  },
  remove: async (context, { secret }) => {
    const house = ownLock(context)
    await proveSecret(context, house.keyring, secret)
    writeHouseLock(context.dataDir, { ...house, wants: 'nothing' })
    await bring(context)
    if (houseLock(context.dataDir) === null) letGoOfKey(house.keyring.keyId)
    return stateOf(context)
  },
} satisfies Operations<typeof lock>
