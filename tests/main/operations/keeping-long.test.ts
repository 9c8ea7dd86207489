/** Hundreds past their term: kept longer and erased beside the window, as a few are at once, and swept out after. */
import { expect, test } from 'vitest'
import { filesHolding } from '../../support/bytes-of-folder.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { fillSmallOffice } from '../../support/small-office.ts'
import { turnsWhile } from '../../support/turns-while.ts'

const many = 150

const office = async () => {
  const app = createTestApp({ onDisk: true })
  const { listId, anMy } = await fillSmallOffice(app)
  await app.call('commendation.addNominations', {
    listId,
    nominations: Array.from({ length: many }, (_, at) => ({
      subjectKind: 'individual' as const,
      name: `Ngô Thị Ưng ${at}`,
      birthYear: 1950 + (at % 40),
      unitId: anMy,
      phone: `0977${String(100_000 + at)}`,
    })),
  })
  app.setNow('2026-11-23T01:00:00.000Z')
  const { items } = await app.call('keeping.overview', {})
  return { ...app, keys: items.filter(({ name }) => name.includes('Ưng')).map(({ key }) => key) }
}

test('kept longer', async () => {
  const { call, keys } = await office()
  expect(keys).toHaveLength(many)
  const keeping = call('keeping.keep', { items: keys, untilOn: '2027-11-23', reason: 'Xem sau' })
  expect(await turnsWhile(keeping)).toBeGreaterThan(50)
  expect(await keeping).toEqual({ kept: many })
  expect(await call('keeping.overview', {})).toMatchObject({ keptLonger: many })
  expect((await call('journal.verify', {})).firstBreak).toBeNull()
})

test('erased, sealed, and swept out of the bytes', async () => {
  const { call, keys, dataDir } = await office()
  const erasing = call('keeping.erase', { items: keys })
  expect(await turnsWhile(erasing)).toBeGreaterThan(50)
  expect(await erasing).toMatchObject({ items: many })
  expect(filesHolding(dataDir, ['Ngô Thị Ưng', '0977100'])).toEqual([])
  expect(await call('journal.verify', {})).toMatchObject({ firstBreak: null, erased: expect.any(Number) })
})

test('what is no longer past its term is refused in the thread as here', async () => {
  const { call, callRaw, keys } = await office()
  await call('keeping.keep', { items: keys.slice(0, 1), untilOn: '2027-11-23', reason: 'Xem sau' })
  for (const [name, more] of [
    ['keeping.keep', { untilOn: '2027-11-23', reason: 'Xem sau' }],
    ['keeping.erase', {}],
  ] as const)
    expect(await callRaw(name, { items: keys, ...more })).toMatchObject({
      error: { code: 'moved_since_preview' },
    })
})

test('a draft that is typed on while an erasure is made out is past no term any more, and stays', async () => {
  const app = createTestApp({ onDisk: true })
  const { call, callRaw } = app
  await call('drafts.save', { key: 'unit:new', value: { name: 'Lục Vân Tiên' } })
  app.setNow('2024-01-05T01:00:00.000Z')
  let isTyped = false
  app.app.onEvent((event) => {
    if (isTyped || event.type !== 'progress' || event.progress.done !== 1) return
    isTyped = true
    void callRaw('drafts.save', { key: 'unit:new', value: { name: 'Lục Vân Tiên, xã An Mỹ' } })
  })
  expect(await callRaw('keeping.erase', { items: ['drafts.drafts.unit:new'] })).toMatchObject({
    error: { code: 'moved_since_preview' },
  })
  expect(isTyped).toBe(true)
  expect(await call('drafts.get', { key: 'unit:new' })).toMatchObject({
    value: { name: 'Lục Vân Tiên, xã An Mỹ' },
  })
})
