/** A small office under a lock, as its window sees it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Call, createClient } from '#shared/contract/client.ts'
import type { Gate } from '../../src/main/hosts/shared/gate.ts'
import { openTestGate } from './open-test-gate.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const passphrase = 'đình làng mái ngói'
/** What must stand nowhere in the clear. */
export const unitName = 'Chợ Đồng Tâm'
export const attached = 'biên bản có tên người'

export type House = { dataDir: string; gate: Gate; call: Call; hash: string }

let clock = Date.UTC(2018, 9, 6, 1)
/** An hour passes: the next copy is another one. */
export const later = (): void => {
  clock += 3_600_000
}

export const openHouse = (dataDir: string): Omit<House, 'hash'> => {
  const gate = openTestGate(dataDir, () => new Date(clock).toISOString())
  onTestFinished(() => gate.close())
  return { dataDir, gate, call: createClient(gate.call) }
}

/** With a unit, a kept file, a copy and a state put aside, all in the clear. */
export const openPlainHouse = async (): Promise<House> => {
  const house = openHouse(temporaryFolder('house'))
  await house.call('units.create', { kind: 'site', name: 'Chợ', fullName: unitName })
  const hash = house.gate.files().keep(Buffer.from(attached))
  await house.call('backups.make', {})
  return { ...house, hash }
}

/** Puts the lock on; answers the recovery key. */
export const putLockOn = async (
  call: Call,
  {
    encrypt,
    secret = '',
    passphrase: wanted = passphrase,
  }: { encrypt: boolean; secret?: string; passphrase?: string },
): Promise<string> => {
  const { keyring, recoveryKey } = await call('lock.prepare', { passphrase: wanted })
  await call('lock.set', { keyring, passphrase: wanted, recoveryKey, secret, encrypt, idleMinutes: 15 })
  return recoveryKey
}

/** Files of a folder in which one of the words stands in the clear, or that are databases in the clear. */
export const openFilesIn = (folder: string, words: readonly string[] = [unitName, attached]): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(folder, name))
      const isDatabase = bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3'
      return isDatabase || words.some((word) => bytes.includes(Buffer.from(word)))
    })
    .sort()
