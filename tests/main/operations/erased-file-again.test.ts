/** A file that was erased comes in once more: its bytes are the office's again, wherever they lie. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { createKeptFiles, keptFile, sha256 } from '../../../src/main/kept-files.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { eraseBoth, fillPersonOffice, list } from '../../support/person-office.ts'
import { soundFolder } from '../../support/sound-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const bytes = new TextEncoder().encode(list)
const hash = sha256(bytes)

/** Erased with its original, and received again by a computer whose clock was set back meanwhile. */
const receivedAgain = async () => {
  const app = createTestApp({ onDisk: true })
  const stick = temporaryFolder('stick')
  await app.call('backups.setAway', { folder: stick })
  const persons = await fillPersonOffice(app)
  app.setNow('2018-10-08T01:00:00.000Z')
  await eraseBoth(app, persons)
  expect(createKeptFiles(app.dataDir).keptHashes()).not.toContain(hash)
  app.setNow('2018-10-06T01:00:00.000Z')
  const { handle } = app.app.files.put('DS KT An My lan 3.csv', bytes)
  const { fileIds } = await app.call('exchange.receive', { files: [handle] })
  return { ...app, stick, fileId: fileIds[0] ?? '' }
}

test('it goes to the second place and stays there when older copies are removed', async () => {
  const { call, setNow, stick } = await receivedAgain()
  setNow('2018-10-09T01:00:00.000Z')
  await call('backups.make', {})
  const away = createKeptFiles(join(stick, 'Nep-sao-luu'))
  expect(away.keptHashes()).toContain(hash)
  setNow('2018-10-10T01:00:00.000Z')
  await call('backups.make', {})
  expect(away.keptHashes()).toContain(hash)
})

test('past its term it is asked about again', async () => {
  const { call, setNow, fileId } = await receivedAgain()
  const { revision, fingerprint, open } = await call('exchange.review', { fileId })
  await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  setNow('2024-01-05T01:00:00.000Z')
  const files = (await call('keeping.overview', {})).items.filter(({ kind }) => kind === 'files')
  expect(files.map(({ id }) => id)).toContain(fileId)
  await call('keeping.erase', { items: files.map(({ key }) => key) })
  expect((await call('keeping.overview', {})).items.filter(({ kind }) => kind === 'files')).toEqual([])
})

test('lost, it is missed', async () => {
  const { dataDir } = await receivedAgain()
  expect(checkDataFolder(dataDir, messagesIn('vi'))).toMatchObject(soundFolder)
  rmSync(keptFile(dataDir, hash))
  expect(checkDataFolder(dataDir, messagesIn('vi')).files.missing).toEqual([hash])
})

test('a sweep that was left undone does not take it', async () => {
  const { app, dataDir } = await receivedAgain()
  app.close()
  writeFileSync(join(dataDir, 'sweep.json'), JSON.stringify([hash]))
  createTestApp({ dataDir, onDisk: true, idsAfter: 5000 })
  expect(createKeptFiles(dataDir).keptHashes()).toContain(hash)
})
