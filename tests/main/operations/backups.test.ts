import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { keptFile } from '../../../src/main/kept-files.ts'
import { othersTurn } from '../../../src/main/operations/in-stretches.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const site = (name: string) => ({ kind: 'site' as const, name, fullName: name })
const office = (): TestApp => createTestApp({ onDisk: true })
const names = async ({ call }: TestApp): Promise<string[]> =>
  (await call('units.list', { validOn: null })).map(({ name }) => name).sort()

const stick = (): string => temporaryFolder('stick')

test('a backup is a readable copy of everything, listed with its count', async () => {
  const { call, dataDir, events } = office()
  await call('units.create', site('Chợ Đồng Tâm'))
  const made = await call('backups.make', {})
  expect(await call('backups.list', {})).toEqual([made])
  expect(events).toContainEqual({ type: 'changed', topics: ['backups'] })
  const copy = new Database(join(dataDir, 'backups', made.name), { readonly: true })
  expect(copy.prepare('SELECT full_name FROM units').pluck().all()).toEqual(['Chợ Đồng Tâm'])
  copy.close()
})

test('a copy says how far its journal goes, and that it is no longer whole when somebody reached past the program', async () => {
  const app = office()
  await app.call('units.create', site('Chợ'))
  expect((await app.call('backups.make', {})).chain).toMatchObject({ head: { position: 1 }, isWhole: true })
  const hand = new Database(join(app.dataDir, 'nep.db'))
  hand.exec("INSERT INTO journal VALUES ('x', '2018-10-05T01:00:00.000Z', 'Ai đó', 'units.update', '{}')")
  hand.close()
  app.setNow('2018-10-05T02:00:00.000Z')
  expect((await app.call('backups.make', {})).chain).toMatchObject({ head: { position: 1 }, isWhole: false })
})

test('a copy that was cut short, and one whose manifest was torn, are no longer listed', async () => {
  const app = office()
  const { call, dataDir } = app
  await call('units.create', site('Chợ'))
  const made = await call('backups.make', {})
  app.setNow('2018-10-05T02:00:00.000Z')
  const torn = await call('backups.make', {})
  writeFileSync(join(dataDir, 'backups', made.name), 'half')
  writeFileSync(join(dataDir, 'backups', `${torn.name}.json`), '{"name":')
  expect(await call('backups.list', {})).toEqual([])
})

test('by itself a copy is made when something changed, and not again', async () => {
  const app = office()
  expect(await app.call('backups.keep', { occasion: 'close' })).toBeNull()
  await app.call('units.create', site('Chợ'))
  expect(await app.call('backups.keep', { occasion: 'hourly' })).toMatchObject({ reason: 'hourly' })
  await app.call('units.create', site('Bến xe'))
  expect(await app.call('backups.keep', { occasion: 'hourly' })).toBeNull()
  app.setNow('2018-10-05T02:00:00.000Z')
  expect(await app.call('backups.keep', { occasion: 'hourly' })).toMatchObject({ reason: 'hourly' })
  expect(await app.call('backups.keep', { occasion: 'close' })).toBeNull()
})

test('before an import a copy of what was there; imports of one sitting share it', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const importReturn = async (place: string): Promise<void> => {
    const bytes = await fillReturn(workbook, [
      { sheet: 'Tuyên truyền', at: 0, values: { 'Hình thức tuyên truyền': 'Tọa đàm', 'Địa điểm': place } },
    ])
    const { fileIds } = await office.call('exchange.receive', {
      files: [office.take(`${place}.xlsx`, bytes)],
    })
    const fileId = fileIds[0] ?? ''
    const { revision, fingerprint, open } = await office.call('exchange.review', { fileId })
    await office.call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  }
  const copiesOf = async (): Promise<string[]> =>
    (await office.call('backups.list', {})).map(({ reason }) => reason)
  await importReturn('Nhà văn hóa')
  expect(await copiesOf()).toEqual(['before-import'])
  const [copy] = await office.call('backups.list', {})
  const before = new Database(join(office.dataDir, 'backups', copy?.name ?? ''), { readonly: true })
  expect(before.prepare('SELECT count(*) FROM outreach_activities').pluck().get()).toBe(0)
  before.close()
  expect(office.rows('SELECT place FROM outreach_activities')).toEqual([{ place: 'Nhà văn hóa' }])
  await importReturn('Sân đình')
  expect(await copiesOf()).toEqual(['before-import'])
})

