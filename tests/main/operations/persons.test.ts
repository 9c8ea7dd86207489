import { join } from 'node:path'
import Database from 'better-sqlite3'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { HostEvent } from '#shared/contract/bridge.ts'
import { filesHolding } from '../../support/bytes-of-folder.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { injecting } from '../../support/fail-at-statement.ts'
import {
  finding,
  idNumber,
  keysOf,
  list,
  name,
  personOffice,
  phone,
  traces,
  upper,
} from '../../support/person-office.ts'
import { wholeContent } from '../../support/whole-content.ts'

test('a person is found with accents and without, by number, and apart from a namesake', async () => {
  const { call, typed, namesake } = await personOffice()
  const found = await call('persons.find', { text: 'trinh thi bich hoa' })
  expect(found.map(({ name: one, birthYear }) => [one, birthYear])).toEqual(
    expect.arrayContaining([
      [name, 1975],
      [name, 1990],
    ]),
  )
  const byPhone = await call('persons.find', { text: '0912 345 678' })
  expect(byPhone.map(({ seed }) => seed)).toContain(`nominations.name.${typed}`)
  expect(byPhone.map(({ seed }) => seed)).not.toContain(`nominations.name.${namesake}`)
})

test('everything kept on the person is shown with where it stands, and what becomes of it', async () => {
  const { call, seed, typed, namesake, thrown, fileId } = await personOffice()
  const { places } = await call('persons.show', { seed })
  const of = (key: string) => places.find((place) => place.key === key)
  expect(of(`nominations.${typed}`)).toMatchObject({ fate: 'whole', isSame: true, isPast: false })
  expect(of(`nominations.${typed}`)?.fields.map(({ text }) => text)).toEqual(
    expect.arrayContaining([name, phone, idNumber, 'Vận động hàng xóm', '1975']),
  )
  expect(of(`nominations.${thrown}`)).toMatchObject({ fate: 'whole', isSame: true, isPast: true })
  expect(of(`nominations.${namesake}`)).toMatchObject({ isSame: false })
  expect(of(`received_files.${fileId}`)).toMatchObject({ fate: 'file' })
  expect(places.find(({ table }) => table === 'findings')?.fields[0]?.text).toContain(upper)
  expect(of('drafts.nomination:new')).toMatchObject({ fate: 'named' })
  expect(places.find(({ table }) => table === 'attachments')).toMatchObject({ fate: 'removed' })
})

test('an erasure leaves nothing of the person in the bytes of the folder, in search, journal, bin and undo', async () => {
  const app = await personOffice()
  const { call, seed, dataDir, typed, namesake, listId } = app
  expect(filesHolding(dataDir, traces).length).toBeGreaterThan(3)
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  const report = await call('persons.erase', { seed, places })
  expect(report.files).toBe(3)
  // The namesake is another person: her row, and what the journal says of it, stay.
  const rows = (await call('commendation.list', { id: listId })).nominations
  expect(rows.find(({ id }) => id === typed)).toMatchObject({ name: '[***]', phone: '', birthYear: null })
  expect(rows.find(({ id }) => id === namesake)).toMatchObject({ name, birthYear: 1990 })
  const own = await keysOf(
    app,
    `nominations.name.${namesake}`,
    ({ isSame, fate }) => isSame && fate !== 'stays',
  )
  await call('persons.erase', { seed: `nominations.name.${namesake}`, places: own })

  expect(filesHolding(dataDir, traces)).toEqual([])
  expect(await call('search.find', { text: 'trinh thi bich' })).toEqual([])
  expect(await call('journal.list', { text: 'trinh bich' })).toEqual([])
  expect(await call('journal.list', { text: phone })).toEqual([])
  expect(JSON.stringify(await call('history.bin', {}))).not.toContain('Bích')
  expect(await call('history.state', {})).toMatchObject({ undo: null })
  for (const { id } of await call('history.bin', {})) await call('history.restore', { id })
  expect(await call('persons.find', { text: 'trinh thi bich' })).toEqual([])
  expect(await call('journal.verify', {})).toMatchObject({ firstBreak: null, erased: expect.any(Number) })
  expect((await call('journal.verify', {})).erased).toBeGreaterThan(3)
})

