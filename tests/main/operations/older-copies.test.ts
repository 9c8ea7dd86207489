/** After an erasure: a new copy is made, and what holds the person from before goes, here and on the stick. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesHolding } from '../../support/bytes-of-folder.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { eraseBoth, fillPersonOffice, phone, traces } from '../../support/person-office.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** With copies (one of them before the import) and a state put aside from before the erasure, all also on a stick. */
const erased = async () => {
  const app = createTestApp({ onDisk: true })
  const persons = await fillPersonOffice(app)
  const stick = temporaryFolder('stick')
  await app.call('backups.setAway', { folder: stick })
  for (const day of ['2018-10-06', '2018-10-07']) {
    app.setNow(`${day}T01:00:00.000Z`)
    await app.call('backups.make', {})
  }
  const state = join(app.dataDir, 'kept', '2018-10-07T02-00-00-000Z')
  mkdirSync(state, { recursive: true })
  writeFileSync(join(state, 'nep.db'), `hỏng ${phone}`)
  const note = { name: '2018-10-07T02-00-00-000Z', at: '2018-10-07T02:00:00.000Z', why: 'torn-end', size: 20 }
  writeFileSync(join(state, 'note.json'), JSON.stringify(note))
  app.setNow('2018-10-08T01:00:00.000Z')
  await eraseBoth(app, persons)
  app.setNow('2018-10-09T01:00:00.000Z')
  return { ...app, ...persons, stick }
}

test('before anything was erased there are none, and nothing is removed', async () => {
  const app = createTestApp({ onDisk: true })
  await app.call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ' })
  const { name } = await app.call('backups.make', {})
  expect(await app.call('backups.older', {})).toBeNull()
  expect(await app.callRaw('backups.renew', {})).toMatchObject({ error: { code: 'nothing_to_do' } })
  expect((await app.call('backups.list', {})).map((one) => one.name)).toEqual([name])
})

test('a proven copy takes the place of all that held her; no byte here or on the stick tells of her', async () => {
  const { call, dataDir, stick } = await erased()
  expect(filesHolding(dataDir, traces).length).toBeGreaterThan(2)
  expect(filesHolding(stick, traces).length).toBeGreaterThan(2)
  const held = await call('backups.older', {})
  expect(held).toMatchObject({ erasedAt: '2018-10-08T01:00:00.000Z', states: 1, awayMissing: null })
  expect(held?.copies.map(({ place }) => place).sort()).toEqual(['away', 'away', 'here', 'here', 'here'])
  expect(await call('backups.renew', {})).toEqual({ removed: 6, left: 0, awayMissing: null })
  expect(filesHolding(dataDir, traces)).toEqual([])
  expect(filesHolding(stick, traces)).toEqual([])
  expect(await call('backups.older', {})).toBeNull()
  const copies = await call('backups.everywhere', {})
  expect(copies.map(({ madeAt, place }) => [madeAt.slice(0, 10), place]).sort()).toEqual([
    ['2018-10-09', 'away'],
    ['2018-10-09', 'here'],
  ])
  await call('backups.restore', { name: copies[0]?.name ?? '', place: 'here' })
  expect(await call('persons.find', { text: 'trinh thi bich' })).toEqual([])
})

test('a stick that is elsewhere is told, and cleared once it is there again', async () => {
  const { call, setNow, dataDir, stick } = await erased()
  const elsewhere = `${stick}-xa`
  renameSync(stick, elsewhere)
  expect(await call('backups.renew', {})).toEqual({ removed: 4, left: 0, awayMissing: stick })
  expect(filesHolding(dataDir, traces)).toEqual([])
  expect(await call('backups.older', {})).toMatchObject({ copies: [], states: 0, awayMissing: stick })

  // The newest copy goes to the stick by itself; the older ones there are told still.
  renameSync(elsewhere, stick)
  setNow('2018-10-10T01:00:00.000Z')
  await call('backups.make', {})
  expect((await call('backups.older', {}))?.copies).toHaveLength(2)
  renameSync(stick, elsewhere)
  expect(await call('backups.older', {})).toMatchObject({ awayMissing: stick })
  renameSync(elsewhere, stick)
  setNow('2018-10-11T01:00:00.000Z')
  expect(await call('backups.renew', {})).toEqual({ removed: 2, left: 0, awayMissing: null })
  expect(filesHolding(stick, traces)).toEqual([])
  renameSync(stick, elsewhere)
  expect(await call('backups.older', {})).toBeNull()
  renameSync(elsewhere, stick)
})

test('a stick that takes no copy keeps its old ones: at no time is there none', async () => {
  const { call, stick } = await erased()
  const away = join(stick, 'Nep-sao-luu')
  const before = readdirSync(away).filter((name) => name.endsWith('.db'))
  // Where the new copy would be written, a folder stands already.
  mkdirSync(join(away, 'nep-2018-10-09T01-00-00-000Z.db'))
  expect(await call('backups.renew', {})).toEqual({ removed: 4, left: 2, awayMissing: null })
  for (const name of before) expect(existsSync(join(away, name)), name).toBe(true)
})

test('what is past its term and erased is in older copies too, also drafts, of which the journal knows nothing', async () => {
  const { call, setNow, dataDir } = createTestApp({ onDisk: true })
  await call('drafts.save', { key: 'unit:new', value: { name: 'Lục Vân Tiên' } })
  await call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ' })
  await call('backups.make', {})
  setNow('2024-01-05T01:00:00.000Z')
  await call('keeping.erase', { items: ['drafts.drafts.unit:new'] })
  expect((await call('backups.older', {}))?.copies).toHaveLength(1)
  setNow('2024-01-06T01:00:00.000Z')
  expect(await call('backups.renew', {})).toMatchObject({ removed: 1, left: 0 })
  expect(filesHolding(dataDir, ['Lục Vân Tiên'])).toEqual([])
})
