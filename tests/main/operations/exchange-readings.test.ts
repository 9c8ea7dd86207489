import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn } from '../../support/fill-return.ts'

const foreign =
  'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n2,Trần Thị Chín,1980,Gương mẫu,Giấy khen\n'

const receive = async (office: ExchangeOffice, name: string, bytes: Uint8Array): Promise<string> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return fileIds[0] ?? ''
}

const stamped = async (office: ExchangeOffice): Promise<string> => {
  const { workbook } = await askAnMy(office)
  const bytes = await fillReturn(workbook, [
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: { 'Đối tượng': 'Tập thể', 'Họ và tên (hoặc tên tập thể)': 'Thôn Đoài' },
    },
  ])
  return receive(office, 'AnMy.xlsx', bytes)
}

const commit = async (app: TestApp, fileId: string) => {
  const { revision, fingerprint, open } = await app.call('exchange.review', { fileId })
  return app.call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
}

const check = (office: ExchangeOffice) => checkDataFolder(office.dataDir, messagesIn('vi'))

const kept = (office: ExchangeOffice, hash: string) => join(office.dataDir, 'files', hash.slice(0, 2), hash)

const readingHash = (office: ExchangeOffice, fileId: string): string =>
  office.rows<{ reading_hash: string }>('SELECT reading_hash FROM received_files WHERE id = ?', fileId)[0]
    ?.reading_hash ?? ''

/** The program is closed, what was read of the file is lost from the disk, and the program starts again. */
const loseReading = (office: ExchangeOffice, fileId: string): TestApp => {
  const hash = readingHash(office, fileId)
  office.app.close()
  rmSync(kept(office, hash))
  return createTestApp({ dataDir: office.dataDir, onDisk: true, idsAfter: 1_000_000 })
}

const lost = { error: { code: 'rule', params: { rule: 'reading_lost', detail: 'AnMy.xlsx' } } }

test('check knows what was read of a file, and misses it when it is gone', async () => {
  const office = await exchangeOffice()
  const fileId = await stamped(office)
  expect(check(office)).toMatchObject({ isSound: true, files: { missing: [], unreferenced: 0 } })
  const hash = readingHash(office, fileId)
  rmSync(kept(office, hash))
  expect(check(office)).toMatchObject({
    isSound: false,
    files: { missing: [hash] },
    problems: [{ code: 'kept_files_lost' }],
  })
})

test('an import is undone although what was read of its file is lost', async () => {
  const office = await exchangeOffice()
  const fileId = await stamped(office)
  const { batchId } = await commit(office, fileId)
  const app = loseReading(office, fileId)
  expect(await app.call('exchange.undoImport', { batchId: batchId ?? '' })).toMatchObject({ removed: 1 })
  expect(office.rows('SELECT name FROM nominations')).toEqual([])
  expect(await app.call('exchange.files', {})).toMatchObject([{ id: fileId, status: 'waiting' }])
})

test('a lost reading is made anew from the original; the steps of the clerk stay', async () => {
  const office = await exchangeOffice()
  const fileId = await stamped(office)
  const { revision, rows } = await office.call('exchange.review', { fileId })
  await office.call('exchange.decide', {
    fileId,
    revision,
    step: { kind: 'set', cells: [{ rowId: rows[0]?.id ?? '', field: 'achievement', value: 'Gương mẫu' }] },
  })
  const before = await office.call('exchange.review', { fileId })
  const app = loseReading(office, fileId)
  expect(await app.callRaw('exchange.review', { fileId })).toMatchObject(lost)
  const later = { fileId, revision: before.revision, fingerprint: before.fingerprint }
  expect(await app.callRaw('exchange.commit', later)).toMatchObject(lost)

  app.setNow('2018-11-20T01:00:00.000Z')
  await app.call('exchange.remap', { fileId, revision: before.revision, tables: [] })
  const after = await app.call('exchange.review', { fileId })
  expect(after).toEqual({ ...before, revision: after.revision })
  expect(check(office)).toMatchObject({ isSound: true, files: { missing: [] } })
  await commit(app, fileId)
  expect(office.rows('SELECT name, achievement FROM nominations')).toEqual([
    { name: 'Thôn Đoài', achievement: 'Gương mẫu' },
  ])
})

test('a foreign file whose sender was chosen is read anew as it was', async () => {
  const office = await exchangeOffice()
  const fileId = await receive(office, 'danh sach.csv', new TextEncoder().encode(foreign))
  const { revision } = await office.call('exchange.review', { fileId })
  await office.call('exchange.assign', { fileId, revision, unitId: office.anMy, requestId: null })
  const before = await office.call('exchange.review', { fileId })
  const app = loseReading(office, fileId)
  await app.call('exchange.remap', { fileId, revision: before.revision, tables: [] })
  const after = await app.call('exchange.review', { fileId })
  expect(after).toEqual({ ...before, revision: after.revision })
})
