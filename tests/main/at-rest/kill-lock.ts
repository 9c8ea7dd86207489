/** Kills a house while it goes under its lock or out of it, and looks whether all is there, by the one passphrase. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import type { ExpectStatic } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { houseLock, lockHouse } from '../../../src/main/locks/house-lock.ts'
import { attached, openFilesIn, openHouse, openPlainHouse, passphrase } from '../../support/locked-house.ts'
import { soundFolder } from '../../support/sound-folder.ts'
import { bundleDriver, compiledOnce } from '../kill/kill-many.ts'

const root = resolve(import.meta.dirname, '../../..')
const outDir = join(root, 'out', `lock-driver-${process.pid}`)

export const buildLockDriver = (): Promise<() => void> =>
  bundleDriver(outDir, {
    driver: join(import.meta.dirname, 'driver.ts'),
    'proof-worker': join(root, 'src/main/backups/worker.ts'),
    'file-worker': join(root, 'src/main/db/file-worker.ts'),
  })

/** Lets it begin a change of the lock, and kills it a moment later; answers what it was doing. */
const workAndKill = async (dataDir: string): Promise<void> => {
  const args = [join(outDir, 'driver.js'), dataDir, join(root, 'resources'), passphrase]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: compiledOnce(outDir),
  })
  let isTimed = false
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8')
  })
  child.stdout.on('data', (chunk: Buffer) => {
    if (isTimed || !chunk.toString('utf8').includes('bringing')) return
    isTimed = true
    setTimeout(() => child.kill('SIGKILL'), randomInt(0, 250))
  })
  await once(child, 'exit')
  if (!isTimed) throw new Error(complaint)
}

/** Answers how many kills left the house under its lock, and how many without. */
export const killLock = async (
  kills: number,
  expect: ExpectStatic,
): Promise<{ locked: number; open: number }> => {
  const { dataDir, gate, call, hash } = await openPlainHouse()
  for (let count = 0; count < 60; count += 1)
    await call('units.create', { kind: 'site', name: `Điểm ${count}`, fullName: `Điểm văn hóa số ${count}` })
  await call('backups.make', {})
  const copies = (await call('backups.list', {})).length
  gate.close()
  const found = { locked: 0, open: 0 }
  for (let kill = 0; kill < kills; kill += 1) {
    await workAndKill(dataDir)
    const house = openHouse(dataDir)
    const lock = houseLock(dataDir)
    found[lock === null ? 'open' : 'locked'] += 1
    expect(house.gate.fault()?.code).toBe(lock === null ? undefined : 'locked')
    if (lock !== null) await house.call('lock.open', { secret: passphrase })
    expect(house.gate.fault()).toBeUndefined()
    expect(await house.call('units.list', { validOn: null })).toHaveLength(61)
    expect(Buffer.from(house.gate.files().kept(hash)).toString()).toBe(attached)
    expect(await house.call('backups.list', {})).toHaveLength(copies)
    const state = await house.call('lock.state', {})
    expect(state.left).toEqual({ register: false, copies: 0, files: 0, states: 0 })
    if (state.isEncrypting) expect(openFilesIn(dataDir)).toEqual([])
    expect(checkDataFolder(dataDir, messagesIn('vi'))).toMatchObject(soundFolder)
    house.gate.close()
    lockHouse(dataDir)
  }
  return found
}