test('old copies go by the rule, their files with them', async () => {
  const app = office()
  for (let day = 1; day <= 14; day += 1)
    for (const hour of ['01', '05']) {
      app.setNow(`2018-10-${String(day).padStart(2, '0')}T${hour}:00:00.000Z`)
      await app.call('units.create', site(`Chợ ${day} ${hour}`))
      await app.call('backups.keep', { occasion: 'close' })
    }
  const listed = await app.call('backups.list', {})
  // Ten newest: both of the last five days; then the last of each day before.
  expect(listed).toHaveLength(10 + 9)
  expect(readdirSync(join(app.dataDir, 'backups'))).toHaveLength(2 * listed.length)
})

test('what a restore would take is told; it keeps the present first, and can be taken back', async () => {
  const app = office()
  const { call } = app
  await call('units.create', site('Chợ'))
  const early = await call('backups.make', {})
  expect(await call('backups.lackOf', { name: early.name })).toMatchObject({ entries: 0 })
  app.setNow('2018-10-05T02:00:00.000Z')
  await call('units.create', site('Bến xe'))
  await call('units.create', site('Công viên'))
  const moment = '2018-10-05T02:00:00.000Z'
  expect(await call('backups.lackOf', { name: early.name })).toEqual({
    entries: 2,
    firstAt: moment,
    lastAt: moment,
  })
  app.setNow('2018-10-05T03:00:00.000Z')
  const { kept } = await call('backups.restore', { name: early.name })
  expect(kept.reason).toBe('before-restore')
  expect(await names(app)).toEqual(['Chợ'])
  // Another course now: what the later copy has more is not countable from here.
  await call('units.create', site('Nhà văn hóa'))
  expect(await call('backups.lackOf', { name: kept.name })).toBeNull()
  app.setNow('2018-10-05T04:00:00.000Z')
  await call('backups.restore', { name: kept.name })
  expect(await names(app)).toEqual(['Bến xe', 'Chợ', 'Công viên'])
  expect((await call('journal.list', {}))[0]?.operation).toBe('backups.restore')
  await call('units.create', site('Sân vận động'))
})

test('the oldest of many copies of a day is put back, and is still there', async () => {
  const app = office()
  for (let hour = 1; hour <= 10; hour += 1) {
    app.setNow(`2018-10-05T${String(hour).padStart(2, '0')}:00:00.000Z`)
    await app.call('units.create', site(`Chợ ${hour}`))
    await app.call('backups.keep', { occasion: 'close' })
  }
  const oldest = (await app.call('backups.list', {})).at(-1)
  app.setNow('2018-10-05T12:00:00.000Z')
  await app.call('backups.restore', { name: oldest?.name ?? '' })
  expect(await names(app)).toEqual(['Chợ 1'])
  expect((await app.call('backups.list', {})).map(({ name }) => name)).toContain(oldest?.name)
})

test('while a copy is put back nothing else is written; what was written until then is in the copy kept first', async () => {
  const app = office()
  await app.call('units.create', site('Chợ'))
  const made = await app.call('backups.make', {})
  app.setNow('2018-10-05T02:00:00.000Z')
  const restored = app.call('backups.restore', { name: made.name })
  let count = 0
  let written = await app.callRaw('units.create', site('Bến xe'))
  for (; written.ok; count += 1) {
    await othersTurn()
    written = await app.callRaw('units.create', site('Bến xe'))
  }
  expect(written).toMatchObject({ ok: false, error: { code: 'busy' } })
  const { kept } = await restored
  await app.call('units.create', site('Đền'))
  expect(await names(app)).toEqual(['Chợ', 'Đền'])
  app.setNow('2018-10-05T03:00:00.000Z')
  await app.call('backups.restore', { name: kept.name })
  expect(await names(app)).toEqual([...Array.from({ length: count }, () => 'Bến xe'), 'Chợ'])
})

