/** Whoever was erased stays so: under the key of a lock, out of a damaged register, in a package, in a copy. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { type Call, createClient } from '#shared/contract/client.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { connect, keyOfFile } from '../../../src/main/db/connect.ts'
import type { Gate } from '../../../src/main/hosts/shared/gate.ts'
import { createKeptFiles } from '../../../src/main/kept-files.ts'
import { decryptedFile, decryptedLog } from '../../../src/main/recovery/decrypt-pages.ts'
import { filesHolding } from '../../support/bytes-of-folder.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { openFilesIn, openHouse, passphrase, putLockOn } from '../../support/locked-house.ts'
import { openTestGate } from '../../support/open-test-gate.ts'
import {
  eraseBoth,
  fillPersonOffice,
  name,
  personOffice,
  phone,
  traces,
} from '../../support/person-office.ts'
import { soundFolder } from '../../support/sound-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const timeout = 120_000

const filled = async (opened: { gate: Gate; call: Call }) =>
  fillPersonOffice({ call: opened.call, app: { files: opened.gate.files() } })

/** Every byte of an encrypted folder as whoever has the key reads it: pages, free ones too, frames of the log, kept files. */
const openedBytes = (dataDir: string): string => {
  const opened = temporaryFolder('opened')
  const file = join(dataDir, 'nep.db')
  const key = keyOfFile(file)
  if (key === null) throw new Error('the register is not encrypted')
  writeFileSync(join(opened, 'nep.db'), decryptedFile(readFileSync(file), key))
  for (const name of readdirSync(dataDir))
    if (name.endsWith('-wal'))
      writeFileSync(join(opened, name), decryptedLog(readFileSync(join(dataDir, name)), key))
  const kept = createKeptFiles(dataDir)
  for (const hash of kept.keptHashes()) writeFileSync(join(opened, hash), kept.kept(hash))
  return opened
}

test('of an encrypted register no page, no frame of its log and no file tells of her, read with the key', {
  timeout,
}, async () => {
  const house = openHouse(temporaryFolder('house'))
  const persons = await filled(house)
  await putLockOn(house.call, { encrypt: true })
  await house.call('drafts.save', { key: 'nomination:new', value: { name, phone } })
  expect(filesHolding(openedBytes(house.dataDir), traces).length).toBeGreaterThan(3)
  await eraseBoth(house, persons)
  expect(filesHolding(openedBytes(house.dataDir), traces)).toEqual([])
  expect(openFilesIn(house.dataDir, traces)).toEqual([])
  expect(await house.call('journal.verify', {})).toMatchObject({ firstBreak: null })
  await house.call('lock.now', {})
  await house.call('lock.open', { secret: passphrase })
  expect(checkDataFolder(house.dataDir, messagesIn('vi'))).toMatchObject(soundFolder)
})

