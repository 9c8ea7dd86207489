import { expect, test } from 'vitest'
import { createTestApp } from '../support/create-test-app.ts'

const unit = { kind: 'commune', fullName: 'UBND xã An Mỹ' }

test('text is kept without what no file can carry, and half a character is seen', async () => {
  const { callRaw, call } = createTestApp()
  const name = 'An\u0000 M\u0008ỹ\uffff \ud800\u000bthôn Đoài\u007f'
  expect(await callRaw('units.create', { ...unit, name })).toMatchObject({ ok: true })
  const [row] = await call('units.list', {})
  expect(row?.name).toBe('An Mỹ \ufffd thôn Đoài')
})

test('a line end of Word is one in several lines of text', async () => {
  const { call } = createTestApp()
  await call('drafts.save', { key: 'visit:new', value: { 'ghi\u0000 chú': 'dòng một\u000bdòng hai\tcột' } })
  expect(await call('drafts.get', { key: 'visit:new' })).toMatchObject({
    value: { 'ghi chú': 'dòng một\ndòng hai\tcột' },
  })
})

test.each([64, 50_000])('nested %i deep is refused as input, not as a failure', async (levels) => {
  const { app } = createTestApp()
  const value: unknown = JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
  expect(await app.call('drafts.save', { key: 'visit:new', value })).toEqual({
    ok: false,
    error: { code: 'invalid_input', params: {}, fields: { '.': 'invalid' } },
  })
})

test('a key of the prototype stays a key', async () => {
  const { app } = createTestApp()
  const input: unknown = JSON.parse('{"key":"visit:new","value":{"__proto__":{"polluted":true}}}')
  expect(await app.call('drafts.save', input)).toMatchObject({ ok: true })
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('nothing but control characters is nothing', async () => {
  const { callRaw } = createTestApp()
  expect(await callRaw('units.create', { ...unit, name: '\u0000\u0001' })).toMatchObject({
    error: { code: 'invalid_input', fields: { name: 'required' } },
  })
})

test('two keys that become one are refused: one of their values would be lost', async () => {
  const { app, call } = createTestApp()
  const value = { 'ghi chú': 'của tôi', 'ghi\u0000 chú': 'của ai' }
  expect(await app.call('drafts.save', { key: 'visit:new', value })).toMatchObject({
    error: { code: 'invalid_input', fields: { '.': 'invalid' } },
  })
  expect(await call('drafts.get', { key: 'visit:new' })).toBeNull()
})