test('a restore keeps the second place, which a copy from before it was named does not know', async () => {
  const app = office()
  await app.call('units.create', site('Chợ'))
  const made = await app.call('backups.make', {})
  const folder = stick()
  await app.call('backups.setAway', { folder })
  app.setNow('2018-10-05T02:00:00.000Z')
  await app.call('backups.restore', { name: made.name })
  expect((await app.call('backups.away', {})).folder).toBe(folder)
})

test('a copy made under a wrong clock does not hide that later ones are made and brought away', async () => {
  const app = office()
  await app.call('backups.setAway', { folder: stick() })
  app.setNow('2031-01-01T01:00:00.000Z')
  await app.call('units.create', site('Chợ'))
  await app.call('backups.keep', { occasion: 'close' })
  app.setNow('2018-10-06T01:00:00.000Z')
  await app.call('units.create', site('Bến xe'))
  expect(await app.call('backups.keep', { occasion: 'hourly' })).not.toBeNull()
  expect((await app.call('backups.away', {})).lastAt).toBe('2018-10-06T01:00:00.000Z')
  await app.call('units.create', site('Công viên'))
  expect(await app.call('backups.keep', { occasion: 'hourly' })).toBeNull()
})

test('a damaged copy is not put back, and nothing is changed', async () => {
  const app = office()
  await app.call('units.create', site('Chợ'))
  const made = await app.call('backups.make', {})
  const file = join(app.dataDir, 'backups', made.name)
  writeFileSync(file, Buffer.alloc(made.size, 7))
  await app.call('units.create', site('Bến xe'))
  const answer = await app.callRaw('backups.restore', { name: made.name })
  expect(answer).toMatchObject({ ok: false, error: { code: 'database_damaged' } })
  expect(await names(app)).toEqual(['Bến xe', 'Chợ'])
  expect(await app.callRaw('backups.restore', { name: '../nep.db' })).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  })
})

test('a second folder gets every copy and every kept file, and brings all back to an empty computer', async () => {
  const folder = stick()
  const first = office()
  await first.call('units.create', site('Chợ'))
  const hash = first.app.files.keep(new TextEncoder().encode('ảnh niêm yết'))
  await first.call('backups.setAway', { folder })
  const made = await first.call('backups.make', {})
  expect(await first.call('backups.away', {})).toMatchObject({ folder, isThere: true, lastAt: made.madeAt })
  const places = (await first.call('backups.everywhere', {})).map(({ place }) => place).sort()
  expect(places).toEqual(['away', 'here'])

  const second = createTestApp({ onDisk: true, idsAfter: 1000 })
  await second.call('backups.setAway', { folder })
  await second.call('backups.restore', { name: made.name, place: 'away' })
  expect(await names(second)).toEqual(['Chợ'])
  expect(new TextDecoder().decode(second.app.files.kept(hash))).toBe('ảnh niêm yết')
})

test('a page that listens hears of the copy once it has arrived there', async () => {
  const folder = stick()
  const app = office()
  await app.call('units.create', site('Chợ'))
  await app.call('backups.setAway', { folder })
  const heard: Promise<{ lastAt: string | null }>[] = []
  app.app.onEvent((event) => {
    if (event.type === 'changed' && event.topics.includes('backups')) heard.push(app.call('backups.away', {}))
  })
  const { madeAt } = await app.call('backups.make', {})
  expect((await Promise.all(heard)).at(-1)).toMatchObject({ lastAt: madeAt })
})

test('a stick that is not there stops no backup, and is caught up with when it is', async () => {
  const folder = join(stick(), 'usb')
  const app = office()
  await app.call('units.create', site('Chợ'))
  mkdirSync(folder)
  await app.call('backups.setAway', { folder })
  rmSync(folder, { recursive: true })
  const made = await app.call('backups.make', {})
  expect(await app.call('backups.away', {})).toMatchObject({ folder, isThere: false, lastAt: null })
  mkdirSync(folder)
  expect(await app.call('backups.keep', { occasion: 'hourly' })).toBeNull()
  expect(await app.call('backups.away', {})).toMatchObject({ folder, isThere: true, lastAt: made.madeAt })
  expect(existsSync(join(folder, 'Nep-sao-luu', made.name))).toBe(true)
})

