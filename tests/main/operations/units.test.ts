import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

const anMy = {
  kind: 'commune' as const,
  communeType: 'xa' as const,
  name: 'An Mỹ',
  fullName: 'UBND xã An Mỹ',
  officialCode: '10462',
  validTo: '2025-06-30',
  aliases: ['xã An Mỹ'] as string[],
}

test('a unit is made, found by day of validity, changed and removed', async () => {
  const { call } = createTestApp()
  const { id } = await call('units.create', anMy)
  expect(await call('units.list', { validOn: '2018-10-03' })).toMatchObject([
    { id, name: 'An Mỹ', aliases: ['xã An Mỹ'] },
  ])
  expect(await call('units.list', { validOn: '2025-07-01' })).toEqual([])
  const { revision } = await call('units.update', {
    ...anMy,
    id,
    revision: 1,
    headName: 'Nguyễn Văn A',
    aliases: [],
  })
  expect(await call('units.get', { id })).toMatchObject({ revision, headName: 'Nguyễn Văn A', aliases: [] })
  await call('units.remove', { id, revision })
  await expect(call('units.get', { id })).rejects.toMatchObject({ error: { code: 'not_found' } })
})

test('a stale save is a conflict and changes nothing', async () => {
  const { call, callRaw } = createTestApp()
  const { id } = await call('units.create', anMy)
  await call('units.update', { ...anMy, id, revision: 1, headName: 'Một' })
  const stale = await callRaw('units.update', { ...anMy, id, revision: 1, headName: 'Hai' })
  expect(stale).toMatchObject({ ok: false, error: { code: 'conflict', params: { what: 'unit' } } })
  expect(await call('units.get', { id })).toMatchObject({ headName: 'Một', revision: 2 })
})

test('bad input names its fields', async () => {
  const { callRaw } = createTestApp()
  const result = await callRaw('units.create', {
    kind: 'planet',
    name: '   ',
    fullName: 'x',
    validFrom: '31/12/2018',
  })
  expect(result).toMatchObject({
    ok: false,
    error: {
      code: 'invalid_input',
      fields: { kind: 'not_allowed', name: 'required', validFrom: 'not_a_date' },
    },
  })
})

test('a unit with villages is not removed', async () => {
  const { call, callRaw } = createTestApp()
  const { id } = await call('units.create', anMy)
  await call('units.create', { kind: 'village', name: 'Thôn Đông', fullName: 'Thôn Đông', parentId: id })
  expect(await callRaw('units.remove', { id, revision: 1 })).toMatchObject({
    error: { code: 'rule', params: { rule: 'unit_has_children', count: 1 } },
  })
})

test('a unit that is used is not removed, and the sentence names what uses it', async () => {
  const { call, callRaw } = createTestApp()
  const { id } = await call('units.create', anMy)
  await call('findings.create', { unitId: id, description: 'Chưa niêm yết', foundOn: '2018-10-03' })
  expect(await callRaw('units.remove', { id, revision: 1 })).toMatchObject({
    error: { code: 'in_use', params: { what: 'unit', usedBy: 'tồn tại' } },
  })
  expect(await call('units.get', { id })).toMatchObject({ name: 'An Mỹ', revision: 1 })
})

test('an input that names a record which is not there is bad input, not a fault', async () => {
  const { callRaw } = createTestApp()
  const village = { kind: 'village', name: 'Thôn Đông', fullName: 'Thôn Đông', parentId: 'nobody' }
  expect(await callRaw('units.create', village)).toMatchObject({ error: { code: 'invalid_input' } })
})

test('a unit that ends before it begins is refused in a sentence', async () => {
  const { callRaw } = createTestApp()
  const unit = { kind: 'commune', name: 'An Mỹ', fullName: 'UBND xã An Mỹ' }
  const reversed = { ...unit, validFrom: '2019-01-01', validTo: '2018-12-31' }
  expect(await callRaw('units.create', reversed)).toMatchObject({
    error: { code: 'rule', params: { rule: 'days_reversed' } },
  })
})
