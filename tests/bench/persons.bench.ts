/**
 * A person found, shown, handed out and erased in an office of 30,000 nominations that came in as lists; and all of them
 * past their term: how long each takes, and how long the window stands still meanwhile.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { closeReader } from '../../src/main/excel/read-in-worker.ts'
import { createTestApp, type TestApp } from '../support/create-test-app.ts'
import { signingOffice } from '../support/signing-office.ts'
import { bigWorkbook } from './big-workbook.ts'
import { costOf, watch } from './costs.ts'

const lists = 10
const rows = 3_000
const stillTarget = 100

afterAll(closeReader)

const fillLists = async ({ call, app }: TestApp): Promise<void> => {
  const communes = await call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
  for (let at = 0; at < lists; at += 1) {
    const commune = communes[at % communes.length]?.name ?? ''
    const file = app.files.put(`DS ${at} ${commune}.xlsx`, bigWorkbook(commune, rows, at * 31))
    const { fileIds } = await call('exchange.receive', { files: [file.handle] })
    const fileId = fileIds[0] ?? ''
    const { revision, fingerprint, open } = await call('exchange.review', { fileId })
    await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  }
}

const told = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
  const end = watch()
  const made: T[] = []
  const cost = await costOf(async () => made.push(await run()))
  const { still, stillProcessor } = await end()
  const [value] = made
  if (value === undefined) throw new Error(`${what} came to nothing`)
  console.log(
    `  ${what}: ${cost.clock.toFixed(0)} ms; longest stand-still ${stillProcessor.toFixed(0)} ms of own work, ${still.toFixed(0)} ms by the clock   aimed at: ≤ ${stillTarget}`,
  )
  return value
}

test('a person in 30,000 nominations', async () => {
  const office = createTestApp({ onDisk: true, now: '2026-11-23T01:00:00.000Z' })
  await office.call('office.startPractice', {})
  await fillLists(office)
  const { call, dataDir } = office
  console.log(
    `a person among ${lists * rows}: ${Math.round(statSync(join(dataDir, 'nep.db')).size / 2 ** 20)} MB`,
  )
  const [first] = await told('found', () => call('persons.find', { text: 'nguyen van xuan' }))
  await told('found again', () => call('persons.find', { text: 'nguyen van xuan' }))
  await told('another found', () => call('persons.find', { text: 'tran thi' }))
  const seed = first?.seed ?? ''
  const record = await told('shown', () => call('persons.show', { seed }))
  const places = record.places.filter(({ isSame, fate }) => isSame && fate !== 'stays').map(({ key }) => key)
  await told('handed out', () => call('persons.export', { seed, places }))
  await told('erased, and swept out of the bytes', () => call('persons.erase', { seed, places }))
})

test('30,000 nominations past their term', async () => {
  const office = createTestApp({ onDisk: true })
  const { call, setNow } = office
  await call('office.setUp', { ...signingOffice, clerkName: 'Cán bộ thử', units: 'my-duc' })
  await fillLists(office)
  setNow('2026-11-23T01:00:00.000Z')
  await told('the desk', () => call('desk.overview', { planId: null }))
  const { items, counts } = await told('the review list', () => call('keeping.overview', {}))
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  await told(`the ${items.length} longest past their term of ${all} erased`, () =>
    call('keeping.erase', { items: items.map(({ key }) => key) }),
  )
  const again = await call('keeping.overview', {})
  await told('the next kept longer', () =>
    call('keeping.keep', {
      items: again.items.map(({ key }) => key),
      untilOn: '2027-11-23',
      reason: 'Xem sau',
    }),
  )
  await told('the desk after it', () => call('desk.overview', { planId: null }))
})