test.each([false, true])('a stick that is pulled out in the middle, locked: %s', async (isLocked) => {
  const folder = stick()
  const app = office()
  await app.call('units.create', site('Chợ'))
  await app.call('backups.setAway', { folder })
  if (isLocked) await app.call('backups.lockAway', { passphrase: 'hội làng mùng sáu' })
  const good = await app.call('backups.make', {})
  await app.call('units.create', site('Đền'))
  app.app.files.keep(new TextEncoder().encode('ảnh đền'))
  app.setNow('2018-10-13T01:00:00.000Z')
  // The folder of the kept files answers as a pulled stick does: nothing can be written any more.
  const files = join(folder, 'Nep-sao-luu', 'files')
  rmSync(files, { recursive: true, force: true })
  writeFileSync(files, '')

  const made = await app.call('backups.make', {})
  expect(await app.call('backups.away', {})).toMatchObject({
    lastAt: good.madeAt,
    failedAt: '2018-10-13T01:00:00.000Z',
  })
  const away = async () =>
    (await app.call('backups.everywhere', {})).filter(({ place }) => place === 'away').map(({ name }) => name)
  expect(await away()).toEqual([good.name])
  const { tasks } = await app.call('desk.overview', { planId: null })
  expect(tasks).toContainEqual({ kind: 'backup_away', folder, lastAt: good.madeAt })

  rmSync(files)
  writeFileSync(join(folder, 'Nep-sao-luu', `${made.name}.tmp`), 'half')
  expect(await app.call('backups.keep', { occasion: 'hourly' })).toBeNull()
  expect(await away()).toEqual([made.name, good.name])
  expect(await app.call('backups.away', {})).toMatchObject({ lastAt: made.madeAt, failedAt: null })
  expect(existsSync(join(folder, 'Nep-sao-luu', `${made.name}.tmp`))).toBe(false)
  await app.call('backups.restore', { name: good.name, place: 'away' })
  expect(await names(app)).toEqual(['Chợ'])
})

test.each([false, true])(
  'a damaged attachment keeps no other from the stick, and is told; locked: %s',
  async (isLocked) => {
    const folder = stick()
    const app = office()
    await app.call('units.create', site('Chợ'))
    const bad = app.app.files.keep(new TextEncoder().encode('ảnh hỏng'))
    const good = app.app.files.keep(new TextEncoder().encode('ảnh lành'))
    writeFileSync(keptFile(app.dataDir, bad), 'khác')
    await app.call('backups.setAway', { folder })
    if (isLocked) await app.call('backups.lockAway', { passphrase: 'hội làng mùng sáu' })
    const half = join(folder, 'Nep-sao-luu', 'files', 'ab', 'half.tmp')
    mkdirSync(dirname(half), { recursive: true })
    writeFileSync(half, '')
    const { madeAt } = await app.call('backups.make', {})
    expect(await app.call('backups.away', {})).toMatchObject({
      lastAt: madeAt,
      leftBehind: 1,
      failedAt: null,
    })
    const there = readdirSync(join(folder, 'Nep-sao-luu', 'files'), { recursive: true }).map(String)
    expect([good, bad, 'half'].map((name) => there.some((file) => file.includes(name)))).toEqual([
      true,
      false,
      false,
    ])
  },
)

test.each([
  ['Sao luu', 'rule', 'away_folder_not_absolute'],
  ['inside', 'rule', 'away_folder_within_data'],
  ['/nowhere/at/all', 'folder_not_writable', undefined],
])('a second folder that cannot serve is refused: %s', async (given, code, rule) => {
  const app = office()
  const folder = given === 'inside' ? join(app.dataDir, 'backups') : given
  const answer = await app.callRaw('backups.setAway', { folder })
  expect(answer).toMatchObject({ ok: false, error: { code, ...(rule ? { params: { rule } } : {}) } })
  expect((await app.call('backups.away', {})).folder).toBeNull()
})
