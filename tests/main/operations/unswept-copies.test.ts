/** An erasure that could not yet be swept out of the bytes: which copies hold it, and what becomes of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createKeptFiles, keptFile, sha256 } from '../../../src/main/kept-files.ts'
import { filesHolding } from '../../support/bytes-of-folder.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { fillPersonOffice, keysOf, list, traces } from '../../support/person-office.ts'

const bytes = new TextEncoder().encode(list)
const hash = sha256(bytes)
const timeout = 120_000

const filled = async () => {
  const app = createTestApp({ onDisk: true })
  const persons = await fillPersonOffice(app)
  const erase = async (seed: string) => {
    const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
    return app.call('persons.erase', { seed, places })
  }
  return { ...app, ...persons, erase }
}

/** Another program takes the register as soon as the erasures are committed, and a copy is made meanwhile. */
const unswept = async () => {
  const app = await filled()
  const { call, setNow, dataDir, erase, seed, namesake } = app
  await erase(seed)
  const other = new Database(join(dataDir, 'nep.db'))
  onTestFinished(() => void other.close())
  let isHeld = false
  app.app.onEvent(({ type }) => {
    if (type !== 'changed' || isHeld) return
    isHeld = true
    other.exec('BEGIN IMMEDIATE')
  })
  setNow('2018-10-08T01:00:00.000Z')
  await erase(`nominations.name.${namesake}`)
  setNow('2018-10-08T03:00:00.000Z')
  const { name } = await call('backups.make', {})
  setNow('2018-10-09T01:00:00.000Z')
  return { ...app, name, other }
}

test('a copy made meanwhile is told; nothing is removed before it is swept, and then that copy too', {
  timeout,
}, async () => {
  const { call, callRaw, dataDir, name, other } = await unswept()
  const names = async () => (await call('backups.older', {}))?.copies.map((one) => one.name)
  expect(filesHolding(dataDir, traces)).toContain(join('backups', name))
  expect(await names()).toContain(name)
  const before = await call('backups.list', {})
  expect(await callRaw('backups.renew', {})).toMatchObject({ error: { code: 'busy' } })
  expect(await call('backups.list', {})).toEqual(before)
  other.exec('ROLLBACK')
  expect(await call('backups.renew', {})).toEqual({ removed: before.length, left: 0, awayMissing: null })
  expect(filesHolding(dataDir, traces)).toEqual([])
  expect(await call('backups.older', {})).toBeNull()
})

test('swept at the next start, that copy is told still', { timeout }, async () => {
  const { app, dataDir, name, other } = await unswept()
  other.exec('ROLLBACK')
  app.close()
  const { call } = createTestApp({ dataDir, onDisk: true, idsAfter: 5000, now: '2018-10-09T01:00:00.000Z' })
  expect((await call('backups.older', {}))?.copies.map((one) => one.name)).toContain(name)
  expect(await call('backups.renew', {})).toMatchObject({ left: 0 })
  expect(filesHolding(dataDir, traces)).toEqual([])
})

test('a file that cannot be removed yet keeps nothing else, and goes later, also after another erasure', {
  timeout,
}, async () => {
  const { app, dataDir, erase, seed, namesake } = await filled()
  const file = keptFile(dataDir, hash)
  // In the way of its removal, as a file that another program has open is on Windows.
  rmSync(file)
  mkdirSync(file)
  await erase(seed)
  await erase(`nominations.name.${namesake}`)
  const left = filesHolding(dataDir, traces).filter((one) => !one.startsWith('backups'))
  expect(left).toEqual([])
  rmSync(file, { recursive: true })
  writeFileSync(file, bytes)
  app.close()
  createTestApp({ dataDir, onDisk: true, idsAfter: 5000 })
  expect(createKeptFiles(dataDir).keptHashes()).not.toContain(hash)
})