test('the journal says of an erasure how many entries it rewrote, and of such an entry when', async () => {
  const app = await personOffice()
  const { call, seed, setNow } = app
  setNow('2018-10-06T01:00:00.000Z')
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  const report = await call('persons.erase', { seed, places })
  const [newest, ...older] = await call('journal.list', {})
  const entry = await call('journal.entry', { id: newest?.id ?? '' })
  expect(entry).toMatchObject({ erased: { entries: report.entries, files: report.files }, rewrittenAt: null })
  const details = await Promise.all(older.map(({ id }) => call('journal.entry', { id })))
  const rewritten = details.filter(({ rewrittenAt }) => rewrittenAt === '2018-10-06T01:00:00.000Z')
  expect(rewritten).toHaveLength(report.entries)
  expect(details.every(({ erased }) => erased === null)).toBe(true)
})

test('an erasure is all or nothing, whichever of its writes is refused', async () => {
  const app = await personOffice()
  const { seed, dataDir } = app
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  const { write, tried } = injecting(app, wholeContent(dataDir), 20)
  expect(await write('persons.erase', { seed, places })).toMatchObject({ ok: true })
  expect(tried.get('persons.erase')).toBeGreaterThan(15)
  expect(filesHolding(dataDir, [phone, idNumber])).toEqual([])
})

test('while it is swept out of the bytes what reads is answered, and what writes waits', async () => {
  const app = await personOffice()
  const { call, seed } = app
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  const order: string[] = []
  const noted = <T>(what: string, done: Promise<T>): Promise<T> => done.finally(() => order.push(what))
  const committed = new Promise<void>((resolve) => {
    app.app.onEvent(({ type }) => type === 'changed' && resolve())
  })
  const erased = noted('erased', call('persons.erase', { seed, places }))
  await committed
  const site = { kind: 'site', name: 'Chợ mới', fullName: 'Chợ mới' } as const
  const written = noted('written', call('units.create', site))
  await noted('read', call('units.list', { validOn: '2018-10-05' }))
  await Promise.all([erased, written])
  expect(order[0]).toBe('read')
  expect((await call('journal.verify', {})).firstBreak).toBeNull()
})

test('what comes in between is not written over: the erasure is made out anew', async () => {
  const app = await personOffice()
  const { call, callRaw, events, seed } = app
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  const isTold = (done: number) => (event: HostEvent) =>
    event.type === 'progress' && event.progress.done === done
  let isWritten = false
  app.app.onEvent((event) => {
    if (isWritten || !isTold(1)(event)) return
    isWritten = true
    void callRaw('findings.create', { ...finding, unitId: app.anMy, description: `Bà ${name} nói nữa` })
  })
  const before = events.length
  await call('persons.erase', { seed, places })
  expect(events.slice(before).filter(isTold(0))).toHaveLength(2)
  // It came after the places were ticked, and stays as they were not.
  expect(filesHolding(app.dataDir, [phone])).toEqual([])
  expect((await call('journal.verify', {})).firstBreak).toBeNull()
})

test('the contact of a unit goes with telephone and mail, and the unit stays', async () => {
  const { call, dataDir } = createTestApp({ onDisk: true })
  const contact = {
    contactName: name,
    phone: '0987 111 222',
    email: 'bichhoa@anmy.vn',
    headName: 'Lê Văn Tám',
  }
  const { id } = await call('units.create', {
    kind: 'commune',
    name: 'An Mỹ',
    fullName: 'UBND xã An Mỹ',
    ...contact,
  })
  await call('persons.erase', { seed: `units.contact_name.${id}`, places: [`units.${id}`] })
  const unit = await call('units.get', { id })
  expect(unit).toMatchObject({ name: 'An Mỹ', headName: 'Lê Văn Tám', contactName: '', phone: '', email: '' })
  expect(filesHolding(dataDir, [name, '0987 111 222', 'bichhoa'])).toEqual([])
})