test('what another program kept from being swept is swept under the key with the next unlock', {
  timeout,
}, async () => {
  const house = openHouse(temporaryFolder('house'))
  const persons = await filled(house)
  await putLockOn(house.call, { encrypt: true })
  const reader = connect(join(house.dataDir, 'nep.db'), { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM units').get()
  await eraseBoth(house, persons)
  expect(filesHolding(openedBytes(house.dataDir), traces)).not.toEqual([])
  reader.close()
  await house.call('lock.now', {})
  await house.call('lock.open', { secret: passphrase })
  expect(filesHolding(openedBytes(house.dataDir), traces)).toEqual([])
})

/** Some of the pages in which the mark stands that took her place: of rows, of the journal, of its words. */
const markedPages = (bytes: Buffer): number[] => {
  const pages = new Set<number>()
  for (let at = bytes.indexOf('[***]'); at >= 0; at = bytes.indexOf('[***]', at + 1))
    pages.add(Math.floor(at / 4096))
  const all = [...pages]
  return all.filter((_, at) => at % Math.ceil(all.length / 6) === 0)
}

test('a damaged register is salvaged without her, also when a page that tells of it is gone', {
  timeout,
}, async () => {
  const app = await personOffice()
  await eraseBoth(app, app)
  app.app.close()
  const file = join(app.dataDir, 'nep.db')
  const whole = readFileSync(file)
  const pages = markedPages(whole)
  expect(pages.length).toBeGreaterThan(3)
  const counted: number[] = []
  for (const page of pages) {
    const dataDir = temporaryFolder('salvaged')
    for (const hash of app.app.files.keptHashes()) createKeptFiles(dataDir).keep(app.app.files.kept(hash))
    const bytes = Buffer.from(whole)
    bytes.fill(0, page * 4096, (page + 1) * 4096)
    writeFileSync(join(dataDir, 'nep.db'), bytes)
    const gate = openTestGate(dataDir)
    const call = createClient(gate.call)
    expect(gate.fault()?.code, `page ${page}`).toBe('database_damaged')
    const { files } = await call('recovery.salvage', {})
    expect(files, `page ${page}`).toMatchObject({ missing: 0, damaged: 0 })
    expect(gate.fault(), `page ${page}`).toBeUndefined()
    expect(filesHolding(dataDir, traces), `page ${page}`).toEqual([])
    expect(await call('persons.find', { text: 'trinh thi bich' })).toEqual([])
    const { firstBreak, erased } = await call('journal.verify', {})
    expect(firstBreak, `page ${page}`).toBeNull()
    counted.push(erased)
    gate.close()
  }
  // Where only a row was lost, the journal is whole and says as before how many entries were rewritten.
  expect(Math.max(...counted)).toBeGreaterThan(3)
})

test('the package for another computer holds nothing of her, and the journal there still fits', {
  timeout,
}, async () => {
  const app = await personOffice()
  await eraseBoth(app, app)
  const { erased } = await app.call('journal.verify', {})
  const { file } = await app.call('takeAlong.write', {})
  const { bytes } = app.app.files.take(file.handle)
  const unpacked = temporaryFolder('package')
  for (const [at, part] of Object.values(unzipSync(bytes)).entries())
    writeFileSync(join(unpacked, String(at)), part)
  expect(filesHolding(unpacked, traces)).toEqual([])
  const there = createTestApp({ onDisk: true, idsAfter: 10_000 })
  await there.call('takeAlong.read', { file: there.app.files.put('gói.zip', bytes).handle })
  expect(filesHolding(there.dataDir, traces)).toEqual([])
  expect(await there.call('persons.find', { text: 'trinh thi bich' })).toEqual([])
  expect(await there.call('journal.verify', {})).toMatchObject({ firstBreak: null, erased })
  there.app.close()
  expect(checkDataFolder(there.dataDir, messagesIn('vi'))).toMatchObject(soundFolder)
})

test('a copy from after the erasure puts nothing of her back; one from before does, and the chain fits both', {
  timeout,
}, async () => {
  const app = await personOffice()
  const { call, setNow } = app
  const before = await call('backups.make', {})
  await eraseBoth(app, app)
  setNow('2018-10-06T01:00:00.000Z')
  const after = await call('backups.make', {})
  const { erased } = await call('journal.verify', {})
  setNow('2018-10-07T01:00:00.000Z')
  await call('backups.restore', { name: after.name, place: 'here' })
  expect(await call('persons.find', { text: 'trinh thi bich' })).toEqual([])
  expect(await call('journal.verify', {})).toMatchObject({ firstBreak: null, erased })
  const copy = new Database(join(app.dataDir, 'backups', after.name), { readonly: true })
  onTestFinished(() => void copy.close())
  expect(copy.prepare('SELECT count(*) FROM erased_entries').pluck().get()).toBe(erased)

  setNow('2018-10-08T01:00:00.000Z')
  await call('backups.restore', { name: before.name, place: 'here' })
  expect(await call('persons.find', { text: 'trinh thi bich hoa' })).toHaveLength(2)
  expect(await call('journal.verify', {})).toMatchObject({ firstBreak: null, erased: 0 })
})
