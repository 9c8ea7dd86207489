import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

test('a draft is kept until it is discarded, silently and outside the journal', async () => {
  const { call, events } = createTestApp()
  const key = 'unit:new'
  expect(await call('drafts.get', { key })).toBeNull()
  await call('drafts.save', { key, value: { name: 'An M' } })
  await call('drafts.save', { key, value: { name: 'An Mỹ', aliases: ['a', 'b'] } })
  expect(await call('drafts.get', { key })).toMatchObject({ value: { name: 'An Mỹ', aliases: ['a', 'b'] } })
  expect(events).toEqual([])
  expect(await call('journal.list', {})).toEqual([])
  await call('drafts.discard', { key })
  expect(await call('drafts.get', { key })).toBeNull()
})