test('an import is taken back after an erasure without bringing the person back', async () => {
  const app = await personOffice()
  const { call, seed, dataDir, batchId } = app
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await call('persons.erase', { seed, places })
  await call('exchange.undoImport', { batchId })
  expect(await call('persons.find', { text: 'bui van dat' })).toEqual([
    expect.objectContaining({ tables: ['nominations'] }),
  ])
  expect(await call('persons.find', { text: 'trinh thi bich hoa' })).toMatchObject([{ birthYear: 1990 }])
  expect(filesHolding(dataDir, [phone, idNumber])).toEqual([])
  expect((await call('journal.verify', {})).firstBreak).toBeNull()
})

test('of an awarded person what the decision says stays, the rest goes', async () => {
  const app = await personOffice()
  const { call, typed, seed, dataDir, listId } = app
  await call('commendation.move', { ids: [typed], to: 'submitted' })
  await call('commendation.move', { ids: [typed], to: 'appraisal' })
  await call('commendation.appraise', {
    ids: [typed],
    body: 'Phòng Nội vụ',
    appraisedOn: '2018-11-20',
    verdict: 'agree',
  })
  const { id: formId } = await call('law.saveForm', {
    name: 'Giấy khen',
    legalBasis: 'Nghị định 91/2017/NĐ-CP',
    subjectKinds: ['individual'],
    levels: ['district'],
  })
  await call('commendation.setAward', { ids: [typed], formId })
  await call('commendation.decide', {
    ids: [typed],
    number: '12',
    symbol: 'QĐ-UBND',
    decidedOn: '2018-12-20',
    issuingBody: 'UBND huyện Mỹ Đức',
  })
  const { places } = await call('persons.show', { seed })
  expect(places.find(({ key }) => key === `nominations.${typed}`)).toMatchObject({ fate: 'reduced' })
  expect(places.find(({ table }) => table === 'attachments')).toMatchObject({ fate: 'stays', why: 'dossier' })
  const keys = places.filter(({ isSame, fate }) => isSame && fate !== 'stays').map(({ key }) => key)
  await call('persons.erase', { seed, places: keys })
  const rows = (await call('commendation.list', { id: listId })).nominations
  expect(rows.find(({ id }) => id === typed)).toMatchObject({
    name,
    birthYear: 1975,
    phone: '',
    idNumber: '',
  })
  expect(filesHolding(dataDir, [phone, idNumber])).toEqual([])
})

test('what has to stay is not erased by asking for it, and a stale list of places is refused', async () => {
  const app = await personOffice()
  const { call, callRaw, seed } = app
  const waiting = app.app.files.put('DS KT.csv', new TextEncoder().encode(`${list}\n3,Ngô Thị Ưng,1970,,,`))
  await call('exchange.receive', { files: [waiting.handle] })
  const { places } = await call('persons.show', { seed })
  const stays = places.find(({ fate }) => fate === 'stays')
  expect(stays).toMatchObject({ table: 'received_files', why: 'waiting' })
  for (const key of [stays?.key, 'findings.unknown'])
    expect(await callRaw('persons.erase', { seed, places: [key] })).toMatchObject({
      error: { code: 'moved_since_preview' },
    })
})

test('what another program still reads is swept out at the next start', async () => {
  const app = await personOffice()
  const { call, seed, dataDir } = app
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  const reader = new Database(join(dataDir, 'nep.db'), { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM units').get()
  await call('persons.erase', { seed, places })
  expect(filesHolding(dataDir, [phone])).not.toEqual([])
  reader.close()
  app.app.close()
  const again = createTestApp({ dataDir, onDisk: true, idsAfter: 5000 })
  expect(filesHolding(dataDir, [phone, idNumber])).toEqual([])
  expect((await again.call('journal.verify', {})).firstBreak).toBeNull()
})

test('the person’s data is handed out as a workbook', async () => {
  const app = await personOffice()
  const { call, seed } = app
  const file = await call('persons.export', { seed, places: await keysOf(app, seed, ({ isSame }) => isSame) })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(app.app.files.take(file.handle).bytes.buffer as never)
  const texts = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()))
  for (const one of [name, phone, idNumber, 'Vận động hàng xóm']) expect(texts).toContain(one)
})
